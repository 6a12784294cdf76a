import { opaqueId, uuidV7 } from '@parfinanciero/kit';
import { ask, codesOf, type TestPerson } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startIdentity, type IdentityHarness } from './harness.js';

const CREATE =
  'mutation ($input: CreateUserInput!) { createUser(input: $input) { id email name role status version ledgers { id } } }';
const ROLE = 'mutation ($input: ChangeUserRoleInput!) { changeUserRole(input: $input) { role version } }';
const DISABLE = 'mutation ($input: UserRefInput!) { disableUser(input: $input) { status version } }';
const ENABLE = 'mutation ($input: UserRefInput!) { enableUser(input: $input) { status } }';
const USER =
  'query ($id: ID!) { user(id: $id) { name email role status version ledgers { id } defaultLedger { id } } }';
const USERS =
  'query ($first: Int, $after: String, $search: String, $role: Role, $status: PersonStatus) { users(first: $first, after: $after, search: $search, role: $role, status: $status) { totalCount pageInfo { hasNextPage endCursor } edges { node { name email } } } }';

interface UsersPage {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: { name: string; email: string } }[];
}

const publicId = (person: TestPerson): string => opaqueId('User', { id: person.principal.personId });

describe('administering people', () => {
  let harness: IdentityHarness;
  let root: TestPerson;
  beforeAll(async () => {
    harness = await startIdentity();
    await harness.identity.makeAdmin((await harness.arrives('root')).principal.personId);
    root = await harness.arrives('root');
  });
  afterAll(() => harness.stop());

  const asRoot = (query: string, variables: Record<string, unknown> = {}, options = {}) =>
    ask(harness.identity, root, query, variables, options);
  const page = async (variables: Record<string, unknown>): Promise<UsersPage> =>
    (await asRoot(USERS, variables)).data?.['users'] as UsersPage;
  const names = ({ edges }: UsersPage): string[] => edges.map(({ node }) => node.name);

  it('is for administrators alone', async () => {
    const client = await harness.arrives('client');
    const input = { userId: publicId(root) };
    const tries = [
      ask(harness.identity, client, USERS),
      ask(harness.identity, client, '{ erasures { id } }'),
      ask(harness.identity, client, CREATE, { input: { email: 'x@example.org' } }),
      ask(harness.identity, client, ROLE, { input: { ...input, role: 'CLIENT' } }),
      ask(harness.identity, client, DISABLE, { input }),
      ask(harness.identity, client, ENABLE, { input }),
      ask(harness.identity, client, 'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { id } }', {
        input: { ...input, confirm: 'root@example.org' },
      }),
    ];
    expect((await Promise.all(tries)).map(codesOf)).toEqual(tries.map(() => ['FORBIDDEN']));
  });

  it('answers an id that never was as missing', async () => {
    const userId = opaqueId('User', { id: uuidV7() });
    const tries = [
      asRoot(USER, { id: userId }),
      asRoot(ROLE, { input: { userId, role: 'ADMIN' } }),
      asRoot(DISABLE, { input: { userId } }),
      asRoot(ENABLE, { input: { userId } }),
    ];
    expect((await Promise.all(tries)).map(codesOf)).toEqual(tries.map(() => ['NOT_FOUND']));
  });

  it('finds people by parts of address and name, without regard to case, accents and LIKE’s signs', async () => {
    for (const name of ['José Ñáñez', 'Íngrid 100%', 'Ana_Lu']) await harness.arrives(name);
    expect(names(await page({ search: 'JOSE nan' }))).toEqual(['José Ñáñez']);
    expect(names(await page({ search: 'íng' }))).toEqual(['Íngrid 100%']);
    expect(names(await page({ search: '100%' }))).toEqual(['Íngrid 100%']);
    expect(names(await page({ search: '%' }))).toEqual(['Íngrid 100%']);
    expect(names(await page({ search: '_' }))).toEqual(['Ana_Lu']);
    expect(names(await page({ search: '\\' }))).toEqual([]);
    expect(names(await page({ role: 'ADMIN' }))).toEqual(['root']);
  });

  it('pages through everybody once, newest first', async () => {
    for (let n = 0; n < 7; n += 1) await harness.arrives(`paged ${n}`);
    const all = await page({ first: 200 });
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const part: UsersPage = await page({ first: 3, after });
      seen.push(...names(part));
      expect(part.totalCount).toBe(all.totalCount);
      if (!part.pageInfo.hasNextPage) break;
      after = part.pageInfo.endCursor;
    }
    expect(seen).toEqual(names(all));
    expect(seen).toHaveLength(all.totalCount);
    expect(seen.slice(0, 2)).toEqual(['paged 6', 'paged 5']);
    expect(codesOf(await asRoot(USERS, { after: 'nonsense' }))).toEqual(['BAD_USER_INPUT']);
  });

  it('shows an administrator the account and no ledger, a companion a name, a stranger nothing', async () => {
    const lara = await harness.arrives('lara');
    const mona = await harness.arrives('mona');
    expect((await asRoot(USER, { id: publicId(lara) })).data?.['user']).toEqual({
      name: 'lara',
      email: 'lara@example.org',
      role: 'CLIENT',
      status: 'ACTIVE',
      version: 1,
      ledgers: null,
      defaultLedger: null,
    });
    expect(codesOf(await ask(harness.identity, mona, USER, { id: publicId(lara) }))).toEqual(['NOT_FOUND']);
    await ask(harness.identity, lara, 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
      input: {
        ledgerId: opaqueId('Ledger', lara.principal.ledgers[0]!),
        email: 'mona@example.org',
        permission: 'VIEWER',
      },
    });
    const joined = await harness.arrives('mona');
    expect((await ask(harness.identity, joined, USER, { id: publicId(lara) })).data?.['user']).toEqual({
      name: 'lara',
      email: null,
      role: null,
      status: null,
      version: null,
      ledgers: null,
      defaultLedger: null,
    });
    expect((await ask(harness.identity, joined, '{ me { status version } }')).data?.['me']).toEqual({
      status: 'ACTIVE',
      version: 1,
    });
  });

  it('makes an account that its person finds with a ledger of theirs, once however often it is asked', async () => {
    const input = { email: ' Nora@Example.org', name: 'Nora' };
    const tries = [1, 2].map(() => asRoot(CREATE, { input }, { idempotencyKey: 'create-nora' }));
    const [first, second] = await Promise.all(tries);
    expect(first).toEqual(second);
    expect(first?.data?.['createUser']).toMatchObject({
      email: 'nora@example.org',
      role: 'CLIENT',
      status: 'ACTIVE',
      ledgers: null,
    });
    expect(codesOf(await asRoot(CREATE, { input }))).toEqual(['EMAIL_TAKEN']);
    const known = await harness.identity.principalOf(
      {
        firebaseUid: 'uid-nora@example.org',
        email: 'nora@example.org',
        emailVerified: true,
        name: null,
        picture: null,
        provider: 'password',
      },
      'test',
    );
    expect(opaqueId('User', { id: known.principal.personId })).toBe((first?.data?.['createUser'] as { id: string }).id);
    expect(known.principal.ledgers).toEqual([{ id: expect.any(String) as unknown, permission: 'owner' }]);
    const trail = (await harness.identity.dataSource.query(
      'SELECT action FROM audit_content WHERE ledger_id = $1 ORDER BY at',
      [known.principal.personId],
    )) as unknown;
    expect(trail).toEqual([{ action: 'create-user' }]);
  });

  it('closes an account at once, tells the routers, and Firebase follows however long it is away', async () => {
    const olga = await harness.arrives('olga');
    harness.firebaseIs('down');
    const input = { userId: publicId(olga), expectedVersion: 1 };
    expect((await asRoot(DISABLE, { input })).data?.['disableUser']).toEqual({ status: 'DISABLED', version: 2 });
    expect(codesOf(await asRoot(ENABLE, { input }))).toEqual(['CONFLICT']);
    const closed = await harness.arrives('olga');
    expect(closed.principal.status).toBe('DISABLED');
    expect(codesOf(await ask(harness.identity, closed, '{ me { id } }'))).toEqual(['PERSON_DISABLED']);
    await harness.identity.settle();
    const types = harness.events.filter(({ stream }) => stream === olga.principal.personId).map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining(['identity.person-status-changed', 'identity.sessions-revoked', 'kit.audited']),
    );
    expect(harness.disabled.has('uid-olga')).toBe(false);
    harness.firebaseIs('up');
    await harness.identity.dataSource.query(
      `UPDATE job SET run_at = now() - interval '1 hour' WHERE state = 'waiting'`,
    );
    await harness.identity.settle();
    expect(harness.disabled.get('uid-olga')).toBe(true);
    expect((await asRoot(ENABLE, { input: { userId: input.userId } })).data?.['enableUser']).toEqual({
      status: 'ACTIVE',
    });
    await harness.identity.settle();
    expect(harness.disabled.get('uid-olga')).toBe(false);
    expect(await harness.identity.principalById(olga.principal.personId)).toMatchObject({ status: 'ACTIVE' });
  });

  it('goes on telling Firebase when it has been away for long', async () => {
    const pia = await harness.arrives('pia');
    harness.firebaseIs('down');
    await asRoot(DISABLE, { input: { userId: publicId(pia) } });
    for (let n = 0; n < 7; n += 1) {
      await harness.identity.settle();
      await harness.identity.dataSource.query(
        `UPDATE job SET run_at = now() - interval '1 hour' WHERE state = 'waiting'`,
      );
    }
    harness.firebaseIs('up');
    await harness.identity.settle();
    expect(harness.disabled.get('uid-pia')).toBe(true);
  });

  it('never takes the last administrator away, also when two do it to each other at the same moment', async () => {
    const self = { userId: publicId(root) };
    expect(codesOf(await asRoot(ROLE, { input: { ...self, role: 'CLIENT' } }))).toEqual(['LAST_ADMIN']);
    expect(codesOf(await asRoot(DISABLE, { input: self }))).toEqual(['LAST_ADMIN']);
    const quim = await harness.arrives('quim');
    await asRoot(ROLE, { input: { userId: publicId(quim), role: 'ADMIN' } });
    const other = await harness.arrives('quim');
    // A disabled administrator administers nothing.
    await asRoot(DISABLE, { input: { userId: publicId(quim) } });
    expect(codesOf(await asRoot(ROLE, { input: { ...self, role: 'CLIENT' } }))).toEqual(['LAST_ADMIN']);
    await asRoot(ENABLE, { input: { userId: publicId(quim) } });
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        asRoot(DISABLE, { input: { userId: publicId(quim) } }),
        ask(harness.identity, other, ROLE, { input: { ...self, role: 'CLIENT' } }),
      ]);
      expect(answers.flatMap(codesOf)).toEqual(['LAST_ADMIN']);
      const left = (await harness.identity.dataSource.query(
        `SELECT count(*)::int AS n FROM person WHERE role = 'ADMIN' AND status = 'ACTIVE'`,
      )) as unknown;
      expect(left).toEqual([{ n: 1 }]);
      await asRoot(ENABLE, { input: { userId: publicId(quim) } });
      await harness.identity.makeAdmin(root.principal.personId);
    }
  });
});
