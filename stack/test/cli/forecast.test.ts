import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/cli/forecast.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

const SERIES = [
  { id: 'arriendo', h: 3, train: new Array<number>(30).fill(1_250_000) },
  { id: 'mercado', h: 6, train: Array.from({ length: 40 }, (_, t) => 400 + 90 * Math.sin(t / 2) + ((t * 37) % 50)) },
  { id: 7, h: 4, period: 4, train: [10, null, 12, 15, 11, 9, 13, 16] },
];

async function fileOf(content: unknown): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'forecast-')), 'series.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

async function run(args: string[], options: { json?: boolean; lang?: 'es' | 'en' } = {}) {
  const [stdout, stderr] = [new PassThrough({ highWaterMark: 1 << 26 }), new PassThrough()];
  const code = await forecast(args, { stdout, stderr, json: options.json ?? true, lang: options.lang ?? 'es' });
  const out = String(stdout.read() ?? '');
  const lines =
    out === ''
      ? []
      : out
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code, out, lines, err: String(stderr.read() ?? '') };
}

describe('parfinanciero forecast', () => {
  it('writes one line per series, in their order, with exactly the promised keys', async () => {
    const { code, lines, err } = await run([await fileOf(SERIES)]);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(lines.map((line) => line['id'])).toEqual(['arriendo', 'mercado', 7]);
    lines.forEach((line, at) => {
      expect(Object.keys(line)).toEqual(['id', 'mean', 'lo80', 'hi80', 'lo95', 'hi95', 'model']);
      for (const name of ['mean', 'lo80', 'hi80', 'lo95', 'hi95']) expect(line[name]).toHaveLength(SERIES[at]!.h);
    });
  });

  it('prints the same lines without --json: a program reads them', async () => {
    const file = await fileOf(SERIES);
    expect((await run([file], { json: false })).out).toBe((await run([file, '--json'])).out);
  });

  it('does many series without mixing or losing any', async () => {
    const many = Array.from({ length: 600 }, (_, at) => ({ id: `s${at}`, h: 2, train: [at + 1, at + 2, at + 3] }));
    const { code, lines } = await run([await fileOf(many)]);
    expect(code).toBe(0);
    expect(lines.map((line) => line['id'])).toEqual(many.map(({ id }) => id));
  });

  it('shows how it is used for no file, two files or an unknown option', async () => {
    expect(await run([])).toMatchObject({ code: 2, out: '' });
    expect((await run(['a.json', 'b.json'])).code).toBe(2);
    const { code, err } = await run(['--rapido', 'a.json'], { lang: 'en' });
    expect(code).toBe(2);
    expect(err).toContain('Unknown option: --rapido');
    expect(err).toContain('Usage: parfinanciero forecast FILE');
  });

  it('says in both languages what is wrong with a file', async () => {
    expect(await run(['/no/such.json'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no se puede abrir'),
    });
    expect(await run([await fileOf('[1, 2')])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no es un archivo JSON'),
    });
    expect(await run([await fileOf({ id: 'a' })], { lang: 'en' })).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('must be a list of series'),
    });
    expect(await run([await fileOf([])])).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('names each broken series and still does the others', async () => {
    const good = { id: 'buena', h: 2, train: [1, 2, 3] };
    const broken = [
      { ...good, id: null },
      { ...good, id: 'h', h: 0 },
      { ...good, id: 'period', period: 1.5 },
      { ...good, id: 'empty', train: [] },
      { ...good, id: 'words', train: [1, 'dos'] },
      { ...good, id: 'nulls', train: [null] },
      'texto',
    ];
    const { code, lines, err } = await run([await fileOf([...broken, good])]);
    expect(code).toBe(1);
    expect(lines.map((line) => line['id'])).toEqual(['buena']);
    const said = err.trimEnd().split('\n');
    expect(said).toHaveLength(broken.length);
    expect(said[1]).toContain('serie 2 (h): «h» debe ser un entero');
    expect(said[4]).toContain('serie 5 (words): «train»');
    expect(said[6]).toContain('serie 7: no es un objeto');
    const overflowing = await fileOf('[{"id": "inf", "h": 1, "train": [1, 1e999]}]');
    expect((await run([overflowing], { lang: 'en' })).err).toContain('“train” must be a list of numbers');
  });

  it('answers byte for byte the same in two processes', async () => {
    const file = await fileOf(SERIES);
    const once = () => promisify(execFile)(process.execPath, [MAIN, 'forecast', file, '--json']);
    const [first, second] = await Promise.all([once(), once()]);
    expect(first.stdout).toBe(second.stdout);
    expect(first.stdout).toBe((await run([file])).out);
    expect(first.stderr).toBe('');
  });
});
