import { readFile } from 'node:fs/promises';
import { forecastSeries } from '@parfinanciero/projections/domain/series/forecast-series';
import type { CommandIo } from './io.js';

const TEXT = {
  es: {
    usage:
      'Uso: parfinanciero forecast ARCHIVO [--json]\nPronostica cada serie de un archivo JSON [{"id", "h", "period"?: 12, "train": [números]}]; una línea JSON por serie.',
    unknownOption: 'Opción desconocida',
    unreadable: 'no se puede abrir el archivo',
    notJson: 'no es un archivo JSON',
    notList: 'debe ser una lista de series',
    series: 'serie',
    notObject: 'no es un objeto',
    id: '«id» debe ser un texto o un número',
    h: '«h» debe ser un entero de 1 a 10000',
    period: '«period» debe ser un entero de 1 a 10000',
    train: '«train» debe ser una lista de números (null donde falta uno) con al menos uno',
  },
  en: {
    usage:
      'Usage: parfinanciero forecast FILE [--json]\nForecasts each series of a JSON file [{"id", "h", "period"?: 12, "train": [numbers]}]; one JSON line per series.',
    unknownOption: 'Unknown option',
    unreadable: 'the file can’t be opened',
    notJson: 'not a JSON file',
    notList: 'must be a list of series',
    series: 'series',
    notObject: 'not an object',
    id: '“id” must be a text or a number',
    h: '“h” must be a whole number from 1 to 10000',
    period: '“period” must be a whole number from 1 to 10000',
    train: '“train” must be a list of numbers (null where one is missing) with at least one',
  },
} satisfies Record<CommandIo['lang'], Record<string, string>>;

type Problem = 'notObject' | 'id' | 'h' | 'period' | 'train';

interface Series {
  readonly id: string | number;
  readonly h: number;
  readonly period: number;
  readonly train: readonly (number | null)[];
}

const MOST_STEPS = 10_000;
/** Lines are written in pieces of about this many characters: fewer calls, and the first results still come early. */
const PIECE = 64 * 1024;

/**
 * `parfinanciero forecast FILE`: one JSON line `{id, mean, lo80, hi80, lo95, hi95, model}` per series, in their order. A
 * series that can't be forecast is named on stderr and the others are still done. Returns the exit code: 0 all done,
 * 1 some or all failed, 2 wrong usage.
 */
export async function forecast(args: string[], io: CommandIo): Promise<number> {
  const text = TEXT[io.lang];
  const options = args.filter((arg) => arg.startsWith('--') && arg !== '--json');
  const files = args.filter((arg) => !arg.startsWith('--'));
  const [file] = files;
  if (options.length > 0) io.stderr.write(`${text.unknownOption}: ${options[0]}\n`);
  if (file === undefined || files.length > 1 || options.length > 0) {
    io.stderr.write(`${text.usage}\n`);
    return 2;
  }
  const read = await readList(file);
  if (typeof read === 'string') {
    io.stderr.write(`${file}: ${text[read]}\n`);
    return 1;
  }
  let failed = 0;
  let piece = '';
  for (const [at, entry] of read.entries()) {
    const series = seriesOf(entry);
    if (typeof series === 'string') {
      failed += 1;
      io.stderr.write(`${file}: ${text.series} ${nameOf(entry, at)}: ${text[series]}\n`);
      continue;
    }
    const { mean, lo80, hi80, lo95, hi95, model } = forecastSeries(series);
    piece += `${JSON.stringify({ id: series.id, mean, lo80, hi80, lo95, hi95, model })}\n`;
    if (piece.length >= PIECE) {
      await written(io.stdout, piece);
      piece = '';
    }
  }
  if (piece !== '') await written(io.stdout, piece);
  return failed === 0 ? 0 : 1;
}

async function readList(file: string): Promise<readonly unknown[] | 'unreadable' | 'notJson' | 'notList'> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'unreadable';
    throw error;
  }
  try {
    const parsed: unknown = JSON.parse(content.replace(/^\uFEFF/, ''));
    return Array.isArray(parsed) ? parsed : 'notList';
  } catch (error) {
    if (error instanceof SyntaxError) return 'notJson';
    throw error;
  }
}

function seriesOf(entry: unknown): Series | Problem {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'notObject';
  const { id, h, period = 12, train } = entry as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'id';
  if (!isStepCount(h)) return 'h';
  if (!isStepCount(period)) return 'period';
  if (!isHistory(train)) return 'train';
  return { id, h, period, train };
}

function isStepCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= MOST_STEPS;
}

function isHistory(value: unknown): value is (number | null)[] {
  return (
    Array.isArray(value) &&
    // A number too large for a double arrives as Infinity: an error of the file, not a gap.
    value.every((item) => item === null || (typeof item === 'number' && Number.isFinite(item))) &&
    value.some((item) => item !== null)
  );
}

function nameOf(entry: unknown, at: number): string {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? `${at + 1} (${id})` : String(at + 1);
}

/** Waits for a slow reader instead of piling everything up in memory. */
function written(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
