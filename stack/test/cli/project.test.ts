import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { project } from '../../src/cli/project.js';

type Transaction = { date: string; amount: number; description: string; category?: string };

interface Line {
  months: { month: string; income: { mean: number } }[];
  streams: object[];
  goal?: { probability: number; expectedDate: string | null };
}

const month = (n: number): string => `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

/** A year and a half: salary, rent and some shopping. */
const TRANSACTIONS: Transaction[] = Array.from({ length: 18 }, (_, n) => [
  { date: `${month(n)}-28`, amount: 400_000_000, description: 'NOMINA ACME', category: 'SALARY' },
  { date: `${month(n)}-05`, amount: -150_000_000, description: 'ARRIENDO', category: 'HOME' },
  ...[3, 11, 17, 24].map((day, at) => ({
    date: `${month(n)}-${String(day).padStart(2, '0')}`,
    amount: -(12_000_000 + ((n * 7 + at * 13) % 11) * 2_000_000),
    description: `MERCADO ${at}`,
  })),
]).flat();

const LEDGER = {
  id: 'ana',
  asOf: '2026-06-30',
  horizon: 3,
  currency: 'COP',
  transactions: TRANSACTIONS,
  goal: { amount: 500_000_000, current: 100_000_000, date: '2026-09-30' },
};

async function run(content: unknown, options: { args?: string[]; lang?: 'es' | 'en' } = {}) {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'project-')), 'libros.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const io = { stdout, stderr, json: true, lang: options.lang ?? ('es' as const) };
  const code = await project(options.args ?? [file], io);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('parfinanciero project', () => {
  it('shows how it is used', async () => {
    expect(await run([], { args: [] })).toMatchObject({ code: 2, out: '' });
    expect((await run([], { args: ['--nope', 'a.json'] })).code).toBe(2);
    expect((await run([], { args: ['a.json', 'b.json'], lang: 'en' })).err).toContain('Usage');
  });

  it('writes one JSON line per ledger with exactly the promised keys', async () => {
    const { goal: _goal, ...goalless } = LEDGER;
    const { code, out } = await run([LEDGER, { ...goalless, id: 'luis', asOf: '2026-05-17' }]);
    expect(code).toBe(0);
    const [ana, luis] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(Object.keys(ana!)).toEqual(['id', 'months', 'streams', 'goal']);
    expect(ana!.months).toHaveLength(LEDGER.horizon);
    const [first] = ana!.months;
    expect(Object.keys(first!)).toEqual(['month', 'income', 'spending', 'net']);
    expect(Object.keys(first!.income)).toEqual(['mean', 'lo80', 'hi80', 'lo95', 'hi95']);
    expect(first).toMatchObject({ month: '2026-07', income: { mean: 400_000_000 } });
    expect(ana!.streams).toContainEqual({
      description: 'ARRIENDO',
      period: 'MONTHLY',
      nextDate: '2026-07-05',
      amount: -150_000_000,
      confidence: expect.any(Number) as number,
    });
    expect(Object.keys(ana!.goal!)).toEqual(['probability', 'expectedDate']);
    expect(Object.keys(luis!)).toEqual(['id', 'months', 'streams']);
    expect(luis!.months[0]!.month).toBe('2026-06');
  });

  it('looks at nothing after the day that is named: whatever comes then changes no byte', async () => {
    const later: Transaction[] = [
      { date: '2026-07-01', amount: -9_000_000_000, description: 'ARRIENDO', category: 'HOME' },
      { date: '2026-07-28', amount: 1, description: 'NOMINA ACME' },
      { date: '2027-01-01', amount: 7_777, description: 'LOTERIA' },
    ];
    const { out } = await run([LEDGER]);
    expect((await run([{ ...LEDGER, transactions: [...later, ...TRANSACTIONS, ...later] }])).out).toBe(out);
  });

  it('does not let a goal or the order of the file change the months', async () => {
    const { goal: _goal, ...goalless } = LEDGER;
    const months = async (ledger: object) => (JSON.parse((await run([ledger])).out) as Line).months;
    expect(await months({ ...goalless, transactions: [...TRANSACTIONS].reverse() })).toEqual(await months(LEDGER));
  });

  it('projects a ledger of nothing, and a file of none', async () => {
    const { code, out } = await run([{ ...LEDGER, transactions: [] }]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ streams: [], goal: { expectedDate: null } });
    expect((JSON.parse(out) as Line).goal!.probability).toBeLessThan(0.01);
    expect(await run([])).toEqual({ code: 0, out: '', err: '' });
  });

  it('says what is wrong with a file and where, in either language', async () => {
    expect(await run('{', {})).toMatchObject({ code: 1, out: '' });
    expect((await run([{ ...LEDGER, horizon: 0 }])).err).toContain('no tiene la forma esperada en [0].horizon');
    const wrong = {
      ...LEDGER,
      transactions: [...TRANSACTIONS.slice(0, 2), { date: '2026-02-30', amount: 1, description: '' }],
    };
    expect((await run([LEDGER, wrong], { lang: 'en' })).err).toContain('[1].transactions[2].date');
    expect(
      (await run([{ ...LEDGER, transactions: [{ date: '2026-02-01', amount: 1.5, description: '' }] }])).code,
    ).toBe(1);
    expect((await run([], { args: ['/no/such/file.json'] })).err).toContain('no se puede abrir');
  });

  const built = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
  it('gives the same bytes in two processes', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'project-')), 'libros.json');
    await writeFile(file, JSON.stringify([LEDGER]));
    const once = async () =>
      (await promisify(execFile)(process.execPath, [built, 'project', file, '--json'], { encoding: 'utf8' })).stdout;
    const first = await once();
    expect(first).toContain('"months"');
    expect(await once()).toBe(first);
  });
});
