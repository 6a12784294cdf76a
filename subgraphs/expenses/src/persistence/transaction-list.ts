import type { LedgerScope, Rows } from '@parfinanciero/kit';
import { In } from 'typeorm';
import { comparable } from '../domain/categories/index.js';
import { TransactionRow, type TransactionKind } from './transaction-row.js';

/** What a list is narrowed to. Ids are rows of this ledger; amounts are minor units of `currency`. */
export interface ListFilter {
  readonly search?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly accountIds?: readonly string[] | undefined;
  readonly categoryIds?: readonly string[] | undefined;
  readonly kinds?: readonly TransactionKind[] | undefined;
  readonly flow?: 'INCOME' | 'SPENDING' | undefined;
  readonly currency?: string | undefined;
  readonly minAmount?: bigint | undefined;
  readonly maxAmount?: bigint | undefined;
  readonly batchId?: string | undefined;
  readonly trash?: boolean | undefined;
}

export interface ListSum {
  readonly currency: string;
  readonly income: bigint;
  readonly spending: bigint;
  readonly count: number;
}

/** Where a page begins: after this day and id, going back in time. */
export interface ListCursor {
  readonly bookedOn: string;
  readonly id: string;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/gu, (sign) => `\\${sign}`);

/** Pages, counts and sums over one ledger's transactions. */
export class TransactionList {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** Newest first. @param take rows at most */
  async page(filter: ListFilter, after: ListCursor | null, take: number): Promise<TransactionRow[]> {
    const parameters: unknown[] = [];
    const where = this.conditions(filter, parameters);
    if (after) {
      where.push(
        `(t.booked_on, t.id) < ($${parameters.push(after.bookedOn)}::date, $${parameters.push(after.id)}::uuid)`,
      );
    }
    const ids = await this.rows.query<{ id: string }>(
      `SELECT t.id FROM transaction t WHERE ${where.join(' AND ')}
        ORDER BY t.booked_on DESC, t.id DESC LIMIT $${parameters.push(take)}`,
      parameters,
    );
    if (ids.length === 0) return [];
    const { ledgerId } = this.scope;
    return this.rows.find(TransactionRow, {
      where: { ledgerId, id: In(ids.map(({ id }) => id)) },
      order: { bookedOn: 'DESC', id: 'DESC' },
    });
  }

  async count(filter: ListFilter): Promise<number> {
    const parameters: unknown[] = [];
    const where = this.conditions(filter, parameters);
    const [row] = await this.rows.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM transaction t WHERE ${where.join(' AND ')}`,
      parameters,
    );
    return row?.n ?? 0;
  }

  /** Income and spending of the filter by currency: of its lines in the named categories and flow, where those are named. */
  async sums(filter: ListFilter): Promise<ListSum[]> {
    const parameters: unknown[] = [];
    const where = this.conditions(filter, parameters);
    const lines = this.lineConditions(filter, parameters, 'p');
    const rows = await this.rows.query<{ currency: string; income: string; spending: string; count: number }>(
      `SELECT p.currency, coalesce(-sum(p.amount) FILTER (WHERE p.flow = 'INCOME'), 0)::text AS income,
              coalesce(sum(p.amount) FILTER (WHERE p.flow = 'SPENDING'), 0)::text AS spending,
              count(DISTINCT t.id)::int AS count
         FROM transaction t JOIN posting p ON p.ledger_id = t.ledger_id AND p.transaction_id = t.id
        WHERE ${[...where, 'p.category_id IS NOT NULL', ...lines].join(' AND ')}
        GROUP BY p.currency ORDER BY p.currency`,
      parameters,
    );
    return rows.map((row) => ({ ...row, income: BigInt(row.income), spending: BigInt(row.spending) }));
  }

  private lineConditions({ categoryIds, flow }: ListFilter, parameters: unknown[], alias: string): string[] {
    return [
      ...(categoryIds ? [`${alias}.category_id = ANY ($${parameters.push(categoryIds)}::uuid[])`] : []),
      ...(flow ? [`${alias}.flow = $${parameters.push(flow)}`] : []),
    ];
  }

  private conditions(filter: ListFilter, parameters: unknown[]): string[] {
    const add = (value: unknown): string => `$${parameters.push(value)}`;
    const where = [
      `t.ledger_id = ${add(this.scope.ledgerId)}`,
      `t.deleted_at IS ${filter.trash ? 'NOT NULL' : 'NULL'}`,
    ];
    const { search, from, until, accountIds, kinds, currency, minAmount, maxAmount, batchId } = filter;
    where.push(kinds ? `t.kind = ANY (${add(kinds)}::text[])` : `t.kind <> 'OPENING'`);
    if (from !== undefined) where.push(`t.booked_on >= ${add(from)}::date`);
    if (until !== undefined) where.push(`t.booked_on < ${add(until)}::date`);
    if (accountIds) {
      const list = add(accountIds);
      where.push(`(t.account_id = ANY (${list}::uuid[]) OR t.to_account_id = ANY (${list}::uuid[]))`);
    }
    if (currency !== undefined) where.push(`t.currency = ${add(currency)}`);
    if (minAmount !== undefined) where.push(`abs(t.amount) >= ${add(minAmount.toString())}::bigint`);
    if (maxAmount !== undefined) where.push(`abs(t.amount) <= ${add(maxAmount.toString())}::bigint`);
    if (batchId !== undefined) where.push(`t.batch_id = ${add(batchId)}::uuid`);
    // Every word of the search, in any order; signs alone are no word.
    for (const word of comparable(search ?? '')
      .split(' ')
      .filter((part) => /[\p{L}\p{N}]/u.test(part))) {
      where.push(`t.search LIKE ${add(`%${escapeLike(word)}%`)}`);
    }
    const lines = this.lineConditions(filter, parameters, 'f');
    if (lines.length > 0) {
      where.push(
        `EXISTS (SELECT 1 FROM posting f WHERE f.ledger_id = t.ledger_id AND f.transaction_id = t.id AND ${lines.join(' AND ')})`,
      );
    }
    return where;
  }
}
