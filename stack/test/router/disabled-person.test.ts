import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { decodeOpaqueId } from '@parfinanciero/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installation, type Door, type Installation, type Person } from './installation.js';
import { SocketClient } from './socket-client.js';

const DISABLE = 'mutation ($input: UserRefInput!) { disableUser(input: $input) { status } }';
const PANEL = 'subscription ($ledgerId: ID!) { dashboardChanged(ledgerId: $ledgerId) { revision } }';
/** Seconds that a disabled person may still be heard. */
const SOON_MS = 5_000;

let home: Installation;
let admin: Person;
let bytes: number;

beforeAll(async () => {
  home = await installation();
  const first = await home.near();
  admin = await home.person(first, 'root');
  await home.identity.makeAdmin(decodeOpaqueId(admin.userId)?.id ?? '');
  await home.settle();
});
afterAll(() => home.stop());

/** A file so large that a reader who stops reading has most of it still before them. */
async function largeFile(door: Door, person: Person): Promise<string> {
  const line = `2026-11-01,${'compra '.repeat(40)},-45900\n`;
  const text = `Fecha,Descripción,Valor\n${line.repeat(60_000)}`;
  bytes = Buffer.byteLength(text);
  const form = new FormData();
  form.append('ledgerId', person.ledgerId);
  form.append('kind', 'import');
  form.append('file', new Blob([text], { type: 'text/csv' }), 'grande.csv');
  const headers = { authorization: `Bearer ${person.token}` };
  const answer = await fetch(`${door.address}/files`, { method: 'POST', headers, body: form });
  return ((await answer.json()) as { fileId: string }).fileId;
}

/** Begins a download and stops reading. */
async function halfRead(door: Door, person: Person, fileId: string): Promise<IncomingMessage> {
  const asked = request(`${door.address}/files/${fileId}`, { headers: { authorization: `Bearer ${person.token}` } });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  // Broken off is what is expected of it.
  answer.on('error', () => undefined);
  answer.pause();
  return answer;
}

/** All that still comes. @returns bytes, and whether it came to its proper end */
async function rest(answer: IncomingMessage): Promise<{ received: number; whole: boolean }> {
  let received = 0;
  const closed = new Promise<void>((resolve) => {
    if (answer.closed) resolve();
    else answer.once('close', () => resolve());
  });
  answer.on('data', (piece: Buffer) => (received += piece.length));
  answer.resume();
  await closed;
  return { received, whole: answer.complete };
}

describe.each(['near', 'far'] as const)('somebody who is disabled while services are %s', (where) => {
  it('is out within seconds: requests, sockets and downloads', async () => {
    const door = await home[where]();
    const person = await home.person(door, `out-${where}`);
    const fileId = await largeFile(door, person);
    const socket = await SocketClient.open(door, person.token);
    socket.subscribe('panel', PANEL, { ledgerId: person.ledgerId });
    await socket.heard('panel', 'next');
    const download = await halfRead(door, person, fileId);

    const answer = await door.ask(admin.token, DISABLE, { input: { userId: person.userId } });
    expect(answer.data).toEqual({ disableUser: { status: 'DISABLED' } });

    const ended = Promise.withResolvers<void>();
    if (socket.closed) ended.resolve();
    socket.socket.once('close', () => ended.resolve());
    const late = delay(SOON_MS, 'late', { ref: false });
    expect(await Promise.race([ended.promise.then(() => 'closed'), late])).toBe('closed');
    const left = await rest(download);
    expect(left.whole).toBe(false);
    expect(left.received).toBeLessThan(bytes);

    const refused = await door.ask(person.token, '{ me { id } }');
    expect([401, 403]).toContain(refused.status);
    const again = await fetch(`${door.address}/files/${fileId}`, {
      headers: { authorization: `Bearer ${person.token}` },
    });
    expect([401, 403]).toContain(again.status);
    const back = await SocketClient.open(door, person.token);
    await back.until(() => back.closed !== null);
    expect(back.frames.some(({ type }) => type === 'connection_ack')).toBe(false);
  });
});
