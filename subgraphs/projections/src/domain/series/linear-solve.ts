/**
 * Solves A·x = b for a symmetric positive definite A, of which the lower triangle is read, by Cholesky's factorisation.
 * A pivot that rounding made too small is raised, which takes that direction out of the answer.
 */
export function solveSymmetric(lower: readonly Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const factor = lower.map((row) => Float64Array.from(row));
  for (let j = 0; j < n; j += 1) {
    let pivot = factor[j]![j]!;
    for (let k = 0; k < j; k += 1) pivot -= factor[j]![k]! ** 2;
    const root = Math.sqrt(Math.max(pivot, 1e-12 * Math.abs(lower[j]![j]!) + 1e-300));
    factor[j]![j] = root;
    for (let i = j + 1; i < n; i += 1) {
      let sum = factor[i]![j]!;
      for (let k = 0; k < j; k += 1) sum -= factor[i]![k]! * factor[j]![k]!;
      factor[i]![j] = sum / root;
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= factor[i]![k]! * x[k]!;
    x[i]! /= factor[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i]! -= factor[k]![i]! * x[k]!;
    x[i]! /= factor[i]![i]!;
  }
  return x;
}
