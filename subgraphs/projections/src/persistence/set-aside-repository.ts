import type { LedgerScope, Rows } from '@parfinanciero/kit';
import { In } from 'typeorm';
import { SetAsideRow } from './set-aside-row.js';

/** The transactions of one ledger that people keep out of what is expected. */
export class SetAsideRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /** @returns whether that changed anything */
  async set(id: string, aside: boolean, by: { readonly personId: string; readonly now: Date }): Promise<boolean> {
    const { ledgerId } = this.scope;
    const known = await this.rows.lock(SetAsideRow, { ledgerId, id });
    if (aside === (known !== null)) return false;
    if (aside) await this.rows.insert(SetAsideRow, { ledgerId, id, setBy: by.personId, setAt: by.now, version: 1 });
    else await this.rows.remove(SetAsideRow, { ledgerId, id });
    return true;
  }

  /** Which of these are aside. */
  async among(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.rows.find(SetAsideRow, { where: { ledgerId: this.scope.ledgerId, id: In([...ids]) } });
    return new Set(found.map(({ id }) => id));
  }
}
