/** A history without gaps, in units that keep arithmetic away from the limits of doubles. */
export interface CleanHistory {
  /** Observed values, gaps filled, divided by `unit`. At least one. */
  readonly values: Float64Array;
  /** A power of two, so that values survive the division exactly. */
  readonly unit: number;
  /** Missing values after the last observed one: the first forecast is for the step after these. */
  readonly trailingGap: number;
  /** No observed value is below zero. */
  readonly nonNegative: boolean;
}

/**
 * Leading gaps are dropped, inner ones filled on a straight line between their neighbours; what is not a finite number
 * is a gap. Throws RangeError when nothing was observed.
 */
export function cleanHistory(train: readonly (number | null)[]): CleanHistory {
  const observed: number[] = [];
  let largest = 0;
  let nonNegative = true;
  train.forEach((value, at) => {
    if (value === null || !Number.isFinite(value)) return;
    observed.push(at);
    largest = Math.max(largest, Math.abs(value));
    if (value < 0) nonNegative = false;
  });
  const first = observed[0];
  const last = observed[observed.length - 1];
  if (first === undefined || last === undefined) throw new RangeError('a series needs at least one observed value');
  const unit = largest === 0 ? 1 : 2 ** Math.min(1023, Math.max(-1022, Math.floor(Math.log2(largest))));
  const values = new Float64Array(last - first + 1);
  let before = first;
  for (const at of observed) {
    const [from, to] = [(train[before] ?? 0) / unit, (train[at] ?? 0) / unit];
    for (let step = before + 1; step <= at; step += 1)
      values[step - first] = from + ((to - from) * (step - before)) / (at - before);
    if (at === first) values[0] = to;
    before = at;
  }
  return { values, unit, trailingGap: train.length - 1 - last, nonNegative };
}
