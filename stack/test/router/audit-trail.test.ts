import { decodeOpaqueId } from '@parfinanciero/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, installation, RECORD, type Door, type Installation, type Person } from './installation.js';

const FIELDS = `edges { cursor node { id at action service position requestId actor { id name } subject { kind id }
  origin ledger { id }
  identityChanges { table before after } expensesChanges { table before after } goalsChanges { table after } administrationChanges { table }
} } pageInfo { endCursor hasNextPage }`;
const ARGS = '$first: Int, $after: String, $filter: AuditFilter';
const PASSED = 'first: $first, after: $after, filter: $filter';
const OF_LEDGER = `query ($id: ID!, ${ARGS}) { ledger(id: $id) { id auditTrail(${PASSED}) { ${FIELDS} } } }`;
const OF_ME = `query (${ARGS}) { me { auditTrail(${PASSED}) { ${FIELDS} } } }`;
const OF_USER = `query ($id: ID!, ${ARGS}) { user(id: $id) { auditTrail(${PASSED}) { ${FIELDS} } } }`;
const OF_ALL = `query (${ARGS}) { auditTrail(${PASSED}) { ${FIELDS} } }`;
const EDIT = 'mutation ($input: EditTransactionInput!) { editTransaction(input: $input) { version } }';
const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }';
const CREATE_GOAL = 'mutation ($input: CreateGoalInput!) { createGoal(input: $input) { id } }';
const REMOVE = 'mutation ($input: MemberInput!) { removeMember(input: $input) }';
const DELETE_ME = 'mutation ($input: DeleteMeInput!) { deleteMe(input: $input) { complete } }';

interface Change {
  table: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

interface Entry {
  id: string;
  at: string;
  action: string;
  service: string;
  position: string;
  actor: { id: string; name: string | null } | null;
  subject: { kind: string; id: string }[];
  origin: string | null;
  ledger: { id: string } | null;
  identityChanges: Change[] | null;
  expensesChanges: Change[] | null;
  goalsChanges: Change[] | null;
  administrationChanges: Change[] | null;
}

interface Trail {
  edges: { cursor: string; node: Entry }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

const contentsOf = ({ identityChanges, expensesChanges, goalsChanges, administrationChanges }: Entry) => [
  identityChanges,
  expensesChanges,
  goalsChanges,
  administrationChanges,
];
const NONE = [null, null, null, null];

describe.each(['near', 'far'] as const)('the audit trail, of services that are %s', (place) => {
  let home: Installation;
  let door: Door;
  let ana: Person;
  let root: Person;
  const others: Record<'editor' | 'viewer' | 'stranger', Person | null> = {
    editor: null,
    viewer: null,
    stranger: null,
  };

  beforeAll(async () => {
    home = await installation();
    // Rights of people as they are made; whoever asks later asks at a door that remembers nothing.
    const first = await home[place]();
    ana = await home.person(first, 'ana');
    root = await home.person(first, 'root');
    await home.identity.makeAdmin(decodeOpaqueId(root.userId)?.id ?? '');
    for (const name of ['editor', 'viewer', 'stranger'] as const) others[name] = await home.person(first, name);
    for (const permission of ['EDITOR', 'VIEWER']) {
      const input = { ledgerId: ana.ledgerId, email: `${permission.toLowerCase()}@example.org`, permission };
      expect((await first.ask(ana.token, INVITE, { input })).codes).toEqual([]);
    }
    door = await home[place]();
    const { data } = await door.ask(ana.token, RECORD, { input: await entry(door, ana, 'Mercado secreto') });
    const recorded = data?.['recordTransaction'] as { id: string };
    const change = { transactionId: recorded.id, payee: 'Mercado de los sábados' };
    expect((await door.ask(ana.token, EDIT, { input: change })).codes).toEqual([]);
    const goal = { ledgerId: ana.ledgerId, title: 'Fondo', kind: 'SAVING', amount: '100.00' };
    expect((await door.ask(ana.token, CREATE_GOAL, { input: goal })).codes).toEqual([]);
    await home.settle();
  });
  afterAll(() => home?.stop());

  const read = async (
    person: Person,
    query: string,
    variables: Record<string, unknown>,
    ...path: string[]
  ): Promise<Trail> => {
    const { data, errors } = await door.ask(person.token, query, variables);
    expect(errors).toEqual([]);
    return path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], data) as Trail;
  };
  const ofLedger = async (variables: Record<string, unknown> = {}): Promise<Entry[]> =>
    (await read(ana, OF_LEDGER, { id: ana.ledgerId, ...variables }, 'ledger', 'auditTrail')).edges.map(
      ({ node }) => node,
    );
  const ofAll = async (variables: Record<string, unknown> = {}): Promise<Entry[]> =>
    (await read(root, OF_ALL, variables, 'auditTrail')).edges.map(({ node }) => node);

  it('shows an owner who did what and when, before and after, and where from', async () => {
    const trail = await ofLedger();
    const edited = trail.find(({ action }) => action === 'edit-transaction');
    expect(edited).toMatchObject({
      service: 'expenses',
      actor: { id: ana.userId, name: 'ana' },
      ledger: { id: ana.ledgerId },
      origin: expect.stringContaining('127.0.0.1') as string,
      identityChanges: null,
      goalsChanges: null,
      administrationChanges: null,
    });
    expect(Date.parse(edited?.at ?? '')).not.toBeNaN();
    const change = edited?.expensesChanges?.find(({ after }) => after?.['payee'] === 'Mercado de los sábados');
    expect(change?.before).toMatchObject({ payee: 'Mercado secreto' });
    const goal = trail.find(({ action }) => action === 'create-goal');
    expect(goal).toMatchObject({ service: 'goals', expensesChanges: null });
    expect(JSON.stringify(goal?.goalsChanges)).toContain('Fondo');
    expect(goal?.origin).toContain('127.0.0.1');
    const times = trail.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it.each([
    ['editor', 'FORBIDDEN'],
    ['viewer', 'FORBIDDEN'],
    ['stranger', 'NOT_FOUND'],
  ] as const)('answers %s with %s', async (who, code) => {
    const { data, codes } = await door.ask(others[who]!.token, OF_LEDGER, { id: ana.ledgerId });
    expect(codes).toEqual([code]);
    const ledger = data?.['ledger'] ?? null;
    expect(ledger).toEqual(who === 'stranger' ? null : { id: ana.ledgerId, auditTrail: null });
  });

  it('shows everybody what they did themselves, with its contents where the ledger is theirs', async () => {
    const { edges } = await read(ana, OF_ME, {}, 'me', 'auditTrail');
    const actions = edges.map(({ node }) => node.action);
    expect(actions).toEqual(expect.arrayContaining(['record-transaction', 'edit-transaction', 'create-goal']));
    expect(edges.every(({ node }) => node.actor?.id === ana.userId)).toBe(true);
    const mine = await read(others.stranger!, OF_ME, {}, 'me', 'auditTrail');
    expect(JSON.stringify(mine)).not.toContain(ana.userId);
    expect(mine.edges.map(({ node }) => node.action)).not.toContain('record-transaction');
  });

  it('shows an administrator every entry, without anybody’s contents, origin or ledger', async () => {
    const all = await ofAll();
    const hers = all.filter(({ actor }) => actor?.id === ana.userId);
    expect(hers.map(({ action }) => action)).toEqual(expect.arrayContaining(['edit-transaction', 'create-goal']));
    for (const one of hers) expect([...contentsOf(one), one.origin, one.ledger]).toEqual([...NONE, null, null]);
    const { edges } = await read(root, OF_USER, { id: ana.userId }, 'user', 'auditTrail');
    expect(edges.length).toBeGreaterThan(2);
    for (const { node } of edges)
      expect([...contentsOf(node), node.origin, node.ledger]).toEqual([...NONE, null, null]);
    expect(JSON.stringify([all, edges])).not.toMatch(/Mercado|Fondo/u);
  });

  it('is nobody else’s, neither all of it nor another person’s', async () => {
    for (const person of [ana, others.editor!, others.stranger!])
      expect((await door.ask(person.token, OF_ALL)).codes).toEqual(['FORBIDDEN']);
    // Who shares a ledger may see the person, and not what they did.
    const shared = await door.ask(others.editor!.token, OF_USER, { id: ana.userId });
    expect([shared.data, shared.codes]).toEqual([{ user: { auditTrail: null } }, ['NOT_FOUND']]);
  });

  it('is found by day, person, action and service', async () => {
    const actionsOf = async (filter: Record<string, unknown>): Promise<string[]> =>
      (await ofAll({ filter, first: 200 })).map(({ action }) => action);
    expect(new Set(await actionsOf({ action: 'create-goal' }))).toEqual(new Set(['create-goal']));
    const goals = await ofAll({ filter: { service: 'goals' } });
    expect(new Set(goals.map(({ service }) => service))).toEqual(new Set(['goals']));
    const hers = await ofAll({ filter: { userId: ana.userId } });
    expect(new Set(hers.map(({ actor }) => actor?.id))).toEqual(new Set([ana.userId]));
    expect(await actionsOf({ userId: others.stranger!.userId, action: 'create-goal' })).toEqual([]);
    const at = hers[0]?.at ?? '';
    // Bogota is five hours behind the world's clock all year.
    const day = (shift: number): string =>
      new Date(Date.parse(at) - 5 * 3_600_000 + shift * 86_400_000).toISOString().slice(0, 10);
    expect(await actionsOf({ from: day(0), to: day(1), action: 'create-goal' })).toEqual(['create-goal']);
    expect(await actionsOf({ from: day(1) })).not.toContain('create-goal');
    expect(await actionsOf({ to: day(0) })).not.toContain('create-goal');
    const wrong = await door.ask(root.token, OF_ALL, { filter: { action: 'x'.repeat(101) } });
    expect(wrong.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('is read in pages that neither repeat an entry nor leave one out', async () => {
    const whole = await ofLedger({ first: 200 });
    const seen: Entry[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await read(ana, OF_LEDGER, { id: ana.ledgerId, first: 1, after }, 'ledger', 'auditTrail');
      expect(page.edges.length).toBe(1);
      seen.push(...page.edges.map(({ node }) => node));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(whole.length).toBeGreaterThan(2);
    expect(seen).toEqual(whole);
    const wrong = await door.ask(ana.token, OF_LEDGER, { id: ana.ledgerId, after: 'bm90aGluZw' });
    expect(wrong.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('keeps what somebody did in a ledger of others, without where from, once they are erased', async () => {
    const editor = others.editor!;
    const input = { ...(await entry(door, ana, 'Pan del editor')) };
    expect((await door.ask(editor.token, RECORD, { input })).codes).toEqual([]);
    const { data } = await door.ask(editor.token, DELETE_ME, { input: { confirm: editor.email } });
    expect(data?.['deleteMe']).toMatchObject({ complete: true });
    await home.settle();
    const theirs = (await ofLedger()).find(({ expensesChanges }) =>
      JSON.stringify(expensesChanges).includes('Pan del editor'),
    );
    expect(theirs).toMatchObject({
      action: 'record-transaction',
      origin: null,
      actor: { id: editor.userId, name: null },
    });
  });

  it('goes on answering after the ledger was erased, without what was written there', async () => {
    const removed = await door.ask(ana.token, REMOVE, {
      input: { ledgerId: ana.ledgerId, userId: others.viewer!.userId },
    });
    expect(removed.codes).toEqual([]);
    const { data } = await door.ask(ana.token, DELETE_ME, { input: { confirm: ana.email } });
    expect(data?.['deleteMe']).toMatchObject({ complete: true });
    await home.settle();
    const hers = await ofAll({ filter: { action: 'edit-transaction' } });
    expect(hers.map(({ actor }) => actor?.name ?? null)).toEqual([null]);
    const left = 'SELECT action FROM audit_content WHERE content IS NOT NULL AND ledger_id = $1';
    const stream = decodeOpaqueId(ana.ledgerId)?.ledgerId;
    for (const { dataSource } of [home.identity, home.expenses, home.goals])
      expect(await dataSource.query(left, [stream])).toEqual([]);
    const verified = await door.ask(root.token, 'mutation { verifyAudit { ok firstBroken } }');
    expect(verified.data).toEqual({ verifyAudit: { ok: true, firstBroken: null } });
  });
});
