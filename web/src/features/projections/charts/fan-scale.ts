/** One place on the axis: what is expected there with its bands, or what came. Numbers are for drawing only. */
export interface FanPoint {
  key: string;
  /** On the axis. */
  tick: string;
  mean: number | null;
  lo80: number | null;
  hi80: number | null;
  lo95?: number | null;
  hi95?: number | null;
  actual?: number | null;
}

/** Round steps that cover the range: 1, 2 or 5 times a power of ten; always with zero where the range holds it. */
export function niceTicks(low: number, high: number, most = 5): number[] {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? 10 * power;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

/** The ticks of a chart's vertical axis: around everything that is drawn; from zero where that is near. */
export function valueTicks(points: readonly FanPoint[]): number[] {
  const values = points
    .flatMap(({ mean, lo80, hi80, lo95, hi95, actual }) => [mean, lo80, hi80, lo95, hi95, actual])
    .filter((value) => typeof value === 'number');
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  // A range that begins near zero begins at zero: a cut axis makes small changes look large.
  const nearZero = low > 0 && low < (high - low) * 1.5;
  return niceTicks(nearZero ? 0 : low, high < 0 ? 0 : high);
}

export interface Place {
  x: number;
  y: number;
}

const path = (places: readonly Place[], start = 'M'): string =>
  places.map(({ x, y }, at) => `${at === 0 ? start : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join('');

/** Pieces of consecutive places, split where something is missing. */
function pieces(places: readonly (Place | null)[]): Place[][] {
  const found: Place[][] = [];
  let open: Place[] | null = null;
  for (const place of places) {
    if (place === null) open = null;
    else if (open === null) found.push((open = [place]));
    else open.push(place);
  }
  return found;
}

/** A line through the places; it breaks where one is missing. */
export const linePath = (places: readonly (Place | null)[]): string =>
  pieces(places)
    .map((piece) => path(piece))
    .join('');

/** The area between an upper and a lower line over the same places. */
export function bandPath(upper: readonly (Place | null)[], lower: readonly (Place | null)[]): string {
  const both = (at: number) => upper[at] != null && lower[at] != null;
  const keep = (line: readonly (Place | null)[]) => pieces(line.map((place, at) => (both(at) ? place : null)));
  const below = keep(lower);
  return keep(upper)
    .map((piece, at) => `${path(piece)}${path((below[at] ?? []).toReversed(), 'L')}Z`)
    .join('');
}

/** Which ticks of the horizontal axis have room: every n-th, counted from the first. */
export const tickEvery = (count: number, width: number, each: number): number =>
  Math.max(1, Math.ceil(count / Math.max(1, Math.floor(width / each))));
