import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRIENDLY_ORIGIN, installation, type Door, type Installation, type Person } from './installation.js';

let home: Installation;
let door: Door;
let production: Door;
let ana: Person;

beforeAll(async () => {
  home = await installation();
  door = await home.near();
  production = await home.near({ production: true });
  ana = await home.person(door, 'ana');
});
afterAll(() => home.stop());

const post = async (
  body: string,
  headers: Record<string, string> = {},
  at = door,
): Promise<{ status: number; text: string; headers: Headers }> => {
  const answer = await fetch(`${at.address}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ana.token}`, ...headers },
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

describe('without a token', () => {
  it('only the name of the type and the schema answer', async () => {
    expect(await door.ask(null, '{ __typename }')).toMatchObject({ status: 200, data: { __typename: 'Query' } });
    expect(await door.ask(null, '{ __schema { queryType { name } } }')).toMatchObject({ status: 200, errors: [] });
    expect(await door.ask(null, '{ me { id } }')).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
    expect(await door.ask(null, 'mutation { revokeSessions }')).toMatchObject({
      status: 401,
      codes: ['UNAUTHENTICATED'],
    });
  });

  it('a field beside the name of the type stays closed', async () => {
    const { data, codes } = await door.ask(null, '{ __typename me { id } ledger(id: "x") { id } }');
    expect(data).toMatchObject({ __typename: 'Query', me: null, ledger: null });
    expect(codes).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
  });
});

describe('with a bad token', () => {
  it.each(['nonsense', 'a.b.c', `${'a'.repeat(9_000)}.b.c`])(
    '%.20s… everything is refused, the name of the type too',
    async (token) => {
      expect(await door.ask(token, '{ __typename }')).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
    },
  );

  it('of the signature that only the services use, it is refused', async () => {
    const signed = await home.signer.sign(null, 'identity');
    expect((await post('{"query":"{ __typename }"}', { authorization: `Principal ${signed}` })).status).toBe(401);
  });
});

describe('GraphQL over HTTP', () => {
  it('answers queries by GET and no mutations', async () => {
    const headers = { authorization: `Bearer ${ana.token}`, 'apollo-require-preflight': 'yes' };
    const get = (query: string) => fetch(`${door.address}/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect(await (await get('{ me { email } }')).json()).toEqual({ data: { me: { email: ana.email } } });
    expect((await get('mutation { revokeSessions }')).status).toBe(405);
  });

  it('refuses what a page of somebody else’s could send unasked', async () => {
    const query = '{"query":"mutation { revokeSessions }"}';
    expect((await post(query, { 'content-type': 'text/plain' })).status).toBe(400);
    expect(
      (await post('query=mutation', { 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await fetch(`${door.address}/graphql?query={__typename}`)).status).toBe(400);
  });

  it('refuses many operations in one request', async () => {
    expect((await post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]')).status).toBe(400);
  });

  it('refuses a body over its limit, and one that is no JSON, with a code', async () => {
    const long = await post(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(1_100_000)}` }));
    expect([long.status, JSON.parse(long.text)]).toMatchObject([413, { code: 'TOO_LARGE' }]);
    const broken = await post('{"query":');
    expect([broken.status, JSON.parse(broken.text)]).toMatchObject([400, { code: 'BAD_USER_INPUT' }]);
  });

  it('refuses a compressed body: what it becomes has no bound yet', async () => {
    expect((await post('{"query":"{ __typename }"}', { 'content-encoding': 'gzip' })).status).toBeGreaterThanOrEqual(
      400,
    );
  });

  it('refuses a subscription that would have one answer', async () => {
    const { status, codes } = await door.ask(
      ana.token,
      `subscription { dashboardChanged(ledgerId: "${ana.ledgerId}") { revision } }`,
    );
    expect([status, codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  it('is not led astray by keys of prototypes', async () => {
    const variables = '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"id":"x"}';
    const answer = await post(`{"query":"query ($id: ID!) { ledger(id: $id) { id } }","variables":${variables}}`);
    expect(answer.status).toBe(400);
    const nested = await door.ask(ana.token, 'query ($input: SetUpLedgerInput!) { __typename }', {
      input: { ledgerId: 'x', constructor: {} },
    });
    expect(nested.status).toBe(400);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('refuses bombs with a code, before anything runs', async () => {
    const aliases = Array.from({ length: 100 }, (_, i) => `a${i}: __typename`).join(' ');
    expect(await door.ask(ana.token, `{ ${aliases} }`)).toMatchObject({ status: 400 });
    expect((await door.ask(ana.token, `{ ${aliases} }`)).codes).toContain('TOO_COMPLEX');
    const fragments = Array.from(
      { length: 100 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} ...F0 }`,
    ).join(' ');
    expect(await door.ask(ana.token, `{ ...F0 } ${fragments} fragment F100 on Query { ...F0 }`)).toMatchObject({
      status: 400,
    });
    expect(await door.ask(ana.token, `{ ${'__typename '.repeat(5_000)} }`)).toMatchObject({
      status: 400,
      codes: ['GRAPHQL_PARSE_FAILED'],
    });
  });

  it.each([
    '{ me { id',
    'query A { __typename } query B { __typename }',
    '{ nothing }',
    'query ($n: Int!) { __typename }',
    '',
  ])('says 400 to %j', async (query) => {
    const answer = await door.ask(ana.token, query);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.errors)).not.toMatch(/stacktrace|node_modules|\.js:/u);
  });
});

describe('what an error says', () => {
  it('is in Spanish, or in English where that is asked for', async () => {
    const spanish = await door.ask(ana.token, '{ ledger(id: "nobody") { id } }');
    const english = await door.ask(
      ana.token,
      '{ ledger(id: "nobody") { id } }',
      {},
      { 'accept-language': 'en-GB,en;q=0.9' },
    );
    expect(spanish.errors[0]).toMatchObject({
      message: 'No encontramos lo que buscas.',
      path: ['ledger'],
      extensions: { code: 'NOT_FOUND', status: 404 },
    });
    expect(english.errors[0]?.message).toBe('We could not find that.');
    expect(english.errors[0]?.extensions['traceId']).toMatch(/^[\da-f-]{36}$/u);
  });

  it('is in the language of the request also where nobody is let in', async () => {
    const { errors } = await door.ask(null, '{ me { id } }', {}, { 'accept-language': 'en' });
    expect(errors[0]).toMatchObject({
      message: 'Sign in to continue.',
      extensions: { code: 'UNAUTHENTICATED', status: 401 },
    });
  });

  it('is nothing but a trace id where it was not expected', async () => {
    const whole = home.dashboard.dataSource.query.bind(home.dashboard.dataSource);
    const broken = home.dashboard.dataSource.manager;
    const query = broken.query.bind(broken);
    broken.query = () => Promise.reject(new Error('relation "secret_table" does not exist'));
    const { errors, data, status } = await door.ask(
      ana.token,
      '{ me { email defaultLedger { id dashboard { revision } } } }',
      {},
      { 'accept-language': 'en' },
    );
    broken.query = query;
    expect(whole).toBeDefined();
    expect(status).toBe(200);
    expect(data?.['me']).toMatchObject({ email: ana.email, defaultLedger: { dashboard: null } });
    expect(errors[0]).toMatchObject({
      message: 'Something failed on our side. It has been recorded.',
      extensions: { code: 'INTERNAL', status: 500 },
    });
    expect(errors[0]?.extensions['traceId']).toMatch(/^[\da-f-]{36}$/u);
    expect(JSON.stringify(errors)).not.toContain('secret_table');
  });

  it('names the header that is wrong', async () => {
    expect(await door.ask(ana.token, '{ __typename }', {}, { 'idempotency-key': 'x'.repeat(200) })).toMatchObject({
      status: 400,
      codes: ['BAD_USER_INPUT'],
    });
  });
});

describe('headers', () => {
  it('of every answer keep browsers careful', async () => {
    for (const answer of [
      await fetch(`${door.address}/graphql`),
      await fetch(`${door.address}/health/live`),
      await fetch(`${door.address}/nothing`),
    ]) {
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(answer.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/u);
      expect(answer.headers.get('x-powered-by')).toBeNull();
    }
  });

  it('let pages of the list in, and no others', async () => {
    const options = (origin: string) =>
      fetch(`${door.address}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const friend = await options(FRIENDLY_ORIGIN);
    expect([friend.status, friend.headers.get('access-control-allow-origin')]).toEqual([204, FRIENDLY_ORIGIN]);
    expect(friend.headers.get('vary')).toContain('Origin');
    for (const origin of ['https://evil.example', `${FRIENDLY_ORIGIN}.evil.example`, 'null']) {
      expect((await options(origin)).headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(friend.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('in production', () => {
  it('the schema is not told, not even to those who are signed in', async () => {
    for (const query of [
      '{ __schema { queryType { name } } }',
      '{ __type(name: "User") { name } }',
      '{ ...F } fragment F on Query { __schema { queryType { name } } }',
    ]) {
      for (const token of [null, ana.token])
        expect((await production.ask(token, query)).status).toBeGreaterThanOrEqual(400);
    }
    expect(await production.ask(ana.token, '{ __typename }')).toMatchObject({ status: 200 });
  });

  it('a misspelt field is not helped with', async () => {
    expect((await door.ask(ana.token, '{ mee { id } }')).errors[0]?.message).toContain('"me"');
    expect((await production.ask(ana.token, '{ mee { id } }')).errors[0]?.message).not.toContain('"me"');
  });

  it('browsers are told to stay with TLS', async () => {
    expect((await fetch(`${production.address}/health/live`)).headers.get('strict-transport-security')).toContain(
      'max-age=',
    );
  });
});

describe('odd requests', () => {
  /** Bytes as they are, and what comes back first. */
  const raw = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(door.address);
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.once('data', (data) => {
        resolve(data.toString().split('\r\n')[0] ?? '');
        socket.destroy();
      });
      socket.once('error', reject).once('close', () => resolve('closed'));
    });
  const upgrade =
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';

  it.each(['//', '/\\', '/%', 'http://[', '/graphql/../x'])(
    'to open a socket at %j is refused, and the router lives on',
    async (path) => {
      expect(await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${upgrade}\r\n`)).toMatch(/404|400|closed/u);
      expect((await fetch(`${door.address}/health/live`)).status).toBe(200);
    },
  );

  it('of methods that are not ours are refused', async () => {
    const methods = await Promise.all(
      ['TRACE', 'PUT', 'DELETE'].map(
        (method) =>
          new Promise<number>((resolve, reject) => {
            const asked = httpRequest(`${door.address}/graphql`, { method }, (answer) =>
              resolve(answer.resume().statusCode ?? 0),
            );
            asked.once('error', reject).end();
          }),
      ),
    );
    for (const status of methods) expect([400, 404, 405]).toContain(status);
  });
});
