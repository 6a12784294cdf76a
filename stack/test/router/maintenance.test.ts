import { decodeOpaqueId } from '@parfinanciero/kit';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, installation, RECORD, type Answer, type Door, type Installation, type Person } from './installation.js';
import { SocketClient } from './socket-client.js';

const SET = 'mutation ($input: SetMaintenanceInput!) { setMaintenance(input: $input) { on message since by { id } } }';
const STATE = '{ maintenance { on message } }';
const LEDGER = 'query ($id: ID!) { ledger(id: $id) { transactions { totalCount } } }';

describe.each(['near', 'far'] as const)('maintenance, of services that are %s', (place) => {
  let home: Installation;
  let door: Door;
  let ana: Person;
  let root: Person;
  let input: Record<string, unknown>;
  let socket: SocketClient;

  beforeAll(async () => {
    home = await installation();
    const first = await home[place]();
    root = await home.person(first, 'root');
    ana = await home.person(first, 'ana');
    await home.identity.makeAdmin(decodeOpaqueId(root.userId)?.id ?? '');
    door = await home[place]();
    input = await entry(door, ana, 'Pan');
    await home.settle();
  });
  afterAll(async () => {
    socket?.close();
    await home?.stop();
  });

  const record = (): Promise<Answer> => door.ask(ana.token, RECORD, { input });
  const count = async (): Promise<unknown> =>
    (await door.ask(ana.token, LEDGER, { id: ana.ledgerId })).data?.['ledger'];
  const upload = (): Promise<Response> => {
    const form = new FormData();
    form.set('ledgerId', ana.ledgerId);
    form.set('kind', 'import');
    form.set('file', new Blob(['fecha,valor\n2026-11-01,-1000\n'], { type: 'text/csv' }), 'banco.csv');
    const headers = { authorization: `Bearer ${ana.token}` };
    return fetch(`${door.address}/files`, { method: 'POST', headers, body: form });
  };
  /** The router hears of it a moment after the answer. */
  const answers = async (status: number): Promise<Answer> => {
    let answer = await record();
    for (let tries = 0; tries < 100 && answer.status !== status; tries += 1) {
      await delay(50);
      answer = await record();
    }
    return answer;
  };
  const set = (person: Person, on: boolean, message: string | null = null): Promise<Answer> =>
    door.ask(person.token, SET, { input: { on, message } });

  it('is an administrator’s to begin', async () => {
    const refused = await set(ana, true);
    expect([refused.data, refused.codes]).toEqual([{ setMaintenance: null }, ['FORBIDDEN']]);
    expect((await record()).codes).toEqual([]);
    const { data, codes } = await set(root, true, 'Volvemos a las 10');
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      setMaintenance: { on: true, message: 'Volvemos a las 10', by: { id: root.userId } },
    });
  });

  it('refuses what writes, wherever it comes from, and says when to come again', async () => {
    await home.settle();
    const refused = await answers(503);
    expect([refused.status, refused.codes]).toEqual([503, ['MAINTENANCE']]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // News of her rights would close one that was opened earlier.
    socket = await SocketClient.open(door, ana.token);
    socket.subscribe('write', RECORD, { input });
    const frames = await socket.heard('write', 'next');
    expect(JSON.stringify(frames)).toContain('"code":"MAINTENANCE"');
    expect(JSON.stringify(frames)).not.toContain('recordTransaction":{');
    const file = await upload();
    expect([file.status, await file.json()]).toMatchObject([503, { code: 'MAINTENANCE' }]);
    expect(Number(file.headers.get('retry-after'))).toBeGreaterThan(0);
    // Nobody slips in beside the one mutation that is let through.
    const both = `mutation ($input: RecordTransactionInput!, $set: SetMaintenanceInput!) { setMaintenance(input: $set) { on } recordTransaction(input: $input) { id } }`;
    expect((await door.ask(root.token, both, { input, set: { on: true } })).codes).toEqual(['MAINTENANCE']);
    expect(await count()).toEqual({ transactions: { totalCount: 1 } });
  });

  it('lets everybody read, and hear of what is live, and be told why', async () => {
    const told = await door.ask(ana.token, STATE);
    expect([told.status, told.data]).toEqual([200, { maintenance: { on: true, message: 'Volvemos a las 10' } }]);
    socket.subscribe('live', 'subscription ($id: ID!) { dashboardChanged(ledgerId: $id) { revision } }', {
      id: ana.ledgerId,
    });
    const [heard] = await socket.heard('live', 'next');
    expect(heard?.payload).toMatchObject({ data: { dashboardChanged: { revision: expect.any(String) as string } } });
  });

  it('is an administrator’s to end, and the same write goes through', async () => {
    expect((await set(ana, false)).codes).not.toEqual([]);
    expect((await set(root, false)).data).toMatchObject({ setMaintenance: { on: false, message: null } });
    await home.settle();
    const answer = await answers(200);
    expect([answer.status, answer.codes]).toEqual([200, []]);
    expect(await count()).toEqual({ transactions: { totalCount: 2 } });
    expect((await upload()).status).toBe(200);
    expect((await door.ask(ana.token, STATE)).data).toEqual({ maintenance: { on: false, message: null } });
  });
});
