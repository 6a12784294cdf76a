import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  entry,
  FRIENDLY_ORIGIN,
  installation,
  RECORD,
  type Door,
  type Installation,
  type Person,
} from './installation.js';
import { SocketClient, upgradeStatus } from './socket-client.js';

let home: Installation;
const doors: Record<'near' | 'far', Door | null> = { near: null, far: null };
let ana: Person;
let ben: Person;

beforeAll(async () => {
  home = await installation();
  countListeners();
  doors.near = await home.near();
  doors.far = await home.far();
  ana = await home.person(doors.near, 'ana');
  ben = await home.person(doors.near, 'ben');
});
afterAll(() => home.stop());

const DASHBOARD = `subscription ($ledgerId: ID!) {
  dashboardChanged(ledgerId: $ledgerId) { revision ledger { name } balances { account { name } balance { amount } } }
}`;

/** How many subscriptions wait in the dashboard for something of a ledger. */
let waiting = 0;
const listeners = (): number => waiting;

function countListeners(): void {
  const live = home.dashboard.contextOf({} as never).service.live;
  const listen = live.listen.bind(live);
  live.listen = (topic, wake) => {
    const stop = listen(topic, wake);
    let over = false;
    waiting += 1;
    return () => {
      if (!over) waiting -= 1;
      over = true;
      stop();
    };
  };
}

const spend = async (payee: string, person = ana): Promise<void> => {
  const door = doors.near as Door;
  const { codes } = await door.ask(person.token, RECORD, { input: await entry(door, person, payee) });
  expect(codes).toEqual([]);
  await home.settle();
};

const settledListeners = async (expected: number): Promise<number> => {
  for (let tries = 0; tries < 100 && listeners() !== expected; tries += 1) await delay(20);
  return listeners();
};

describe.each(['near', 'far'] as const)('a socket to services that are %s', (place) => {
  const door = (): Door => doors[place] as Door;

  it('hears the present state, and then each change, completed by the services that own its parts', async () => {
    const client = await SocketClient.open(door(), ana.token);
    client.subscribe('1', DASHBOARD, { ledgerId: ana.ledgerId });
    await client.heard('1', 'next');
    await spend(`Pan ${place}`);
    const events = await client.heard('1', 'next', 2);
    const last = events.at(-1)?.payload as {
      data: { dashboardChanged: { ledger: { name: string }; balances: { account: { name: string } }[] } };
      errors?: unknown;
    };
    expect(last.errors).toBeUndefined();
    expect(last.data.dashboardChanged.ledger.name).not.toBe('');
    expect(last.data.dashboardChanged.balances[0]?.account.name).not.toBe('');
    client.close();
    expect(await settledListeners(0)).toBe(0);
  });

  it('answers queries and mutations too, a mutation with its key once', async () => {
    const client = await SocketClient.open(door(), ana.token);
    client.subscribe('q', '{ me { email } }');
    expect((await client.heard('q', 'next'))[0]?.payload).toMatchObject({ data: { me: { email: ana.email } } });
    const input = await entry(door(), ana, `Arepa ${place}`);
    const key = `socket-${place}-1`;
    for (const id of ['m1', 'm2']) client.subscribe(id, RECORD, { input }, { idempotencyKey: key });
    const [first] = await client.heard('m1', 'next');
    const [second] = await client.heard('m2', 'next');
    expect(first?.payload).toMatchObject({ data: { recordTransaction: { payee: `Arepa ${place}` } } });
    expect(second?.payload).toEqual(first?.payload);
    client.close();
  });

  it('never tells anything to somebody who has no part in the ledger', async () => {
    const client = await SocketClient.open(door(), ben.token);
    client.subscribe('1', DASHBOARD, { ledgerId: ana.ledgerId });
    await client.until(() => client.of('1').length > 0);
    await spend(`Secreto ${place}`);
    const told = JSON.stringify(client.of('1'));
    expect(told).toContain('NOT_FOUND');
    expect(told).not.toContain('balances');
    expect(
      client
        .of('1', 'next')
        .every(
          ({ payload }) => (payload as { data?: { dashboardChanged?: unknown } | null }).data?.dashboardChanged == null,
        ),
    ).toBe(true);
    client.close();
    expect(await settledListeners(0)).toBe(0);
  });

  it('keeps no stream of a client that subscribes, leaves and subscribes under one name', async () => {
    const client = await SocketClient.open(door(), ana.token);
    for (let round = 0; round < 5; round += 1) {
      client.subscribe('x', DASHBOARD, { ledgerId: ana.ledgerId });
      client.send({ id: 'x', type: 'complete' });
    }
    client.subscribe('x', DASHBOARD, { ledgerId: ana.ledgerId });
    await client.heard('x', 'next');
    expect(await settledListeners(1)).toBe(1);
    const before = client.of('x', 'next').length;
    await spend(`Queso ${place}`);
    await client.heard('x', 'next', before + 1);
    client.send({ id: 'x', type: 'complete' });
    expect(await settledListeners(0)).toBe(0);
    client.close();
  });

  it('is closed for a person whose rights changed, and for nobody else', async () => {
    const guest = await home.person(door(), `guest-${place}`);
    const invite = await door().ask(
      ana.token,
      `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }`,
      {
        input: { ledgerId: ana.ledgerId, email: guest.email, permission: 'VIEWER' },
      },
    );
    expect(invite.codes).toEqual([]);
    await home.identity.principalOf(
      {
        firebaseUid: JSON.parse(Buffer.from(guest.token.split('.')[1] ?? '', 'base64url').toString()).sub as string,
        email: guest.email,
        emailVerified: true,
        name: null,
        picture: null,
        provider: 'password',
      },
      'test',
    );
    await home.settle();
    const theirs = await SocketClient.open(door(), guest.token);
    const mine = await SocketClient.open(door(), ana.token);
    theirs.subscribe('1', DASHBOARD, { ledgerId: ana.ledgerId });
    mine.subscribe('1', DASHBOARD, { ledgerId: ana.ledgerId });
    expect((await theirs.heard('1', 'next'))[0]?.payload).toHaveProperty('data.dashboardChanged.revision');
    await mine.heard('1', 'next');

    await door().ask(ana.token, `mutation ($input: MemberInput!) { removeMember(input: $input) }`, {
      input: { ledgerId: ana.ledgerId, userId: guest.userId },
    });
    await home.settle();

    expect((await theirs.ended()).code).toBe(1012);
    expect(mine.closed).toBeNull();
    const again = await SocketClient.open(door(), guest.token);
    again.subscribe('1', DASHBOARD, { ledgerId: ana.ledgerId });
    await again.until(() => again.of('1').length > 0);
    expect(JSON.stringify(again.of('1'))).toContain('NOT_FOUND');
    again.close();
    mine.close();
    expect(await settledListeners(0)).toBe(0);
  });
});

describe('a socket', () => {
  const door = (): Door => doors.near as Door;

  it('is not opened for pages of others', async () => {
    expect(await upgradeStatus(door(), { origin: 'https://evil.example' })).toBe(403);
    expect(await upgradeStatus(door(), { origin: 'null' })).toBe(403);
    expect(await upgradeStatus(door(), { origin: FRIENDLY_ORIGIN })).toBe(101);
    expect(await upgradeStatus(door(), { origin: door().address })).toBe(101);
  });

  it('is closed to whoever says nothing or something wrong of themselves', async () => {
    for (const token of [null, 'a.b.c'])
      expect((await (await SocketClient.open(door(), token)).ended()).code).toBe(4403);
  });

  it('is closed on a frame that is too big, on bytes, and on what is no message', async () => {
    const big = await SocketClient.open(door(), ana.token);
    big.send(
      JSON.stringify({ id: '1', type: 'subscribe', payload: { query: `{ __typename } # ${'x'.repeat(70_000)}` } }),
    );
    expect((await big.ended()).code).toBe(1009);
    const bytes = await SocketClient.open(door(), ana.token);
    bytes.socket.send(Buffer.from('{}'), { binary: true });
    expect((await bytes.ended()).code).toBe(1003);
    const nonsense = await SocketClient.open(door(), ana.token);
    nonsense.send('nonsense');
    expect((await nonsense.ended()).code).toBe(4400);
  });

  it('survives an operation that is wrong', async () => {
    const client = await SocketClient.open(door(), ana.token);
    client.subscribe('syntax', 'subscription { dashboardChanged(');
    client.subscribe('field', '{ nothing }');
    client.subscribe('complex', `{ ${Array.from({ length: 100 }, (_, i) => `a${i}: __typename`).join(' ')} }`);
    client.subscribe('unnamed', 'query A { __typename } query B { __typename }');
    client.subscribe('variable', DASHBOARD, {});
    client.subscribe('key', '{ __typename }', {}, { idempotencyKey: 'x'.repeat(300) });
    client.subscribe('fine', '{ __typename }');
    expect((await client.heard('fine', 'next'))[0]?.payload).toEqual({ data: { __typename: 'Query' } });
    for (const id of ['syntax', 'field', 'complex', 'unnamed', 'variable', 'key'])
      await client.until(() => client.of(id).length > 0);
    expect(JSON.stringify(client.of('syntax'))).toContain('GRAPHQL_PARSE_FAILED');
    expect(JSON.stringify(client.of('field'))).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(JSON.stringify(client.of('complex'))).toContain('TOO_COMPLEX');
    expect(JSON.stringify(client.of('key'))).toContain('BAD_USER_INPUT');
    expect(client.closed).toBeNull();
    client.close();
  });

  it('is closed with 4403 when the token’s time is over', async () => {
    const [head, body] = ana.token.split('.') as [string, string];
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const soon = Buffer.from(JSON.stringify({ ...claims, exp: Math.floor(Date.now() / 1000) + 2 })).toString(
      'base64url',
    );
    const client = await SocketClient.open(door(), `${head}.${soon}.`);
    expect(client.closed).toBeNull();
    expect((await client.ended()).code).toBe(4403);
  });
});

describe.each(['near', 'far'] as const)('server-sent events of services that are %s', (place) => {
  const open = (
    token: string | null,
    query: string,
    variables: Record<string, unknown>,
    signal?: AbortSignal,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    fetch(`${(doors[place] as Door).address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
      ...(signal && { signal }),
    });

  it('tell the same, and end with the client that leaves', async () => {
    const leaving = new AbortController();
    const answer = await open(ana.token, DASHBOARD, { ledgerId: ana.ledgerId }, leaving.signal, {
      origin: FRIENDLY_ORIGIN,
    });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(answer.headers.get('access-control-allow-origin')).toBe(FRIENDLY_ORIGIN);
    const reader = answer.body?.getReader();
    let text = '';
    const events = async (count: number): Promise<void> => {
      while (text.split('event: next').length - 1 < count)
        text += new TextDecoder().decode((await reader?.read())?.value);
    };
    await events(1);
    expect(await settledListeners(1)).toBe(1);
    await spend(`Café ${place}`);
    await events(2);
    expect(text).toContain('"ledger":{"name"');
    leaving.abort();
    expect(await settledListeners(0)).toBe(0);
  });

  it('refuse strangers, wrong operations and anonymous readers', async () => {
    const stranger = await (await open(ben.token, DASHBOARD, { ledgerId: ana.ledgerId })).text();
    expect(stranger).toContain('NOT_FOUND');
    expect(stranger).toContain('event: complete');
    expect((await open(null, DASHBOARD, { ledgerId: ana.ledgerId })).status).toBe(401);
    const wrong = await open(ana.token, '{ me { id } }', {});
    expect([wrong.status, JSON.stringify(await wrong.json())]).toEqual([400, expect.stringContaining('BAD_REQUEST')]);
    const broken = await open(ana.token, 'subscription {', {});
    expect([broken.status, JSON.stringify(await broken.json())]).toEqual([400, expect.stringContaining('extensions')]);
    expect((await open(ana.token, DASHBOARD, {}, undefined, { 'idempotency-key': 'x'.repeat(300) })).status).toBe(400);
  });
});
