import { conflict, notFound, type LedgerScope, type Rows } from '@parfinanciero/kit';
import { lastAdmin } from '../domain/errors.js';
import { accountView } from '../schema/user.js';
import { PersonRow } from './person-row.js';

/** One lock for whoever takes an administrator away: two of them at the same moment see each other. */
const ADMINISTRATORS = `SELECT pg_advisory_xact_lock(hashtextextended('administrators', 12))`;

/** Somebody's account in an administrator's hands, or in one's own where it ends. The scope is the person. */
export class AdministeredPerson {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  /**
   * The person under their lock.
   * @throws NOT_FOUND; CONFLICT where `expectedVersion` is given and is not the present one
   */
  async lock(expectedVersion?: number): Promise<PersonRow> {
    await this.rows.query(ADMINISTRATORS);
    const row = await this.rows.lock(PersonRow, { id: this.scope.ledgerId });
    if (!row) throw notFound();
    if (expectedVersion !== undefined && row.version !== expectedVersion) throw conflict(accountView(row));
    return row;
  }

  /** @throws LAST_ADMIN where nobody who could administer would be left without them */
  async spare(person: PersonRow): Promise<void> {
    if (person.role !== 'ADMIN' || person.status !== 'ACTIVE') return;
    const [others] = await this.rows.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM person WHERE role = 'ADMIN' AND status = 'ACTIVE' AND id <> $1`,
      [person.id],
    );
    if (!others?.n) throw lastAdmin();
  }

  async change(patch: Partial<PersonRow>): Promise<PersonRow> {
    const row = await this.rows.update(PersonRow, { id: this.scope.ledgerId }, patch);
    if (!row) throw notFound();
    return row;
  }
}
