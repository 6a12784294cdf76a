/** Mean symmetric percentage error, 0…200, as in the M4 competition. Two zeros agree. */
export function smape(actual: readonly number[], forecast: ArrayLike<number>): number {
  let sum = 0;
  actual.forEach((value, step) => {
    const size = Math.abs(value) + Math.abs(forecast[step] ?? NaN);
    sum += size === 0 ? 0 : (200 * Math.abs(value - (forecast[step] ?? NaN))) / size;
  });
  return sum / actual.length;
}

/** Mean absolute step over one period within the history: the unit of MASE. */
export function seasonalStep(train: readonly number[], period: number): number {
  let sum = 0;
  for (let t = period; t < train.length; t += 1) sum += Math.abs(train[t]! - train[t - period]!);
  return sum / Math.max(train.length - period, 1);
}

/** Mean absolute error of the forecast. */
export function meanAbsoluteError(actual: readonly number[], forecast: ArrayLike<number>): number {
  let sum = 0;
  actual.forEach((value, step) => (sum += Math.abs(value - (forecast[step] ?? NaN))));
  return sum / actual.length;
}
