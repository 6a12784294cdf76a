import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, installation, RECORD, type Door, type Installation, type Person } from './installation.js';

let home: Installation;
let far: Door;
let ana: Person;

beforeAll(async () => {
  home = await installation();
  far = await home.far();
  ana = await home.person(far, 'ana');
  await far.ask(ana.token, RECORD, { input: await entry(far, ana, 'Pan') });
  await home.settle();
});
afterAll(() => home.stop());

const QUERY = `{ me { email defaultLedger { name transactions { totalCount } accounts { name balance { amount } } dashboard { revision balances { account { name } } } } } }`;

describe('people who leave in the middle', () => {
  /** Begins an upload and is gone. */
  const abandonUpload = (): Promise<void> =>
    new Promise((resolve) => {
      const request = httpRequest(`${far.address}/files`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${ana.token}`,
          'content-type': 'multipart/form-data; boundary=b',
          'content-length': '1000000',
        },
      });
      request.on('error', () => undefined).once('close', resolve);
      request.write('--b\r\ncontent-disposition: form-data; name="ledgerId"\r\n\r\n');
      setTimeout(() => request.destroy(), 50);
    });

  it('don’t make a service look unwell to the others', async () => {
    for (let times = 0; times < 8; times += 1) await abandonUpload();
    expect(await far.ask(ana.token, QUERY)).toMatchObject({ status: 200, codes: [] });
  });
});

describe('a service that does not answer', () => {
  it('costs its own fields, said in the language of the request, and nothing else', async () => {
    expect(await far.ask(ana.token, QUERY)).toMatchObject({ status: 200, codes: [] });

    await home.servers.get('dashboard')?.close();

    const { status, data, errors } = await far.ask(ana.token, QUERY, {}, { 'accept-language': 'en' });
    expect(status).toBe(200);
    expect(data).toMatchObject({
      me: {
        email: ana.email,
        defaultLedger: { transactions: { totalCount: 1 }, accounts: [{ balance: null }], dashboard: null },
      },
    });
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) {
      expect(error.extensions).toMatchObject({ code: 'UNAVAILABLE', status: 503 });
      expect(error.message).toBe('This service is not available right now. Try again.');
      expect(JSON.stringify(error)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|serviceName/u);
    }
  });

  it('is answered for at once when it has failed often, and does not take the others with it', async () => {
    for (let tries = 0; tries < 10; tries += 1)
      expect((await far.ask(ana.token, QUERY)).codes).toContain('UNAVAILABLE');
    const { data } = await far.ask(ana.token, '{ me { email defaultLedger { transactions { totalCount } } } }');
    expect(data).toMatchObject({ me: { email: ana.email, defaultLedger: { transactions: { totalCount: 1 } } } });
  });

  it('tells a stream that it could not start', async () => {
    const answer = await fetch(`${far.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${ana.token}`,
      },
      body: JSON.stringify({ query: `subscription { dashboardChanged(ledgerId: "${ana.ledgerId}") { revision } }` }),
    });
    expect(await answer.text()).toContain('UNAVAILABLE');
  });

  it('that keeps files answers for them with 503', async () => {
    await home.servers.get('expenses')?.close();
    const answer = await fetch(`${far.address}/files/anything`, { headers: { authorization: `Bearer ${ana.token}` } });
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'UNAVAILABLE' }]);
    const form = new FormData();
    form.set('ledgerId', ana.ledgerId);
    form.set('kind', 'import');
    form.set('file', new Blob(['a,b\n']), 'a.csv');
    const upload = await fetch(`${far.address}/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ana.token}` },
      body: form,
    });
    expect([upload.status, await upload.json()]).toMatchObject([503, { code: 'UNAVAILABLE' }]);
  });

  it('that knows who people are makes the door answer 503, not 401', async () => {
    const remembered = await far.ask(ana.token, '{ __typename }');
    expect(remembered.status).toBe(200);
    await home.servers.get('identity')?.close();
    const fresh = await home.far();
    expect(await fresh.ask(ana.token, '{ __typename }')).toMatchObject({ status: 503, codes: ['UNAVAILABLE'] });
  });
});
