import { conflict, notFound, type LedgerPermission, type LedgerScope, type Rows } from '@parfinanciero/kit';
import { InvitationRow } from './invitation-row.js';
import { LedgerRow } from './ledger-row.js';
import { MembershipRow } from './membership-row.js';

/** One ledger and who has a part in it. */
export class LedgerRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  async get(): Promise<LedgerRow> {
    const row = await this.rows.findOne(LedgerRow, { id: this.scope.ledgerId });
    if (!row) throw notFound();
    return row;
  }

  /** @throws CONFLICT when `expectedVersion` is given and is not the present one */
  async change(patch: Partial<LedgerRow>, expectedVersion?: number): Promise<LedgerRow> {
    const present = await this.rows.lock(LedgerRow, { id: this.scope.ledgerId });
    if (!present) throw notFound();
    if (expectedVersion !== undefined && present.version !== expectedVersion)
      throw conflict({ version: present.version });
    return (await this.rows.update(LedgerRow, { id: present.id }, patch)) ?? present;
  }

  members(): Promise<MembershipRow[]> {
    return this.rows.find(MembershipRow, {
      where: { ledgerId: this.scope.ledgerId },
      order: { since: 'ASC', personId: 'ASC' },
    });
  }

  /** The members under their locks, so that two owners who leave at the same moment see each other. */
  async lockMembers(): Promise<MembershipRow[]> {
    await this.rows.lock(LedgerRow, { id: this.scope.ledgerId });
    return this.members();
  }

  async setPermission(personId: string, permission: LedgerPermission): Promise<void> {
    await this.rows.update(MembershipRow, { ledgerId: this.scope.ledgerId, personId }, { permission });
  }

  async removeMember(personId: string): Promise<void> {
    await this.rows.remove(MembershipRow, { ledgerId: this.scope.ledgerId, personId });
  }

  /** A second invitation of the same address replaces the first. */
  async invite(email: string, permission: LedgerPermission, invitedBy: string, now: Date): Promise<void> {
    const key = { ledgerId: this.scope.ledgerId, email };
    await this.rows.remove(InvitationRow, key);
    await this.rows.insert(InvitationRow, { ...key, permission, invitedBy, createdAt: now });
  }
}
