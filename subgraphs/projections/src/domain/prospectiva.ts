import { daysBetween, type PlainDate } from '@parfinanciero/kit/days';
import { badUserInput } from '@parfinanciero/kit/errors';
import { z } from 'zod';
import { type ExactDecimal, decimalNumber, dividedRounded, exactDecimal, unitsAt, wholeRoot } from './exact-decimal.js';
import { writtenDay } from './written-day.js';

const total = z.number().nonnegative();
const day = z.string().refine((text) => writtenDay(text) !== null, 'no such day');
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(10_000).default([]);

/** What `POST /prospectiva` takes. Amounts are non-negative numbers in major units; unknown keys pass through. */
export const prospectivaInput = z.looseObject({
  gastos: z.looseObject({
    total,
    categorias: listOf(z.looseObject({ nombre: z.string(), total })),
    por_fecha: listOf(z.looseObject({ fecha: day, total })),
  }),
  meta: z
    .looseObject({
      monto_meta: total,
      monto_actual: total,
      fecha_inicio: day.nullish(),
      fecha_fin: day.nullish(),
      proyeccion_tiempo: z.looseObject({}).nullish(),
    })
    .optional(),
});
type Input = z.infer<typeof prospectivaInput>;
type Meta = NonNullable<Input['meta']>;

/**
 * Completes spending and a goal with what follows from them by arithmetic: shares of categories, the daily mean and its
 * deviation, the trend, progress and time left. Exact decimals throughout: percentages to one decimal, money to as many
 * decimals as the input has, halves up. What can't be computed keeps what the input gave, else null.
 * @throws BAD_USER_INPUT with the path of each negative or non-numeric total and each day that doesn't exist
 */
export function prospectiva(given: unknown) {
  const parsed = prospectivaInput.safeParse(given);
  if (!parsed.success)
    throw badUserInput({
      fields: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    });
  const input = parsed.data;
  const { gastos, meta } = input;
  const amounts = [gastos, ...gastos.categorias, ...gastos.por_fecha].map((one) => one.total);
  const decimals = [...amounts, ...(meta ? [meta.monto_meta, meta.monto_actual] : [])].map(exactDecimal);
  const scale = Math.max(...decimals.map((decimal) => decimal.scale));
  const whole = exactDecimal(gastos.total);
  const daily = dailyTotals(gastos.por_fecha, scale);
  return {
    ...input,
    gastos: {
      ...gastos,
      categorias: gastos.categorias.map((category) => ({
        ...category,
        porcentaje: percentOf(exactDecimal(category.total), whole) ?? 0,
      })),
    },
    analisis_adicional: { ...objectOf(input['analisis_adicional']), ...analysis(gastos.categorias, daily, scale) },
    ...(meta ? { meta: { ...meta, ...progress(meta, daily.last, scale) } } : {}),
  };
}

/** Sums over the days from the first to the last with an entry; `weighted` is Σ index × total, `squares` Σ total². */
interface Daily {
  readonly days: number;
  readonly last: PlainDate | null;
  readonly sum: bigint;
  readonly weighted: bigint;
  readonly squares: bigint;
}

function dailyTotals(entries: Input['gastos']['por_fecha'], scale: number): Daily {
  const totals = new Map<PlainDate, bigint>();
  for (const { fecha, total: amount } of entries) {
    const on = writtenDay(fecha) ?? '';
    totals.set(on, (totals.get(on) ?? 0n) + unitsAt(exactDecimal(amount), scale));
  }
  const days = [...totals.keys()].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { days: 0, last: null, sum: 0n, weighted: 0n, squares: 0n };
  let [sum, weighted, squares] = [0n, 0n, 0n];
  for (const [on, amount] of totals) {
    sum += amount;
    weighted += BigInt(daysBetween(first, on)) * amount;
    squares += amount * amount;
  }
  return { days: daysBetween(first, last) + 1, last, sum, weighted, squares };
}

function analysis(categories: Input['gastos']['categorias'], daily: Daily, scale: number) {
  const ranked = [...categories].sort((a, b) => b.total - a.total);
  const most = ranked[0];
  const least = categories.reduce<(typeof ranked)[number] | undefined>(
    (low, category) => (low === undefined || category.total < low.total ? category : low),
    undefined,
  );
  const named = (category: typeof most) => (category ? { nombre: category.nombre, total: category.total } : null);
  const days = BigInt(daily.days);
  return {
    gasto_promedio_diario: daily.days === 0 ? 0 : decimalNumber(dividedRounded(daily.sum, days), scale),
    variacion_gasto_diario: daily.days === 0 ? 0 : decimalNumber(deviation(daily), scale),
    categoria_mayor_gasto: named(most),
    categoria_menor_gasto: named(least),
    tendencia_gasto: trend(daily),
  };
}

/** √(n Σx² − (Σx)²) ÷ n, halves up: the largest k with (2k − 1) n ≤ √(4 (n Σx² − (Σx)²)). */
function deviation({ days, sum, squares }: Daily): bigint {
  const count = BigInt(days);
  const root = wholeRoot(4n * (count * squares - sum * sum));
  return (root / count + 1n) / 2n;
}

/** Of the least-squares line: steady when it changes by less than a tenth of the mean from the first day to the last. */
function trend({ days, sum, weighted }: Daily): 'creciente' | 'decreciente' | 'estable' | null {
  if (days === 0) return null;
  const count = BigInt(days);
  // n Σ ty − Σt Σy, doubled; the slope is 6 of it ÷ (n² (n² − 1)).
  const rise = 2n * count * weighted - count * (count - 1n) * sum;
  const size = rise < 0n ? -rise : rise;
  if (size === 0n || 60n * size < sum * count * (count + 1n)) return 'estable';
  return rise > 0n ? 'creciente' : 'decreciente';
}

function progress(meta: Meta, last: PlainDate | null, scale: number) {
  const [goal, actual] = [exactDecimal(meta.monto_meta), exactDecimal(meta.monto_actual)];
  const missing = unitsAt(goal, scale) - unitsAt(actual, scale);
  const left = missing > 0n ? missing : 0n;
  const time = meta.proyeccion_tiempo ?? {};
  const span = elapsed(meta, last);
  return {
    progreso_porcentaje: percentOf(actual, goal) ?? meta['progreso_porcentaje'] ?? null,
    diferencia_monto: decimalNumber(left, scale),
    proyeccion_tiempo: {
      ...time,
      dias_restantes_estimados:
        daysLeft(left, unitsAt(actual, scale), span?.gone) ?? time['dias_restantes_estimados'] ?? null,
      progreso_tiempo: span ? timeShare(span) : (time['progreso_tiempo'] ?? null),
    },
  };
}

interface Span {
  readonly gone: number;
  readonly whole: number;
}

/** Days from the goal's start to the last day with spending, and to its end; null where one of them isn't known. */
function elapsed({ fecha_inicio, fecha_fin }: Meta, last: PlainDate | null): Span | null {
  const [start, end] = [writtenDay(fecha_inicio ?? ''), writtenDay(fecha_fin ?? '')];
  if (start === null || end === null || last === null || end <= start) return null;
  return { gone: daysBetween(start, last), whole: daysBetween(start, end) };
}

const timeShare = ({ gone, whole }: Span): number =>
  decimalNumber(dividedRounded(BigInt(Math.min(Math.max(gone, 0), whole)) * 1_000n, BigInt(whole)), 1);

/** ⌈what is missing ÷ what came a day⌉. */
function daysLeft(left: bigint, actual: bigint, gone: number | undefined): number | null {
  if (gone === undefined || gone <= 0 || actual === 0n) return null;
  return Number((left * BigInt(gone) + actual - 1n) / actual);
}

/** To one decimal; null of nothing. */
function percentOf(part: ExactDecimal, of: ExactDecimal): number | null {
  const scale = Math.max(part.scale, of.scale);
  const whole = unitsAt(of, scale);
  return whole === 0n ? null : decimalNumber(dividedRounded(unitsAt(part, scale) * 1_000n, whole), 1);
}

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
