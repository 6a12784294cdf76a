const ALPHAS = [0.03, 0.12, 0.25, 0.42, 0.65, 0.9];
const GAMMAS = [0.01, 0.06, 0.15, 0.3, 0.5];
/** [share of α that moves the trend, φ]; the first is no trend at all. */
const TRENDS = [
  [0, 0],
  [0.08, 0.9],
  [0.05, 0.97],
] as const;
const MOST_EVIDENCE = 60;

/**
 * Exponential smoothing with level, damped trend and a season that moves (ETS(A,Ad,A) and (A,N,A)), for a series from
 * which the shrunk seasonal terms were already taken: the season starts at zero, level and trend are solved for in
 * closed form, and over the smoothing parameters the forecasts are averaged by likelihood. Returns what is to be added
 * to the seasonal terms.
 */
export function seasonalSmoothing(adjusted: Float64Array, h: number, period: number): Float64Array {
  const n = adjusted.length;
  const runs: { error: number; mean: Float64Array }[] = [];
  for (const alpha of ALPHAS)
    for (const gamma of GAMMAS)
      for (const [share, phi] of TRENDS)
        runs.push(run(adjusted, h, period, alpha, alpha * share, phi, gamma * (1 - alpha)));
  let best = Infinity;
  for (const { error } of runs) best = Math.min(best, error);
  const evidence = Math.min(n - 2, MOST_EVIDENCE) / 2;
  const mean = new Float64Array(h);
  let total = 0;
  for (const candidate of runs) {
    const weight = Math.exp(-evidence * Math.log((candidate.error + 1e-12) / (best + 1e-12)));
    if (weight < 1e-4) continue;
    total += weight;
    for (let step = 0; step < h; step += 1) mean[step]! += weight * candidate.mean[step]!;
  }
  return mean.map((sum) => sum / total);
}

function run(y: Float64Array, h: number, period: number, alpha: number, beta: number, phi: number, gamma: number) {
  // Columns: the data from zero states, a unit level, a unit trend. All three run through the same recursion.
  const [s0, s1, s2] = [new Float64Array(period), new Float64Array(period), new Float64Array(period)];
  let [l0, b0, l1, b1, l2, b2] = [0, 0, 1, 0, 0, phi > 0 ? 1 : 0];
  let [own, c1, c2, s11, s12, s22] = [0, 0, 0, 0, 0, 0];
  let at = 0;
  for (const value of y) {
    const f0 = l0 + phi * b0;
    const f1 = l1 + phi * b1;
    const f2 = l2 + phi * b2;
    const error = value - f0 - s0[at]!;
    const e1 = f1 + s1[at]!;
    const e2 = f2 + s2[at]!;
    own += error * error;
    c1 += error * e1;
    c2 += error * e2;
    s11 += e1 * e1;
    s12 += e1 * e2;
    s22 += e2 * e2;
    l0 = f0 + alpha * error;
    l1 = f1 - alpha * e1;
    l2 = f2 - alpha * e2;
    b0 = phi * b0 + beta * error;
    b1 = phi * b1 - beta * e1;
    b2 = phi * b2 - beta * e2;
    s0[at]! += gamma * error;
    s1[at]! -= gamma * e1;
    s2[at]! -= gamma * e2;
    at = at + 1 === period ? 0 : at + 1;
  }
  const ridge = 1e-9 * (s11 + s22) + 1e-300;
  const determinant = (s11 + ridge) * (s22 + ridge) - s12 * s12;
  const x1 = ((s22 + ridge) * c1 - s12 * c2) / determinant;
  const x2 = ((s11 + ridge) * c2 - s12 * c1) / determinant;
  const error = own - 2 * (x1 * c1 + x2 * c2) + x1 * x1 * s11 + 2 * x1 * x2 * s12 + x2 * x2 * s22;
  const level = l0 + x1 * l1 + x2 * l2;
  const trend = b0 + x1 * b1 + x2 * b2;
  const mean = new Float64Array(h);
  let ahead = 0;
  let power = 1;
  for (let step = 0; step < h; step += 1) {
    power *= phi;
    ahead += power;
    const season = (at + step) % period;
    mean[step] = level + ahead * trend + s0[season]! + x1 * s1[season]! + x2 * s2[season]!;
  }
  return { error: Math.max(0, error), mean };
}
