/**
 * `numerator ÷ denominator` to the nearest whole number; exactly half way goes to the even neighbour, so that rounding many
 * amounts favours nobody. `denominator` > 0.
 */
export function halfEven(numerator: bigint, denominator: bigint): bigint {
  if (numerator < 0n) return -halfEven(-numerator, denominator);
  const whole = numerator / denominator;
  const twice = 2n * (numerator % denominator);
  const up = twice > denominator || (twice === denominator && whole % 2n === 1n);
  return up ? whole + 1n : whole;
}

/** `numerator ÷ denominator` to the next whole number up. `numerator` ≥ 0, `denominator` > 0. */
export const ceiling = (numerator: bigint, denominator: bigint): bigint => (numerator + denominator - 1n) / denominator;
