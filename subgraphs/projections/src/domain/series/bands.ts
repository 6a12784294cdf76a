import { runNetwork, type Network } from './network.js';
import { NETWORK_STEPS, type PoolInputs } from './pool-inputs.js';

/** The four bounds in the order of everything below. */
export const BOUNDS = ['lo80', 'hi80', 'lo95', 'hi95'] as const;
export type Bound = (typeof BOUNDS)[number];
export type Bands = Record<Bound, Float64Array>;

/** Factors of the conformal calibration: by group of histories, by stretch of the horizon, by bound. */
export type BandFactors = readonly (readonly (readonly number[])[])[];

/** Histories are calibrated in two groups, ordinary and long ones (a group each, as in Mondrian conformal prediction). */
export const HISTORY_GROUPS = 2;
const LONG_PERIODS = 12;

export function historyGroup({ series }: PoolInputs): number {
  return series.values.length > LONG_PERIODS * Math.max(series.period, 4) ? 1 : 0;
}

/** Last steps (counted from 0) of the stretches that are calibrated apart; what is later belongs to the last. */
export const STRETCH_ENDS = [1, 5, 11, NETWORK_STEPS - 1] as const;

export interface BandModel {
  /** Answers: log widths of 80 % down and up and log of what 95 % adds, each for the first and the last step. */
  readonly networks: readonly Network[];
  readonly factors: BandFactors;
}

/** A step of a tenth is what is expected of a series of which nothing is known; it counts as two observed steps. */
const PRIOR_STEP = 0.1;
const PRIOR_COUNT = 2;
/** On logs nothing is wider than this many e-folds. */
const WIDEST = 4;

/** The unit of the widths on the transformed scale: the typical step, shrunk towards the prior for short series. */
export function bandUnit({ series, unit }: PoolInputs): number {
  const n = series.values.length;
  let size = 1;
  if (series.transform.kind === 'identity') size = series.values.reduce((sum, value) => sum + Math.abs(value), 0) / n;
  const observed = Math.min(n - 1, 36);
  return (unit * observed + PRIOR_STEP * size * PRIOR_COUNT) / (observed + PRIOR_COUNT);
}

/** Features of the series and how wide its unit is. */
export function bandInput(inputs: PoolInputs): Float64Array {
  const unit = bandUnit(inputs);
  const ratio = unit > 0 ? Math.log((inputs.unit + 0.01 * unit) / unit) : 0;
  return Float64Array.from([...inputs.features, ratio, Math.max(-3, Math.log(unit + 1e-3) / 2 + 1.5)]);
}

/** Widths in units, by bound, at a step; 95 % is never within 80 %. */
export function stepWidths(answer: Float64Array, step: number): { widths: number[]; late: number } {
  const late = Math.min(1, Math.log1p(step) / Math.log(NETWORK_STEPS));
  const raw = [0, 1, 2, 3].map((at) =>
    Math.exp(Math.max(-6, Math.min(6, answer[at]! * (1 - late) + answer[at + 4]! * late))),
  );
  const [down, up, moreDown, moreUp] = raw as [number, number, number, number];
  return { widths: [down, up, down + moreDown, up + moreUp], late };
}

export function stretchOf(step: number): number {
  const at = STRETCH_ENDS.findIndex((end) => step <= end);
  return at < 0 ? STRETCH_ENDS.length - 1 : at;
}

export function bandAnswer(inputs: PoolInputs, networks: readonly Network[]): Float64Array {
  const answer = new Float64Array(8);
  const input = bandInput(inputs);
  for (const network of networks) runNetwork(network, input).forEach((v, at) => (answer[at]! += v / networks.length));
  return answer;
}

/**
 * Bands around `mean`, on the scale of the values. Their shape comes from a network trained on quantiles; how wide they
 * are in the end is calibrated on series that it was not trained on, pooled (split conformal prediction: Romano,
 * Patterson and Candès, "Conformalized quantile regression", 2019), so a short history needs no errors of its own.
 */
export function bandsAround(inputs: PoolInputs, mean: Float64Array, model: BandModel): Bands {
  const { transform } = inputs.series;
  const unit = bandUnit(inputs);
  const answer = bandAnswer(inputs, model.networks);
  const calibrated = model.factors[historyGroup(inputs)]!;
  const bands = Object.fromEntries(BOUNDS.map((bound) => [bound, new Float64Array(mean.length)])) as Bands;
  const most = transform.kind === 'log' ? WIDEST : Infinity;
  mean.forEach((value, step) => {
    const { widths } = stepWidths(answer, step);
    // Beyond what the networks know, uncertainty keeps growing like that of a random walk.
    const beyond = Math.sqrt(Math.max(1, (step + 1) / NETWORK_STEPS));
    const factors = calibrated[stretchOf(step)]!;
    const centre = transform.forward(value);
    const [down80, up80, down95, up95] = widths.map((width, at) =>
      Math.min(most, Math.max(0, width * factors[at]! * unit * beyond)),
    ) as [number, number, number, number];
    bands.lo80[step] = Math.min(value, transform.back(centre - down80));
    bands.hi80[step] = Math.max(value, transform.back(centre + up80));
    bands.lo95[step] = Math.min(bands.lo80[step]!, transform.back(centre - Math.max(down80, down95)));
    bands.hi95[step] = Math.max(bands.hi80[step]!, transform.back(centre + Math.max(up80, up95)));
  });
  return bands;
}
