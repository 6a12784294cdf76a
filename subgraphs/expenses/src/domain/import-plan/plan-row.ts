import type { ParsedRow, RowResult } from '../import/index.js';
import { accountKey, pathKey, pathOf } from './file-names.js';
import type { AccountPlan } from './plan-accounts.js';
import type { CategoryPlan } from './plan-categories.js';

/** How one row of the file would be booked, or why it can't. `amount` is the signed effect on `accountId`. */
export interface BookableRow {
  readonly account: string;
  readonly toAccount: string | null;
  readonly path: string | null;
  readonly flow: 'INCOME' | 'SPENDING' | 'TRANSFER';
  readonly accountId: string;
  readonly toAccountId: string | null;
  readonly categoryId: string | null;
  readonly amount: bigint;
  /** The account whose statement this row is of: the first part of its key. */
  readonly statementAccountId: string;
  readonly reviewReason: string | null;
}

/** Problems that only the ledger can tell, beside those of reading. */
export type PlanProblem =
  /** A transfer between two currencies: the file has only one of its amounts. */
  | 'EXCHANGE'
  /** A transfer from an account to itself. */
  | 'SAME_ACCOUNT'
  /** The other side of a transfer that is already a row. */
  | 'MIRRORED'
  /** The bank's own number of a row before it. */
  | 'REPEATED'
  /** More different accounts or categories than are taken. */
  | 'TOO_MANY_NAMES';

/** Reading problems that only say that a line is no transaction. */
const IGNORED: ReadonlySet<string> = new Set(['IGNORED', 'SUMMARY', 'MIRRORED']);
export const isIgnored = (problem: string): boolean => IGNORED.has(problem);
export type AnyProblem = PlanProblem | Extract<RowResult, { ok: false }>['problem'];

export interface ImportPlan {
  readonly accounts: AccountPlan;
  readonly categories: CategoryPlan;
}

/** Books rows by a plan. */
export class RowPlanner {
  private readonly accounts: ReadonlyMap<string, { id: string; shown: string }>;
  private readonly shownById: ReadonlyMap<string, string>;
  private readonly categories: ReadonlyMap<string, string>;

  constructor(
    private readonly plan: ImportPlan,
    nameOf: (accountId: string) => string | undefined,
  ) {
    const shown = plan.accounts.accounts.map((planned) => ({
      ...planned,
      shown: planned.make?.name ?? nameOf(planned.id) ?? planned.name,
    }));
    this.accounts = new Map(shown.map((planned) => [accountKey(planned.name, planned.currency), planned]));
    this.shownById = new Map(shown.map((planned) => [planned.id, planned.shown]));
    this.categories = new Map(plan.categories.categories.map(({ path, flow, id }) => [pathKey(path, flow), id]));
  }

  book(row: ParsedRow): BookableRow | PlanProblem {
    const own = this.accounts.get(accountKey(row.account ?? '', row.currency));
    if (!own) return 'TOO_MANY_NAMES';
    const effect = row.direction === 'IN' ? row.minor : -row.minor;
    if (row.flow === 'TRANSFER' && row.transferTo !== null) {
      const other = this.plan.accounts.targets[accountKey(row.transferTo, row.currency)];
      if (other === undefined) return 'TOO_MANY_NAMES';
      if (other === null) return 'EXCHANGE';
      if (other === own.id) return 'SAME_ACCOUNT';
      const [from, to] = row.direction === 'OUT' ? [own.id, other] : [other, own.id];
      return {
        account: this.shownById.get(from) ?? row.transferTo,
        toAccount: this.shownById.get(to) ?? row.transferTo,
        path: null,
        flow: 'TRANSFER',
        accountId: from,
        toAccountId: to,
        categoryId: null,
        amount: -row.minor,
        statementAccountId: own.id,
        reviewReason: null,
      };
    }
    // A transfer that doesn't say where to: the account did gain or lose it, so it is booked, to be looked at.
    const lost = row.flow === 'TRANSFER';
    const flow = row.flow === 'TRANSFER' ? (row.direction === 'IN' ? 'INCOME' : 'SPENDING') : row.flow;
    const path = lost ? '' : pathOf(row);
    const categoryId = this.categories.get(pathKey(path, flow));
    if (categoryId === undefined) return 'TOO_MANY_NAMES';
    return {
      account: own.shown,
      toAccount: null,
      path,
      flow,
      accountId: own.id,
      toAccountId: null,
      categoryId,
      amount: effect,
      statementAccountId: own.id,
      reviewReason: lost ? 'TRANSFER_ACCOUNT' : null,
    };
  }

  /** The row with its accounts' own ids for names, so that both sides of a transfer compare whatever they were called. */
  canonical(row: ParsedRow): ParsedRow {
    const own = this.accounts.get(accountKey(row.account ?? '', row.currency))?.id ?? row.account;
    const other =
      row.transferTo === null
        ? null
        : (this.plan.accounts.targets[accountKey(row.transferTo, row.currency)] ?? row.transferTo);
    return { ...row, account: own, transferTo: other };
  }
}
