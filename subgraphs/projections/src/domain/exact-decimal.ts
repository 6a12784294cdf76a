/** A decimal number exactly: `units` × 10^−`scale`. */
export interface ExactDecimal {
  readonly units: bigint;
  readonly scale: number;
}

/** The number as it is written in JSON: 0.1 is one tenth, not its nearest double. */
export function exactDecimal(value: number): ExactDecimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** Its units at a scale that isn't smaller than its own. */
export const unitsAt = ({ units, scale }: ExactDecimal, at: number): bigint => units * 10n ** BigInt(at - scale);

/** The JSON number of so many units: the nearest double, which prints as the same decimal up to 15 digits. */
export function decimalNumber(units: bigint, scale: number): number {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const cut = digits.length - scale;
  return Number(`${units < 0n ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}0`);
}

/** a ÷ b to the nearest whole, halves up; a ≥ 0, b > 0. */
export const dividedRounded = (a: bigint, b: bigint): bigint => (2n * a + b) / (2n * b);

/** The largest whole number whose square is at most `value` ≥ 0 (Newton's method). */
export function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
