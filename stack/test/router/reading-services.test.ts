import {
  decodeOpaqueId,
  httpGraphClient,
  newPrincipalKeys,
  opaqueId,
  principalSigner,
  uuidV7,
  type GraphClient,
  type Principal,
} from '@parfinanciero/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installation, type Door, type Installation, type Person } from './installation.js';

let home: Installation;
let door: Door;
let ana: Person;
let asAna: Principal;

const NAME = 'query ($id: ID!) { ledger(id: $id) { name } }';

beforeAll(async () => {
  home = await installation();
  door = await home.near();
  ana = await home.person(door, 'ana');
  const personId = decodeOpaqueId(ana.userId)?.id ?? '';
  const ledgerId = decodeOpaqueId(ana.ledgerId)?.id ?? '';
  asAna = { personId, role: 'CLIENT', status: 'ACTIVE', ledgers: [{ id: ledgerId, permission: 'owner' }] };
});
afterAll(() => home.stop());

describe.each(['in the same process', 'over HTTP'])('a service that reads as a person, %s', (where) => {
  let graph: GraphClient;
  beforeAll(() => {
    graph =
      where === 'over HTTP' ? httpGraphClient({ url: `${door.address}/graphql`, signer: home.signer }) : door.graph;
  });
  const ask = (operation: string, variables: Record<string, unknown> = {}, as = asAna, deadlineMs = 10_000) =>
    graph.query({ operation, variables, as, deadlineMs });

  it('is given what the person may see', async () => {
    expect(await ask(NAME, { id: ana.ledgerId })).toEqual({ ledger: { name: 'Mis finanzas' } });
  });

  it('is given nothing of anybody else’s', async () => {
    const missing = opaqueId('Ledger', { id: uuidV7() });
    await expect(ask(NAME, { id: missing })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const nobody = { ...asAna, ledgers: [] };
    await expect(ask(NAME, { id: ana.ledgerId }, nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('changes nothing', async () => {
    await expect(ask('mutation { revokeSessions }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await door.ask(ana.token, '{ me { id } }')).errors).toEqual([]);
  });

  it('waits no longer than it said', async () => {
    await expect(ask(NAME, { id: ana.ledgerId }, asAna, 0)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});

describe('a signed principal at the door', () => {
  const post = (authorization: string) =>
    fetch(`${door.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });

  it('of the right key and for the router is let in', async () => {
    const answer = await post(`Principal ${await home.signer.sign(asAna, 'router')}`);
    expect(await answer.json()).toEqual({ data: { me: { id: ana.userId } } });
  });

  it.each([
    [
      'of another key',
      async () => (await principalSigner((await newPrincipalKeys()).privateKey)).sign(asAna, 'router'),
    ],
    ['for a subgraph', () => home.signer.sign(asAna, 'identity')],
    ['of nobody', () => home.signer.sign(null, 'router')],
    ['of an internal call', () => home.signer.signInternal('router')],
  ])('%s is refused', async (_what, sign) => {
    const answer = await post(`Principal ${await sign()}`);
    expect(answer.status).toBe(401);
    expect(JSON.stringify(await answer.json())).toContain('UNAUTHENTICATED');
  });

  it('opens no socket, no stream and no file', async () => {
    const authorization = `Principal ${await home.signer.sign(asAna, 'router')}`;
    const stream = await fetch(`${door.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization },
      body: JSON.stringify({ query: `subscription { dashboardChanged(ledgerId: "${ana.ledgerId}") { revision } }` }),
    });
    expect(stream.status).toBe(401);
    expect((await fetch(`${door.address}/files/x`, { headers: { authorization } })).status).toBe(401);
  });
});
