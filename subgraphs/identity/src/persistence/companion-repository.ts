import type { Principal, Rows } from '@parfinanciero/kit';
import { In } from 'typeorm';
import { MembershipRow } from './membership-row.js';
import { PersonRow } from './person-row.js';

/** People beside the one who asks. Whoever calls decides what of them may be shown. */
export class CompanionRepository {
  constructor(private readonly rows: Rows) {}

  /** Of these people, the caller and those who share a ledger with them. */
  async knownAmong({ personId, ledgers }: Principal, ids: readonly string[]): Promise<Set<string>> {
    const shared = await this.rows.find(MembershipRow, {
      where: { personId: In([...ids]), ledgerId: In(ledgers.map(({ id }) => id)) },
    });
    return new Set([personId, ...shared.map((membership) => membership.personId)]);
  }

  person(id: string): Promise<PersonRow | null> {
    return this.rows.findOne(PersonRow, { id });
  }
}
