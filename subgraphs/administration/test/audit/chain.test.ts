import { readFileSync } from 'node:fs';
import { failuresCounted, INSTALLATION, keyFindings, KIT_LOCAL_TABLES, opaqueId, uuidV7 } from '@parfinanciero/kit';
import { ask, codesOf, testPerson } from '@parfinanciero/kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { administrationLocalTables } from '../../src/index.js';
import { did, NOW, startAdministration, type AdministrationHarness } from './harness.js';

const VERIFY = 'mutation { verifyAudit { ok entries firstBroken } }';
const TRAIL =
  'query ($first: Int, $after: String, $filter: AuditFilter) { auditTrail(first: $first, after: $after, filter: $filter) { edges { node { action service position origin } } pageInfo { endCursor hasNextPage } } }';

let home: AdministrationHarness;
const ledger = uuidV7();
const ana = uuidV7();

beforeEach(async () => {
  home = await startAdministration();
  for (let n = 0; n < 5; n += 1) home.log.expenses.add(ledger, did(ana, `action-${n}`));
  home.log.identity.add(ana, did(ana, 'update-profile'));
  await home.settle();
});
afterEach(() => home.stop());

/** Asking for a verification is a write of its own: its entry may be in the chain by the time that it is walked. */
const orOneMore = (entries: number) =>
  expect.stringMatching(new RegExp(`^(${entries}|${entries + 1})$`, 'u')) as string;

const verified = async () => (await ask(home.administration, home.admin, VERIFY)).data?.['verifyAudit'];

describe('the audit chain', () => {
  it('takes in each entry once, and holds', async () => {
    await home.settle();
    expect(await verified()).toEqual({ ok: true, entries: orOneMore(6), firstBroken: null });
    expect(readFileSync(home.checkpointFile, 'utf8').trim().split('\n').length).toBeGreaterThan(0);
  });

  it('skips what is read again from the start', async () => {
    await home.owner.query('DELETE FROM event_cursor');
    await home.settle();
    expect(await verified()).toEqual({ ok: true, entries: orOneMore(6), firstBroken: null });
  });

  it.each(['audit_entry', 'installation_link', 'audit_checkpoint'])(
    'lets its own service change nothing in %s',
    async (table) => {
      const { dataSource } = home.administration;
      for (const sql of [`UPDATE ${table} SET hash = ''`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(dataSource.query(sql)).rejects.toThrow(/permission denied/u);
    },
  );

  it.each([
    [
      'a changed entry',
      `UPDATE audit_entry SET action = 'other' WHERE ledger_id = $1 AND position = 3`,
      /entry \d \(expenses.*not what its hash says/u,
    ],
    ['a missing entry', `DELETE FROM audit_entry WHERE ledger_id = $1 AND position = 3`, /is missing/u],
    [
      'a missing link',
      `DELETE FROM installation_link WHERE entry_id = (SELECT id FROM audit_entry WHERE ledger_id = $1 AND position = 3)`,
      /missing/u,
    ],
    ['the last entry gone', `DELETE FROM audit_entry WHERE ledger_id = $1 AND position = 5`, /is missing/u],
  ])('finds %s', async (_what, sql, words) => {
    await home.owner.query(sql, [ledger]);
    expect(await verified()).toMatchObject({ ok: false, firstBroken: expect.stringMatching(words) as string });
  });

  it('finds an end that was cut off with its links and its heads, once it was signed', async () => {
    await verified();
    await home.settle();
    await home.owner.query(
      'DELETE FROM audit_entry e USING installation_link l WHERE l.position >= 6 AND e.ledger_id = l.ledger_id AND e.id = l.entry_id',
    );
    await home.owner.query('DELETE FROM installation_link WHERE position >= 6');
    await home.owner.query(
      `UPDATE audit_head h SET position = 5, hash = l.hash FROM installation_link l WHERE l.position = 5 AND h.service = 'installation'`,
    );
    // Either the end is missing, or something else has come in its place.
    const words = /the chain ends at 5, and [67] was signed|is not what its checkpoint signed/u;
    expect(await verified()).toMatchObject({ ok: false, firstBroken: expect.stringMatching(words) as string });
  });

  it('holds the ledger in every key that is not the installation’s own', async () => {
    expect(
      await keyFindings(home.administration.dataSource, [...KIT_LOCAL_TABLES, ...administrationLocalTables]),
    ).toEqual([]);
  });
});

describe('the trail', () => {
  it('is shown to an administrator in pages, newest first, without repeating or leaving out any', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data, errors } = await ask(home.administration, home.admin, TRAIL, { first: 2, after });
      expect(errors).toBeUndefined();
      const page = data?.['auditTrail'] as {
        edges: { node: { action: string } }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
      seen.push(...page.edges.map(({ node }) => node.action));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen.sort()).toEqual(['action-0', 'action-1', 'action-2', 'action-3', 'action-4', 'update-profile']);
  });

  it('is closed to everybody else', async () => {
    expect(codesOf(await ask(home.administration, testPerson([]), TRAIL))).toEqual(['FORBIDDEN']);
    expect(codesOf(await ask(home.administration, null, TRAIL))).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['owner', []],
    ['editor', ['FORBIDDEN']],
    [null, ['NOT_FOUND']],
  ] as const)('of a ledger answers to %s', async (permission, codes) => {
    const person = testPerson(permission ? [{ id: ledger, permission }] : []);
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Ledger { auditTrail { edges { node { id } } } } } }';
    const of = [{ __typename: 'Ledger', id: opaqueId('Ledger', { id: ledger }) }];
    expect(codesOf(await ask(home.administration, person, query, { of }))).toEqual(codes);
  });
});

describe('maintenance', () => {
  it('is begun by an administrator, seen by everybody, and enters the chain', async () => {
    const set = 'mutation { setMaintenance(input: { on: true, message: "Volvemos pronto" }) { on message } }';
    expect(codesOf(await ask(home.administration, testPerson([]), set))).toEqual(['FORBIDDEN']);
    expect((await ask(home.administration, home.admin, set)).errors).toBeUndefined();
    await home.settle();
    const { data } = await ask(home.administration, testPerson([]), '{ maintenance { on message } }');
    expect(data?.['maintenance']).toEqual({ on: true, message: 'Volvemos pronto' });
    expect(await verified()).toMatchObject({ ok: true, entries: orOneMore(7) });
  });
});

describe('the state of the installation', () => {
  it('counts by day without naming anybody', async () => {
    const { data, errors } = await ask(
      home.administration,
      home.admin,
      '{ trends(from: "2026-11-14", to: "2026-11-16") { day activePeople errors } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.['trends']).toEqual([
      { day: '2026-11-14', activePeople: 0, errors: 0 },
      { day: '2026-11-15', activePeople: 1, errors: 0 },
    ]);
  });

  it('counts what failed in any service, on the day that it was counted', async () => {
    const until = NOW.toISOString();
    home.log.expenses.add(INSTALLATION, failuresCounted({ count: 3, until }));
    home.log.goals.add(INSTALLATION, failuresCounted({ count: 4, until }));
    // As the kit counts what it did not expect.
    const { service } = home.administration.contextOf(home.admin.request());
    service.failed();
    service.failed();
    await home.settle();
    const { data } = await ask(
      home.administration,
      home.admin,
      '{ trends(from: "2026-11-15", to: "2026-11-16") { day errors } }',
    );
    expect(data?.['trends']).toEqual([{ day: '2026-11-15', errors: 9 }]);
  });

  it('says how its work stands', async () => {
    const { data, errors } = await ask(
      home.administration,
      home.admin,
      '{ system { version lag { consumer events } administration { dead outboxWaiting migrations storageBytes } } auditChain { entries checkpoint { position } } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.['system']).toMatchObject({ administration: { dead: 0, outboxWaiting: 0 } });
  });
});
