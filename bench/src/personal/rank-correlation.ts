/** Standard normal quantiles of the ranks of values (Blom 1958). */
export function normalScores(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const scores = new Array<number>(values.length).fill(0);
  order.forEach((index, rank) => (scores[index] = normalQuantile((rank + 1 - 0.375) / (values.length + 0.25))));
  return scores;
}

/** Abramowitz and Stegun 26.2.23, error below 4.5e-4. */
function normalQuantile(share: number): number {
  const tail = Math.min(share, 1 - share);
  const t = Math.sqrt(-2 * Math.log(tail));
  const z =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
  return share < 0.5 ? -z : z;
}

/** Pearson's; 0 where one doesn't vary. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, index) => {
    const [da, db] = [value - ma, (b[index] ?? 0) - mb];
    [ab, aa, bb] = [ab + da * db, aa + da * da, bb + db * db];
  });
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
