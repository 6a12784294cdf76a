import type { LedgerScope, PlainDate, Rows } from '@parfinanciero/kit';
import type { Movement } from '../domain/movement.js';
import { safe, type MovementPart } from '../domain/movements-of.js';

interface MovementRecord {
  readonly id: string;
  readonly day: string;
  readonly amount: string;
  readonly description: string;
  readonly category: string;
  readonly parts: readonly MovementPart[];
}

/** What looks at a group's streams looks at as many of its newest movements: no payee is seen more often in years. */
const MOST_OF_GROUP = 2_000;

const KEPT = `NOT EXISTS (SELECT 1 FROM set_aside a WHERE a.ledger_id = m.ledger_id AND a.id = m.transaction_id)`;

const COLUMNS = `transaction_id AS id, day::text, amount::text, description, category_id AS category, parts`;

const asMovement = ({ id, day, amount, description, category }: MovementRecord): Movement => ({
  id,
  day,
  amount: safe(BigInt(amount)),
  description,
  category,
});

/** A movement of several categories is one of each. */
const asParts = (record: MovementRecord): Movement[] =>
  record.parts.map(({ categoryId, amount }) => ({ ...asMovement(record), amount, category: categoryId }));

/** One ledger's movements, less those that a person has set aside. */
export class MovementReader {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  private read(condition: string, parameters: readonly unknown[]): Promise<MovementRecord[]> {
    return this.rows.query<MovementRecord>(
      `SELECT ${COLUMNS} FROM movement m WHERE ledger_id = $1 AND ${KEPT} AND ${condition}`,
      [this.scope.ledgerId, ...parameters],
    );
  }

  /** Those of one group, oldest first, at most the newest 2,000. */
  async ofGroup(currency: string, group: string): Promise<Movement[]> {
    const records = await this.read(
      `currency = $2 AND stream_group = $3 ORDER BY day DESC, transaction_id DESC LIMIT ${MOST_OF_GROUP}`,
      [currency, group],
    );
    return records.reverse().map(asMovement);
  }

  /** Those of [start, end), by category: what a month's summary is made from. */
  async parts(currency: string, start: PlainDate, end: PlainDate): Promise<Movement[]> {
    const records = await this.read(`currency = $2 AND day >= $3 AND day < $4 ORDER BY day, transaction_id, flow`, [
      currency,
      start,
      end,
    ]);
    return records.flatMap(asParts);
  }

  /** All up to and with a day, whole: for looking at the past as it was known then. */
  async until(currency: string, day: PlainDate): Promise<Movement[]> {
    const records = await this.read(`currency = $2 AND day <= $3 ORDER BY day, transaction_id, flow`, [currency, day]);
    return records.map(asMovement);
  }

  /** The movement of a transaction, if it is one. */
  async ofTransaction(transactionId: string): Promise<{ currency: string; group: string; month: string }[]> {
    return this.rows.query(
      `SELECT currency, stream_group AS "group", to_char(day, 'YYYY-MM') AS month FROM movement
        WHERE ledger_id = $1 AND transaction_id = $2`,
      [this.scope.ledgerId, transactionId],
    );
  }

  /** What all own accounts held at a day's end, minor units; null where nothing was ever booked in the currency. */
  async balance(currency: string, day: PlainDate): Promise<bigint | null> {
    const [row] = await this.rows.query<{ sum: string | null }>(
      `SELECT sum(change)::text AS sum FROM balance_day WHERE ledger_id = $1 AND currency = $2 AND day <= $3`,
      [this.scope.ledgerId, currency, day],
    );
    return row?.sum == null ? null : BigInt(row.sum);
  }

  /** Currencies in which there are movements, most used first. */
  async currencies(): Promise<string[]> {
    const found = await this.rows.query<{ currency: string }>(
      `SELECT currency FROM month_summary WHERE ledger_id = $1 GROUP BY currency ORDER BY count(*) DESC, currency`,
      [this.scope.ledgerId],
    );
    return found.map(({ currency }) => currency);
  }
}
