import { conflict, notFound, onUnique, stale, uuidV7, type LedgerScope, type Rows } from '@parfinanciero/kit';
import { In, IsNull } from 'typeorm';
import { comparable } from '../domain/categories/index.js';
import { accountNameTaken, accountNotUsable } from '../domain/errors.js';
import { AccountRow, type SystemAccount } from './account-row.js';

export type NewAccount = Pick<AccountRow, 'name' | 'kind' | 'currency' | 'openedOn'> &
  Partial<Pick<AccountRow, 'openingBalance' | 'batchId'>>;

/** The accounts of one ledger. */
export class AccountRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  async get(id: string): Promise<AccountRow> {
    const row = await this.rows.findOne(AccountRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  /** An account that a person may book on. @throws ACCOUNT_NOT_USABLE for a system account */
  async usable(id: string): Promise<AccountRow> {
    const row = await this.get(id);
    if (row.system) throw accountNotUsable();
    return row;
  }

  list(includeArchived: boolean): Promise<AccountRow[]> {
    const { ledgerId } = this.scope;
    const where = includeArchived ? { ledgerId, system: IsNull() } : { ledgerId, system: IsNull(), archived: false };
    return this.rows.find(AccountRow, { where, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Every account, the system's own too. */
  all(): Promise<AccountRow[]> {
    return this.rows.find(AccountRow, { where: { ledgerId: this.scope.ledgerId } });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, AccountRow>> {
    const found = await this.rows.find(AccountRow, { where: { ledgerId: this.scope.ledgerId, id: In([...ids]) } });
    return new Map(found.map((row) => [row.id, row]));
  }

  /** @throws ACCOUNT_NAME_TAKEN, or what `taken` makes of it */
  async create(account: NewAccount, now: Date, taken: () => Error = accountNameTaken): Promise<AccountRow> {
    const row: AccountRow = {
      openingBalance: 0n,
      batchId: null,
      ...account,
      ledgerId: this.scope.ledgerId,
      id: uuidV7(),
      comparable: comparable(account.name),
      system: null,
      archived: false,
      createdAt: now,
      version: 1,
    };
    await this.rows.insert(AccountRow, row).catch(onUnique('account_name', taken));
    return row;
  }

  /** @throws CONFLICT, ACCOUNT_NAME_TAKEN */
  async change(present: AccountRow, patch: Partial<AccountRow>, expectedVersion?: number): Promise<AccountRow> {
    if (expectedVersion !== undefined && present.version !== expectedVersion)
      throw conflict({ version: present.version });
    const { ledgerId, id, version } = present;
    const renamed = patch.name === undefined ? {} : { comparable: comparable(patch.name) };
    const changed = await this.rows
      .update(AccountRow, { ledgerId, id, version }, { ...patch, ...renamed })
      .catch(onUnique('account_name', accountNameTaken));
    if (!changed) throw stale();
    return changed;
  }

  findByName(name: string, currency: string): Promise<AccountRow | null> {
    return this.rows.findOne(AccountRow, {
      ledgerId: this.scope.ledgerId,
      comparable: comparable(name),
      currency,
      archived: false,
      system: IsNull(),
    });
  }

  /** The exchange or opening account of a currency, made when it is first needed. */
  async system(kind: SystemAccount, currency: string, now: Date): Promise<AccountRow> {
    const { ledgerId } = this.scope;
    const find = () => this.rows.findOne(AccountRow, { ledgerId, system: kind, currency });
    const known = await find();
    if (known) return known;
    // Two first needs at the same moment make one account: the second insert does nothing.
    await this.rows.query(
      `INSERT INTO account (ledger_id, id, name, comparable, kind, system, currency, opened_on, created_at)
       VALUES ($1, $2, $3, $3, 'CASH', $3, $4, '0001-01-01', $5) ON CONFLICT DO NOTHING`,
      [ledgerId, uuidV7(), kind, currency, now],
    );
    return (await find()) ?? this.system(kind, currency, now);
  }
}
