import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, installation, RECORD, type Answer, type Door, type Installation, type Person } from './installation.js';

let home: Installation;
let near: Door;
let far: Door;
let ana: Person;
let ben: Person;

beforeAll(async () => {
  home = await installation();
  near = await home.near();
  far = await home.far();
  ana = await home.person(near, 'ana');
  // First seen over HTTP: the internal call registers people just the same.
  ben = await home.person(far, 'ben');
  for (const payee of ['Pan', 'Café', 'Bus'])
    expect((await near.ask(ana.token, RECORD, { input: await entry(near, ana, payee) })).codes).toEqual([]);
  await home.settle();
});
afterAll(() => home.stop());

/** An answer without what is each request's own. */
const comparable = ({ status, data, errors }: Answer): unknown => ({
  status,
  data,
  // Fetches that run side by side fail in any order.
  errors: errors
    .map(({ message, path, extensions }) => ({ message, path, extensions: { ...extensions, traceId: null } }))
    .sort((one, other) => String(one.path).localeCompare(String(other.path))),
});

const both = async (
  person: Person | null,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<[unknown, unknown]> => {
  const token = person?.token ?? null;
  return [
    comparable(await near.ask(token, query, variables, headers)),
    comparable(await far.ask(token, query, variables, headers)),
  ];
};

const EVERYTHING = `query ($id: ID!) { ledger(id: $id) {
  id name zone language referenceCurrency permission owner { id name } members { permission user { id name } }
  accounts { id name kind currency balance { amount minor currency } openingBalance { amount } }
  categories { id key name flow system }
  transactions(first: 2) { totalCount pageInfo { hasNextPage endCursor } sums { currency spending { amount } count }
    edges { node { id payee bookedOn amount { amount } account { id name balance { amount } } lines { flow category { name } } } } }
  dashboard { revision referenceCurrency ledger { name } totals { currency spending { amount } } balances { account { name kind } balance { amount } }
    categories { share category { name } amount { amount } } pace { day spent { amount } } netWorth { month amounts { amount } } }
} }`;

describe('in one process and over HTTP the same question has the same answer', () => {
  it('across all three services', async () => {
    const [here, there] = await both(ana, EVERYTHING, { id: ana.ledgerId });
    expect(here).toMatchObject({
      status: 200,
      errors: [],
      data: { ledger: { transactions: { totalCount: 3 }, dashboard: { balances: [{ account: { kind: 'CASH' } }] } } },
    });
    expect(there).toEqual(here);
  });

  it.each([
    ['about oneself', '{ me { id legacyId email name ledgers { id name } defaultLedger { id configured } } }', {}],
    ['twice under two names', '{ a: me { id } b: me { email } __typename }', {}],
    [
      'with parts left out',
      'query ($no: Boolean = false) { me { id email @include(if: $no) defaultLedger @skip(if: $no) { id } } }',
      {},
    ],
    ['that is misspelt', '{ mee { id } }', {}],
    ['without its variable', 'query ($id: ID!) { ledger(id: $id) { id } }', {}],
    [
      'of something that never was',
      '{ ledger(id: "nothing") { id dashboard { revision } } account(id: "x") { id } transaction(id: "x") { id } }',
      {},
    ],
    ['about the schema', '{ __type(name: "Money") { fields { name } } }', {}],
  ])('%s', async (_what, query, variables) => {
    for (const language of ['es', 'en']) {
      const [here, there] = await both(ana, query, variables, { 'accept-language': language });
      expect(there).toEqual(here);
    }
  });

  it('of somebody else, and of nobody', async () => {
    for (const person of [ben, null]) {
      const [here, there] = await both(person, EVERYTHING, { id: ana.ledgerId });
      expect(there).toEqual(here);
      expect(JSON.stringify(here)).toMatch(/NOT_FOUND|UNAUTHENTICATED/u);
      expect(JSON.stringify(here)).not.toContain('Pan');
    }
  });

  it('whose input is wrong', async () => {
    const input = { ...(await entry(near, ana, 'Pan')), lines: [] };
    const [here, there] = await both(ana, RECORD, { input });
    expect(there).toEqual(here);
    expect(here).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: expect.any(String) as string }] } }],
    });
  });

  it('that changes something happens once under its key, whichever way it came', async () => {
    const input = await entry(near, ana, 'Panela');
    const headers = { 'idempotency-key': 'once-for-all' };
    const answers = [
      await near.ask(ana.token, RECORD, { input }, headers),
      await far.ask(ana.token, RECORD, { input }, headers),
      await near.ask(ana.token, RECORD, { input }, headers),
    ];
    expect(answers[0]?.codes).toEqual([]);
    expect(new Set(answers.map((answer) => JSON.stringify(comparable(answer)))).size).toBe(1);
    const other = await far.ask(ana.token, RECORD, { input: { ...input, payee: 'Queso' } }, headers);
    expect(other.codes).toEqual(['IDEMPOTENCY_MISMATCH']);
    const { data } = await far.ask(
      ana.token,
      '{ me { defaultLedger { transactions(filter: { search: "Panela" }) { totalCount } } } }',
    );
    expect(data).toMatchObject({ me: { defaultLedger: { transactions: { totalCount: 1 } } } });
  });

  it('that changes two things under one key keeps them apart', async () => {
    const input = await entry(near, ana, 'Doble');
    const query = `mutation ($input: RecordTransactionInput!) { a: recordTransaction(input: $input) { id } b: recordTransaction(input: $input) { id } }`;
    const [here, there] = await both(ana, query, { input }, { 'idempotency-key': 'two-in-one' });
    expect(there).toEqual(here);
    const { a, b } = (here as { data: { a: { id: string }; b: { id: string } } }).data;
    expect(a.id).not.toBe(b.id);
  });

  it('that changes rights is followed by answers with the new ones at once', async () => {
    const made = await far.ask(
      ben.token,
      'mutation ($input: CreateLedgerInput!) { createLedger(input: $input) { id } }',
      {
        input: { name: 'Negocio', referenceCurrency: 'COP' },
      },
    );
    const { id } = made.data?.['createLedger'] as { id: string };
    expect(await far.ask(ben.token, 'query ($id: ID!) { ledger(id: $id) { name permission } }', { id })).toMatchObject({
      data: { ledger: { name: 'Negocio', permission: 'OWNER' } },
    });
  });

  it('uploads a file and gives it back', async () => {
    const bytes = 'fecha,valor,detalle\n2026-11-01,-1000,Pan\n';
    const upload = async (door: Door, token: string): Promise<Response> => {
      const form = new FormData();
      form.set('ledgerId', ana.ledgerId);
      form.set('kind', 'import');
      form.set('file', new Blob([bytes], { type: 'text/csv' }), 'mi banco.csv');
      return fetch(`${door.address}/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      });
    };
    for (const door of [near, far]) {
      const uploaded = await upload(door, ana.token);
      expect(uploaded.status).toBe(200);
      const { fileId } = (await uploaded.json()) as { fileId: string };
      for (const other of [near, far]) {
        const get = (token: string) =>
          fetch(`${other.address}/files/${fileId}`, { headers: { authorization: `Bearer ${token}` } });
        const file = await get(ana.token);
        expect([file.status, await file.text()]).toEqual([200, bytes]);
        expect(file.headers.get('content-disposition')).toContain('attachment; filename="mi banco.csv"');
        expect(file.headers.get('x-content-type-options')).toBe('nosniff');
        const stranger = await get(ben.token);
        expect([stranger.status, await stranger.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
      }
      const refused = await upload(door, ben.token);
      expect([refused.status, await refused.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
      const nobody = await fetch(`${door.address}/files/${fileId}`);
      expect([nobody.status, await nobody.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
    }
  });
});
