import { unattendedWrite, uuidV7, type NewEvent, type Rows, type ServiceRuntime } from '@parfinanciero/kit';
import { ledgerChanged, membershipChanged, personRegistered } from '@parfinanciero/kit/events/identity';
import { DEFAULT_SETTINGS } from '../domain/ledger-settings.js';
import { firstLedgerName } from '../domain/names.js';
import { ErasureRepository } from '../persistence/erasure-repository.js';
import { LedgerRow } from '../persistence/ledger-row.js';
import { MembershipRow } from '../persistence/membership-row.js';
import { PersonRow } from '../persistence/person-row.js';
import type { IdentityPorts } from '../ports.js';

/** What a verified Firebase token says of its bearer. */
export interface VerifiedPerson {
  readonly firebaseUid: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
  readonly picture: string | null;
  /** "password", "google.com", "microsoft.com" */
  readonly provider: string;
}

/** The event that tells the other services of a ledger's settings. */
export const settingsEvent = (row: LedgerRow) =>
  ledgerChanged({
    version: row.version,
    name: row.name,
    zone: row.zone,
    language: row.language,
    referenceCurrency: row.referenceCurrency,
  });

/** Makes a ledger with its first owner. */
export async function makeLedger(
  rows: Rows,
  ledger: Pick<LedgerRow, 'id' | 'name' | 'zone' | 'language' | 'referenceCurrency' | 'configured'>,
  ownerId: string,
  now: Date,
): Promise<LedgerRow> {
  const [sequence] = await rows.query<{ n: string }>(`SELECT nextval('ledger_legacy_id') AS n`);
  const row: LedgerRow = { ...ledger, legacyId: Number(sequence?.n), createdAt: now, version: 1 };
  await rows.insert(LedgerRow, row);
  await rows.insert(MembershipRow, { ledgerId: row.id, personId: ownerId, permission: 'owner', since: now });
  return row;
}

/** What a new account begins with. */
export interface NewPerson extends VerifiedPerson {
  readonly id: string;
  readonly lastname: string | null;
  readonly role: PersonRow['role'];
}

/** Makes an account with its first ledger and its numeric ids, and tells of them. */
export async function makePerson(
  rows: Rows,
  publish: (event: NewEvent, stream?: string) => void,
  person: NewPerson,
  now: Date,
): Promise<PersonRow> {
  const ledgerId = uuidV7();
  const [sequence] = await rows.query<{ n: string }>(`SELECT nextval('person_legacy_id') AS n`);
  const row: PersonRow = {
    ...person,
    legacyId: Number(sequence?.n),
    email: person.email?.toLowerCase() ?? null,
    status: 'ACTIVE',
    language: null,
    acceptedTerms: null,
    acceptedTermsAt: null,
    sessionsValidSince: 0,
    defaultLedgerId: ledgerId,
    createdAt: now,
    version: 1,
  };
  await rows.insert(PersonRow, row);
  const settings = { ...DEFAULT_SETTINGS, name: firstLedgerName(DEFAULT_SETTINGS.language) };
  const ledger = await makeLedger(rows, { ...settings, id: ledgerId, configured: false }, person.id, now);
  publish(personRegistered({ personId: person.id, provider: person.provider }), person.id);
  publish(settingsEvent(ledger), ledgerId);
  publish(membershipChanged({ personId: person.id, permission: 'owner' }), ledgerId);
  return row;
}

/**
 * First sight of a verified person: the account, its first ledger, its numeric ids. Two first requests at the same moment
 * make one person: the second finds the first's row. Somebody who has been erased is never made again.
 */
export async function registerPerson(
  service: ServiceRuntime<IdentityPorts>,
  person: VerifiedPerson,
  requestId: string,
): Promise<void> {
  const personId = uuidV7();
  const occasion = { action: 'register-person', stream: personId, personId, requestId };
  await unattendedWrite(service, occasion, async (rows, publish, now) => {
    await rows.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 11))', [person.firebaseUid]);
    if (await rows.findOne(PersonRow, { firebaseUid: person.firebaseUid })) return;
    // After the look for the person: both are changed by one transaction.
    if (await new ErasureRepository(rows).wasErased(person.firebaseUid)) return;
    await makePerson(rows, publish, { ...person, id: personId, lastname: null, role: 'CLIENT' }, now);
  });
}
