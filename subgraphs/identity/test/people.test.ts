import { keyFindings, KIT_LOCAL_TABLES, migrateDown, opaqueId } from '@parfinanciero/kit';
import { ask, codesOf, testDatabase } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityLocalTables, identityMigrations } from '../src/index.js';
import { startIdentity, type IdentityHarness } from './harness.js';

const ME =
  '{ me { id legacyId email name acceptedTerms language defaultLedger { id name zone language referenceCurrency configured permission version } ledgers { id } } }';

describe('people and their ledgers', () => {
  let harness: IdentityHarness;
  beforeAll(async () => {
    harness = await startIdentity();
  });
  afterAll(() => harness.stop());

  const ledgerOf = (person: { principal: { ledgers: readonly { id: string }[] } }) =>
    opaqueId('Ledger', { id: person.principal.ledgers[0]!.id });

  it('makes a person, a ledger in pesos and numeric ids at first sight, and the same person at the second', async () => {
    const ana = await harness.arrives('ana');
    const { data } = await ask(harness.identity, ana, ME);
    expect(data?.['me']).toMatchObject({
      legacyId: expect.any(Number) as unknown,
      email: 'ana@example.org',
      defaultLedger: {
        name: 'Mis finanzas',
        zone: 'America/Bogota',
        language: 'es',
        referenceCurrency: 'COP',
        configured: false,
        permission: 'OWNER',
      },
    });
    expect((await harness.arrives('ana')).principal).toEqual(ana.principal);
  });

  it('makes one person of ten first requests at the same moment', async () => {
    const arrivals = await Promise.all(Array.from({ length: 10 }, () => harness.arrives('beto')));
    expect(new Set(arrivals.map(({ principal }) => principal.personId)).size).toBe(1);
    expect(new Set(arrivals.map(({ principal }) => principal.ledgers.length))).toEqual(new Set([1]));
  });

  it('keeps the first start’s answers, and answers CONFLICT to an old version', async () => {
    const carla = await harness.arrives('carla');
    const input = {
      ledgerId: ledgerOf(carla),
      expectedVersion: 1,
      referenceCurrency: 'INR',
      zone: 'Asia/Kolkata',
      language: 'en',
    };
    const set =
      'mutation ($input: SetUpLedgerInput!) { setUpLedger(input: $input) { referenceCurrency zone language configured version } }';
    expect((await ask(harness.identity, carla, set, { input })).data?.['setUpLedger']).toEqual({
      referenceCurrency: 'INR',
      zone: 'Asia/Kolkata',
      language: 'en',
      configured: true,
      version: 2,
    });
    expect(codesOf(await ask(harness.identity, carla, set, { input }))).toEqual(['CONFLICT']);
    const wrong = await ask(harness.identity, carla, set, {
      input: { ...input, expectedVersion: 2, zone: 'Mars/Olympus' },
    });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'zone' }] });
  });

  it('records consent to the terms', async () => {
    const dora = await harness.arrives('dora');
    await ask(harness.identity, dora, 'mutation { acceptTerms(version: "2026-11") { id } }');
    expect((await ask(harness.identity, dora, ME)).data?.['me']).toMatchObject({ acceptedTerms: '2026-11' });
  });

  it('shows companions their names and nothing else, and strangers nothing', async () => {
    const owner = await harness.arrives('elsa');
    const friend = await harness.arrives('fabio');
    const ledgerId = ledgerOf(owner);
    const invite = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }';
    await ask(harness.identity, owner, invite, {
      input: { ledgerId, email: 'Fabio@example.ORG', permission: 'VIEWER' },
    });
    const joined = await harness.arrives('fabio');
    expect(joined.principal.ledgers).toHaveLength(2);
    const members =
      'query ($id: ID!) { ledger(id: $id) { permission members { permission user { name email } } owner { name } } }';
    expect((await ask(harness.identity, joined, members, { id: ledgerId })).data?.['ledger']).toEqual({
      permission: 'VIEWER',
      owner: { name: 'elsa' },
      members: [
        { permission: 'OWNER', user: { name: 'elsa', email: null } },
        { permission: 'VIEWER', user: { name: 'fabio', email: 'fabio@example.org' } },
      ],
    });
    // The principal from before the invitation: the router would not have it any more.
    expect(codesOf(await ask(harness.identity, friend, members, { id: ledgerId }))).toEqual(['NOT_FOUND']);
  });

  it('lets nobody in by an address that is not verified', async () => {
    const owner = await harness.arrives('gina');
    await ask(harness.identity, owner, 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
      input: { ledgerId: ledgerOf(owner), email: 'hugo@example.org', permission: 'EDITOR' },
    });
    expect((await harness.arrives('hugo', { emailVerified: false })).principal.ledgers).toHaveLength(1);
    expect((await harness.arrives('hugo')).principal.ledgers).toHaveLength(2);
  });

  it('never leaves a ledger without an owner, also when two leave at the same moment', async () => {
    const one = await harness.arrives('iris');
    const ledgerId = ledgerOf(one);
    await ask(harness.identity, one, 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
      input: { ledgerId, email: 'juan@example.org', permission: 'OWNER' },
    });
    const two = await harness.arrives('juan');
    const leave = 'mutation ($input: MemberInput!) { removeMember(input: $input) }';
    const leaving = [one, two].map((person) =>
      ask(harness.identity, person, leave, {
        input: { ledgerId, userId: opaqueId('User', { id: person.principal.personId }) },
      }),
    );
    const codes = (await Promise.all(leaving)).flatMap(codesOf);
    expect(codes).toEqual(['LAST_OWNER']);
  });

  it('signs out everywhere: Firebase is told, and an event goes to the routers', async () => {
    const kira = await harness.arrives('kira');
    expect((await ask(harness.identity, kira, 'mutation { revokeSessions }')).data).toEqual({ revokeSessions: true });
    await harness.identity.settle();
    expect(harness.revoked).toContain('uid-kira');
    expect(
      harness.events.filter(({ type }) => type === 'identity.sessions-revoked').map(({ payload }) => payload),
    ).toContainEqual(expect.objectContaining({ personId: kira.principal.personId }));
  });

  it('stands on keys that hold the ledger, and takes its migrations back', async () => {
    expect(await keyFindings(harness.identity.dataSource, [...KIT_LOCAL_TABLES, ...identityLocalTables])).toEqual([]);
    const other = await testDatabase(identityMigrations);
    await migrateDown({ ownerUrl: other.ownerUrl, serviceRole: `${other.name}_app`, migrations: identityMigrations });
    await other.drop();
  });
});
