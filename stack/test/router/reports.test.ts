import { setTimeout as delay } from 'node:timers/promises';
import { decodeOpaqueId } from '@parfinanciero/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, installation, RECORD, type Door, type Installation, type Person } from './installation.js';
import { SocketClient } from './socket-client.js';

const REPORT = 'id kind format status progress title problem fileUrl pages rows size ledger { id }';
const REQUEST = `mutation ($input: RequestReportInput!) { requestReport(input: $input) { ${REPORT} } }`;
const READ = `query ($id: ID!) { report(id: $id) { ${REPORT} } }`;
const CHANGED = 'subscription ($id: ID!) { reportChanged(reportId: $id) { status progress fileUrl ledger { name } } }';
const REMOVE = 'mutation ($input: ReportRefInput!) { removeReport(input: $input) }';
const SET_BUDGET = 'mutation ($input: SetBudgetInput!) { setBudget(input: $input) { id } }';
const CREATE_GOAL = 'mutation ($input: CreateGoalInput!) { createGoal(input: $input) { id } }';
const CONTRIBUTE = 'mutation ($input: ContributeInput!) { contribute(input: $input) { id } }';

interface Report {
  id: string;
  kind: string;
  status: string;
  progress: number;
  problem: string | null;
  fileUrl: string | null;
  pages: number | null;
  size: number | null;
  ledger: { id: string } | null;
}

const TYPES: Readonly<Record<string, string>> = { PDF: 'application/pdf', CSV: 'text/csv' };

describe.each(['near', 'far'] as const)('reports, of services that are %s', (place) => {
  let home: Installation;
  let door: Door;
  let ana: Person;
  let ben: Person;
  let root: Person;

  const does = async (query: string, input: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const { data, errors } = await door.ask(ana.token, query, { input });
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as Record<string, unknown>;
  };

  beforeAll(async () => {
    home = await installation();
    const first = await home[place]();
    ana = await home.person(first, 'ana');
    ben = await home.person(first, 'ben');
    root = await home.person(first, 'root');
    await home.identity.makeAdmin(decodeOpaqueId(root.userId)?.id ?? '');
    door = await home[place]();
    const market = await entry(door, ana, 'Mercado de la esquina', '123456.00');
    await does(RECORD, market);
    await does(RECORD, await entry(door, ana, 'Panadería', '7890.00'));
    const [{ categoryId }] = market['lines'] as [{ categoryId: string }];
    await does(SET_BUDGET, { ledgerId: ana.ledgerId, categoryId, month: '2026-11', amount: '200000.00' });
    const goal = { ledgerId: ana.ledgerId, title: 'Viaje al mar', kind: 'SAVING', amount: '500000.00' };
    const { id: goalId } = await does(CREATE_GOAL, goal);
    await does(CONTRIBUTE, { goalId, amount: '45678.00', bookedOn: '2026-11-15' });
    await home.settle();
  });
  afterAll(() => home?.stop());

  const requested = async (person: Person, input: Record<string, unknown>): Promise<Report> => {
    const { data, errors } = await door.ask(person.token, REQUEST, { input: { language: 'es', ...input } });
    expect(errors).toEqual([]);
    return data?.['requestReport'] as Report;
  };
  /** A report once it is made, however that ends. */
  const made = async (person: Person, id: string): Promise<Report> => {
    for (let tries = 0; ; tries += 1) {
      const { data, errors } = await door.ask(person.token, READ, { id });
      expect(errors).toEqual([]);
      const report = data?.['report'] as Report;
      if (tries > 600 || !['QUEUED', 'RUNNING'].includes(report.status)) return report;
      await delay(50);
    }
  };
  const download = (person: Person | null, path: string): Promise<Response> =>
    fetch(`${door.address}${path}`, { headers: person ? { authorization: `Bearer ${person.token}` } : {} });

  const OF = {
    STATEMENT: { month: '2026-11' },
    TAX: { year: 2026 },
    GOALS: {},
  } as const;

  it.each([
    ['STATEMENT', 'PDF', 'estado-de-cuenta-2026-11.pdf', []],
    ['STATEMENT', 'CSV', 'estado-de-cuenta-2026-11.csv', ['Mercado de la esquina', '123456', '7890', '200000']],
    ['TAX', 'PDF', 'resumen-tributario-2026.pdf', []],
    ['TAX', 'CSV', 'resumen-tributario-2026.csv', ['131346']],
    ['GOALS', 'PDF', 'metas-\\d{4}-\\d\\d-\\d\\d.pdf', []],
    ['GOALS', 'CSV', 'metas-\\d{4}-\\d\\d-\\d\\d.csv', ['Viaje al mar', '500000', '45678']],
  ] as const)('%s as %s is made, and is what it says', async (kind, format, name, texts) => {
    const asked = await requested(ana, { kind, format, ledgerId: ana.ledgerId, ...OF[kind] });
    expect(asked).toMatchObject({ kind, format, ledger: { id: ana.ledgerId } });
    const report = await made(ana, asked.id);
    expect(report).toMatchObject({ status: 'READY', progress: 100, problem: null, fileUrl: `/files/${asked.id}` });
    const file = await download(ana, report.fileUrl ?? '');
    expect([file.status, file.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining(TYPES[format] ?? '') as string,
    ]);
    expect(file.headers.get('content-disposition')).toMatch(new RegExp(`attachment; filename="?${name}`, 'u'));
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.length).toBe(report.size);
    if (format === 'PDF') {
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.subarray(-8).toString()).toContain('%%EOF');
      expect(report.pages).toBeGreaterThan(0);
    } else {
      const text = bytes.toString().replaceAll('.', '');
      for (const part of texts) expect(text).toContain(part);
    }
  });

  it('tells over a socket how far it is, until it is ready', async () => {
    const socket = await SocketClient.open(door, ana.token);
    const { id } = await requested(ana, { kind: 'GOALS', format: 'PDF', ledgerId: ana.ledgerId });
    socket.subscribe('one', CHANGED, { id });
    const states = (): {
      status: string;
      progress: number;
      fileUrl: string | null;
      ledger: { name: string } | null;
    }[] =>
      socket.of('one', 'next').map(({ payload }) => {
        const { data } = payload as { data: { reportChanged: never } };
        return data.reportChanged;
      });
    await socket.until(() => states().some(({ status }) => status === 'READY'));
    const last = states().at(-1);
    expect(last).toMatchObject({
      progress: 100,
      fileUrl: `/files/${id}`,
      ledger: { name: expect.any(String) as string },
    });
    const progress = states().map((state) => state.progress);
    expect(progress).toEqual([...progress].sort((one, other) => one - other));
    socket.close();
  });

  it('is nobody else’s, whoever asks', async () => {
    const { id } = await requested(ana, { kind: 'TAX', format: 'CSV', ledgerId: ana.ledgerId, year: 2026 });
    expect(await made(ana, id)).toMatchObject({ status: 'READY' });
    for (const person of [ben, root]) {
      const { data, codes } = await door.ask(person.token, READ, { id });
      expect([data, codes]).toEqual([{ report: null }, ['NOT_FOUND']]);
      const file = await download(person, `/files/${id}`);
      expect([file.status, await file.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
      expect((await door.ask(person.token, REMOVE, { input: { reportId: id } })).codes).toEqual(['NOT_FOUND']);
      const theirs = await door.ask(person.token, '{ reports { edges { node { id } } } }');
      expect(JSON.stringify(theirs.data)).not.toContain(id);
      const input = { kind: 'TAX', format: 'CSV', ledgerId: ana.ledgerId, year: 2026 };
      expect((await door.ask(person.token, REQUEST, { input })).codes).toEqual(['NOT_FOUND']);
      const socket = await SocketClient.open(door, person.token);
      socket.subscribe('hers', CHANGED, { id });
      await socket.until(() => socket.of('hers').length > 0);
      expect(JSON.stringify(socket.of('hers'))).toContain('NOT_FOUND');
      socket.close();
    }
    expect((await download(null, `/files/${id}`)).status).toBe(401);
    expect((await download(ana, `/files/${id}`)).status).toBe(200);
    expect((await door.ask(ana.token, REMOVE, { input: { reportId: id } })).data).toEqual({ removeReport: true });
    expect((await download(ana, `/files/${id}`)).status).toBe(404);
  });

  it('of the audit log is an administrator’s, as auditoria.pdf', async () => {
    const input = { kind: 'AUDIT', format: 'PDF' };
    expect((await door.ask(ana.token, REQUEST, { input })).codes).toEqual(['FORBIDDEN']);
    const { id } = await requested(root, input);
    const report = await made(root, id);
    expect(report).toMatchObject({ status: 'READY', ledger: null });
    const file = await download(root, `/files/${id}`);
    expect(file.headers.get('content-disposition')).toMatch(/attachment; filename="?auditoria\.pdf"?/u);
    expect((await file.text()).slice(0, 5)).toBe('%PDF-');
    const rows = await requested(root, { kind: 'AUDIT', format: 'CSV', userId: ana.userId });
    expect(await made(root, rows.id)).toMatchObject({ status: 'READY' });
    const text = await (await download(root, `/files/${rows.id}`)).text();
    expect(text).toContain('ana');
    expect(text).not.toMatch(/Mercado|123456|123\.456|Viaje/u);
  });

  it('says which day, month or ledger is missing', async () => {
    for (const [input, path] of [
      [{ kind: 'STATEMENT', format: 'PDF', ledgerId: ana.ledgerId }, 'month'],
      [{ kind: 'TAX', format: 'PDF', ledgerId: ana.ledgerId }, 'year'],
      [{ kind: 'GOALS', format: 'PDF' }, 'ledgerId'],
    ] as const) {
      const { errors } = await door.ask(ana.token, REQUEST, { input });
      expect(errors.map(({ extensions }) => [extensions['code'], extensions['fields']])).toEqual([
        ['BAD_USER_INPUT', [expect.objectContaining({ path }) as object]],
      ]);
    }
  });
});
