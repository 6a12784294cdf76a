export interface Example {
  values: readonly number[];
  right: boolean;
  weight: number;
}

export interface Prior {
  base: number;
  weights: readonly number[];
}

const ROUNDS = 60;
const SMALLEST_STEP = 1 / 1024;

/**
 * Logistic regression by Newton's method with halved steps, each weight held to its prior by a quadratic penalty (the base ten
 * times less). With few examples it stays near the prior, with many it follows them.
 */
export function fitLogistic(examples: readonly Example[], prior: Prior, penalty: number): Prior {
  const held = [prior.base, ...prior.weights];
  const strength = held.map((_, i) => (i === 0 ? penalty / 10 : penalty));
  const rows = examples.map(({ values, right, weight }) => ({ row: [1, ...values], right, weight }));
  const logOdds = (row: readonly number[], beta: readonly number[]) =>
    row.reduce((sum, value, i) => sum + value * beta[i]!, 0);
  const loss = (beta: readonly number[]): number => {
    const away = beta.reduce((sum, value, i) => sum + (strength[i]! * (value - held[i]!) ** 2) / 2, 0);
    return rows.reduce((sum, { row, right, weight }) => {
      const z = right ? -logOdds(row, beta) : logOdds(row, beta);
      return sum + weight * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))));
    }, away);
  };
  let beta = [...held];
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = beta.map((value, i) => strength[i]! * (value - held[i]!));
    const curvature = beta.map((_, i) => beta.map((__, j) => (i === j ? strength[i]! : 0)));
    for (const { row, right, weight } of rows) {
      const p = 1 / (1 + Math.exp(-logOdds(row, beta)));
      row.forEach((value, i) => {
        gradient[i]! += weight * (p - (right ? 1 : 0)) * value;
        row.forEach((other, j) => (curvature[i]![j]! += weight * p * (1 - p) * value * other));
      });
    }
    const step = solved(curvature, gradient);
    const present = loss(beta);
    let share = 1;
    const moved = () => beta.map((value, i) => value - share * step[i]!);
    while (share > SMALLEST_STEP && loss(moved()) > present) share /= 2;
    if (loss(moved()) >= present) break;
    beta = moved();
  }
  const [base, ...weights] = beta;
  return { base: base!, weights };
}

/** Gaussian elimination; the matrix is positive definite. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < rows.length; j++) {
      if (i === j) continue;
      const factor = rows[j]![i]! / rows[i]![i]!;
      for (let k = i; k <= rows.length; k++) rows[j]![k]! -= factor * rows[i]![k]!;
    }
  }
  return rows.map((row, i) => row[rows.length]! / row[i]!);
}
