/** An exact decimal text as minor units. `45900.5` with 2 decimals is `4590050n`. */
export function toMinor(decimal: string, exponent: number): bigint {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  const minor = BigInt(whole + fraction.padEnd(exponent, '0').slice(0, exponent));
  return negative ? -minor : minor;
}

/** Minor units as an exact decimal text. */
export function fromMinor(minor: bigint, exponent: number): string {
  const negative = minor < 0n;
  const digits = (negative ? -minor : minor).toString().padStart(exponent + 1, '0');
  const text = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return negative ? `-${text}` : text;
}

/** The sum of exact decimal texts. */
export const sumDecimals = (decimals: readonly string[], exponent: number): string =>
  fromMinor(
    decimals.reduce((sum, decimal) => sum + toMinor(decimal, exponent), 0n),
    exponent,
  );
