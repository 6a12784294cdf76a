import {
  decodeOpaqueId,
  newPrincipalKeys,
  opaqueId,
  principalSigner,
  type Principal,
  type PrincipalSigner,
} from '@parfinanciero/kit';
import { httpEventLog } from '@parfinanciero/kit/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, installation, RECORD, type Door, type Installation, type Person } from './installation.js';

let home: Installation;
let near: Door;
let ana: Person;
let address: string;
let personId: string;
let ledgerId: string;

beforeAll(async () => {
  home = await installation();
  near = await home.near();
  ana = await home.person(near, 'ana');
  address = home.servers.get('identity')?.address ?? '';
  personId = decodeOpaqueId(ana.userId)?.id ?? '';
  ledgerId = decodeOpaqueId(ana.ledgerId)?.ledgerId ?? '';
});
afterAll(() => home.stop());

const principal = (): Principal => ({
  personId,
  role: 'CLIENT',
  status: 'ACTIVE',
  ledgers: [{ id: ledgerId, permission: 'owner' }],
});
const ask = (
  authorization: string | null,
  path = '/graphql',
  body: unknown = { query: '{ me { email } }' },
): Promise<Response> =>
  fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== null && { authorization }) },
    body: JSON.stringify(body),
  });
const signed = async (signer: PrincipalSigner, audience = 'identity') =>
  `Principal ${await signer.sign(principal(), audience)}`;

describe('a subgraph behind HTTP', () => {
  it('answers to the router’s signature', async () => {
    const answer = await ask(await signed(home.signer));
    expect([answer.status, await answer.json()]).toEqual([200, { data: { me: { email: ana.email } } }]);
  });

  it('says whose rights a request changed', async () => {
    const query = 'mutation { createLedger(input: { name: "Otro", referenceCurrency: "COP" }) { id } }';
    const answer = await ask(await signed(home.signer), '/graphql', { query });
    expect(await answer.json()).toHaveProperty('data.createLedger.id');
    expect(answer.headers.get('x-principals-touched')).toBe(personId);
  });

  it('refuses everything else, whatever is claimed', async () => {
    const { privateKey } = await newPrincipalKeys();
    const forger = await principalSigner(privateKey);
    const bare = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const claims = Buffer.from(
      JSON.stringify({
        principal: principal(),
        iss: 'parfinanciero-router',
        aud: 'identity',
        iat: Math.floor(Date.now() / 1000),
        exp: 9_999_999_999,
      }),
    ).toString('base64url');
    const [, good = '', signature = ''] = (await home.signer.sign(principal(), 'identity')).split('.');
    const wrong = [
      null,
      `Bearer ${ana.token}`,
      'Principal',
      await signed(forger),
      await signed(home.signer, 'expenses'),
      `Principal ${bare}.${claims}.x`,
      `Principal ${bare}.${good}.${signature}`,
      `Principal ${await home.signer.signInternal('identity')}`,
    ];
    for (const authorization of wrong) {
      const answer = await ask(authorization);
      expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
    }
  });

  it('keeps its internal calls from people, however they are signed', async () => {
    const person = {
      firebaseUid: 'somebody',
      email: null,
      emailVerified: false,
      name: null,
      picture: null,
      provider: 'password',
    };
    for (const path of ['/internal/principal-of', '/internal/nothing']) {
      for (const authorization of [
        null,
        await signed(home.signer),
        `Principal ${await home.signer.signInternal('expenses')}`,
      ]) {
        expect((await ask(authorization, path, person)).status).toBe(401);
      }
    }
    const internal = `Principal ${await home.signer.signInternal('identity')}`;
    expect((await ask(internal, '/internal/nothing', person)).status).toBe(404);
    expect((await ask(internal, '/internal/constructor', person)).status).toBe(404);
    expect((await ask(internal, '/internal/principal-of', { ...person, emailVerified: 'yes' })).status).toBe(400);
    const known = await ask(internal, '/internal/principal-of', person);
    expect([known.status, await known.json()]).toMatchObject([
      200,
      { principal: { role: 'CLIENT', ledgers: [{ permission: 'owner' }] } },
    ]);
  });

  it('reads its event log to other services, in order, without gaps, and to nobody else', async () => {
    await near.ask(ana.token, RECORD, { input: await entry(near, ana, 'Pan') });
    await home.settle();
    const url = home.servers.get('expenses')?.address ?? '';
    const log = httpEventLog({ source: 'expenses', url, signer: home.signer });
    const heads = await log.heads();
    expect(heads).toEqual(await home.bus.heads('expenses'));
    const head = heads.find(({ stream }) => stream === ledgerId);
    expect(head?.seq).toBeGreaterThan(0);
    const events = await log.read(ledgerId, 0, 1_000);
    expect(events).toEqual(await home.bus.read('expenses', ledgerId, 0, 1_000));
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: head?.seq ?? 0 }, (_, index) => index + 1));
    expect(await log.read(ledgerId, (head?.seq ?? 0) - 1, 10)).toHaveLength(1);
    for (const path of ['/internal/events/heads', `/internal/events/read?stream=${ledgerId}&after=0&limit=10`]) {
      expect((await fetch(`${url}${path}`)).status).toBe(401);
      expect(
        (await fetch(`${url}${path}`, { headers: { authorization: await signed(home.signer, 'expenses') } })).status,
      ).toBe(401);
    }
    const bad = await fetch(`${url}/internal/events/read?stream=x&after=-1&limit=1000000`, {
      headers: { authorization: `Principal ${await home.signer.signInternal('expenses')}` },
    });
    expect([bad.status, await bad.json()]).toMatchObject([400, { code: 'BAD_USER_INPUT' }]);
  });

  it('tells its health to everybody, and says 400 to what is no GraphQL', async () => {
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${address}/health/ready`)).json()).toEqual({ status: 'ok', checks: { database: 'ok' } });
    const own = await signed(home.signer);
    for (const body of [{}, { query: 7 }, { query: '{ me {' }, { query: '{ me { email } }', variables: [] }])
      expect((await ask(own, '/graphql', body)).status).toBe(400);
  });

  it('resolves a reference only for whom it belongs to', async () => {
    const reference = {
      query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Ledger { name } } }',
      variables: { r: [{ __typename: 'Ledger', id: opaqueId('Ledger', { id: ledgerId }) }] },
    };
    const own = (await (await ask(await signed(home.signer), '/graphql', reference)).json()) as {
      data: { _entities: unknown[] };
    };
    expect(own.data._entities[0]).toHaveProperty('name');
    const stranger = `Principal ${await home.signer.sign({ ...principal(), ledgers: [] }, 'identity')}`;
    const theirs = (await (await ask(stranger, '/graphql', reference)).json()) as {
      data: { _entities: unknown[] };
      errors: { extensions: { code: string } }[];
    };
    expect([theirs.data._entities, theirs.errors.map(({ extensions }) => extensions.code)]).toEqual([
      [null],
      ['NOT_FOUND'],
    ]);
  });
});
