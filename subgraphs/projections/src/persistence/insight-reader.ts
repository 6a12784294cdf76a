import { addDays, addMonthsClamped, type LedgerScope, type PlainDate, type Rows } from '@parfinanciero/kit';
import type { CategoryHistory } from '../domain/insights/unusual-category.js';
import type { Movement } from '../domain/movement.js';
import { safe } from '../domain/movements-of.js';
import { addMonths, monthsBetween } from '../domain/personal/months.js';

/** What is not older than this may be told of as news. */
const RECENT_DAYS = 14;
const EARLIER = 40;
const MONTHS = 13;

const KEPT = `NOT EXISTS (SELECT 1 FROM set_aside a WHERE a.ledger_id = m.ledger_id AND a.id = m.transaction_id)`;

/** What insights of one ledger are looked for in, beside its summaries. */
export class InsightReader {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** The movements of the last two weeks, each with those of its group before it, oldest first. */
  async recent(currency: string, asOf: PlainDate): Promise<{ movement: Movement; earlier: Movement[] }[]> {
    const records = await this.rows.query<Movement & { amount: string; earlier: (Movement & { amount: string })[] }>(
      `SELECT m.transaction_id AS id, m.day::text, m.amount::text, m.description, m.category_id AS category, coalesce(e.list, '[]') AS earlier
         FROM movement m
         LEFT JOIN LATERAL (
           SELECT jsonb_agg(jsonb_build_object('id', o.transaction_id, 'day', o.day, 'amount', o.amount::text,
                                               'description', o.description, 'category', o.category_id)
                            ORDER BY o.day, o.transaction_id) AS list
             FROM (SELECT * FROM movement m2
                    WHERE m2.ledger_id = m.ledger_id AND m2.currency = m.currency AND m2.stream_group = m.stream_group
                      AND (m2.day, m2.transaction_id) < (m.day, m.transaction_id) AND ${KEPT.replaceAll('m.', 'm2.')}
                    ORDER BY m2.day DESC, m2.transaction_id DESC LIMIT ${EARLIER}) AS o) AS e ON true
        WHERE m.ledger_id = $1 AND m.currency = $2 AND m.day > $3 AND m.day <= $4 AND ${KEPT}
        ORDER BY m.day, m.transaction_id`,
      [this.scope.ledgerId, currency, addDays(asOf, -RECENT_DAYS), asOf],
    );
    const plain = (record: Movement & { amount: string }): Movement => ({
      id: record.id,
      day: record.day,
      amount: safe(BigInt(record.amount)),
      description: record.description,
      category: record.category,
    });
    return records.map((record) => ({ movement: plain(record), earlier: record.earlier.map(plain) }));
  }

  /** What each category cost in the last twelve whole months, and by now in this one. */
  async categories(currency: string, asOf: PlainDate): Promise<CategoryHistory[]> {
    const running = asOf.slice(0, 7);
    const start = addMonthsClamped(`${running}-01`, -(MONTHS - 1));
    const totals = await this.rows.query<{ category: string; month: string; total: string; until: string }>(
      `SELECT part ->> 'categoryId' AS category, to_char(m.day, 'YYYY-MM') AS month,
              (-sum((part ->> 'amount')::bigint))::text AS total,
              coalesce(-sum((part ->> 'amount')::bigint) FILTER (WHERE extract(day FROM m.day) <= $5), 0)::text AS until
         FROM movement m, jsonb_array_elements(m.parts) AS part
        WHERE m.ledger_id = $1 AND m.currency = $2 AND m.day >= $3 AND m.day <= $4 AND m.flow = 'SPENDING' AND ${KEPT}
        GROUP BY 1, 2 ORDER BY 1, 2`,
      [this.scope.ledgerId, currency, start, asOf, Number(asOf.slice(8))],
    );
    // A category is compared from the ledger's first month on: before that nothing was kept of it.
    const [first] = totals.map(({ month }) => month).sort();
    if (first === undefined) return [];
    const length = Math.max(monthsBetween(first, running), 0);
    const size = (text: string | undefined): number => Math.max(safe(BigInt(text ?? '0')), 0);
    return [...Map.groupBy(totals, ({ category }) => category)].map(([category, rows]) => {
      const of = new Map(rows.map((row) => [row.month, row]));
      return {
        category,
        months: Array.from({ length }, (_, index) => {
          const month = addMonths(first, index);
          const row = of.get(month);
          return { month, total: size(row?.total), untilSameDay: size(row?.until) };
        }),
        soFar: { month: running, total: size(of.get(running)?.total) },
      };
    });
  }

  /** Days on which a group had movements that are not among these. */
  async otherDays(currency: string, group: string, ids: readonly string[]): Promise<PlainDate[]> {
    const days = await this.rows.query<{ day: string }>(
      `SELECT day::text FROM movement WHERE ledger_id = $1 AND currency = $2 AND stream_group = $3 AND NOT (transaction_id = ANY ($4::uuid[]))
        ORDER BY day`,
      [this.scope.ledgerId, currency, group, ids],
    );
    return days.map(({ day }) => day);
  }
}
