import { meanAbsoluteError, seasonalStep, smape } from './accuracy.js';
import { PERIOD, type JudgedSeries } from './judged-series.js';

export interface Score {
  readonly smape: number;
  readonly mase: number;
  /** Half of each relative to Naive2, of the means over all series, as in the M4 competition. */
  readonly owa: number;
}

export interface Coverage {
  readonly within80: number;
  readonly within95: number;
  /** Mean scaled interval scores (Gneiting and Raftery), in units of the seasonal step. */
  readonly score80: number;
  readonly score95: number;
}

export function scores(judged: readonly JudgedSeries[]): Record<string, Score> {
  const measure = (forecastOf: (one: JudgedSeries) => Float64Array): { smape: number; mase: number } => {
    let [percent, scaled] = [0, 0];
    for (const one of judged) {
      percent += smape(one.series.test, forecastOf(one)) / judged.length;
      scaled +=
        meanAbsoluteError(one.series.test, forecastOf(one)) / seasonalStep(one.series.train, PERIOD) / judged.length;
    }
    return { smape: percent, mase: scaled };
  };
  const reference = measure((one) => one.naive2);
  const names = [...(judged[0]?.byModel.keys() ?? [])];
  return Object.fromEntries(
    names.map((name) => {
      const own = measure((one) => one.byModel.get(name)!);
      const owa = (own.smape / reference.smape + own.mase / reference.mase) / 2;
      return [name, { smape: rounded(own.smape, 3), mase: rounded(own.mase, 4), owa: rounded(owa, 4) }];
    }),
  );
}

/** Percentages of all values that came, over all series and steps. */
export function coverage(judged: readonly JudgedSeries[]): Coverage {
  let [count, in80, in95, sum80, sum95] = [0, 0, 0, 0, 0];
  for (const { series, bands } of judged) {
    const unit = seasonalStep(series.train, PERIOD);
    series.test.forEach((value, step) => {
      count += 1;
      if (value >= bands.lo80[step]! && value <= bands.hi80[step]!) in80 += 1;
      if (value >= bands.lo95[step]! && value <= bands.hi95[step]!) in95 += 1;
      sum80 += intervalScore(value, bands.lo80[step]!, bands.hi80[step]!, 0.2) / unit;
      sum95 += intervalScore(value, bands.lo95[step]!, bands.hi95[step]!, 0.05) / unit;
    });
  }
  return {
    within80: rounded((100 * in80) / count, 1),
    within95: rounded((100 * in95) / count, 1),
    score80: rounded(sum80 / count, 3),
    score95: rounded(sum95 / count, 3),
  };
}

function intervalScore(value: number, low: number, high: number, alpha: number): number {
  return high - low + (2 / alpha) * (Math.max(0, low - value) + Math.max(0, value - high));
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
