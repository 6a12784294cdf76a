import { halfEven } from '@parfinanciero/kit/facts';

/** How an interest rate is stated: a year's effect, a month's rate, or a year's rate of which each month bears a twelfth. */
export type RateKind = 'EFFECTIVE_ANNUAL' | 'NOMINAL_MONTHLY' | 'NOMINAL_ANNUAL';

/** A rate as a fraction of one, times 10^40: 1.5 % is 15 × 10^37. Forty digits, so that no amount's cent depends on the rest. */
export type FixedRate = bigint;

/** Not a rate: see `isRate`. */
export class RateError extends RangeError {
  readonly problem = 'RATE';
  constructor(text: string) {
    super(`No such rate: ${JSON.stringify(text.slice(0, 40))}`);
    this.name = 'RateError';
  }
}

/** One, as a fixed-point number. */
export const ONE = 10n ** 40n;
const PERCENT = ONE / 100n;
const MONTHS = 12n;
const SHAPE = /^(0|[1-9]\d{0,3})(?:\.(\d{1,12}))?$/u;
/** Per cent. Above it a figure is a slip of the pen, whatever the kind. */
const HIGHEST = 1_000n;

function parse(text: string): FixedRate | null {
  const parts = SHAPE.exec(text);
  if (!parts) return null;
  const [, whole = '', fraction = ''] = parts;
  const percent = BigInt(whole + fraction);
  const scale = 10n ** BigInt(fraction.length);
  return percent > HIGHEST * scale ? null : (percent * PERCENT) / scale;
}

/** Whether `text` is a rate in per cent: 0–1000, a point, at most twelve decimals, no sign and no leading zeros. */
export const isRate = (text: string): boolean => parse(text) !== null;

function read(text: string): FixedRate {
  const rate = parse(text);
  if (rate === null) throw new RateError(text);
  return rate;
}

/** The whole number just below the twelfth root, by Newton's method from above. */
function twelfthRoot(of: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(of.toString(2).length / 12));
  for (;;) {
    const next = ((MONTHS - 1n) * root + of / root ** (MONTHS - 1n)) / MONTHS;
    if (next >= root) return root;
    root = next;
  }
}

/** `(1 + rate)^periods`, fixed-point; `periods` ≥ 0. Wrong by less than `periods` in the last of its forty digits, relatively. */
export function growth(rate: FixedRate, periods: number): bigint {
  let [power, square] = [ONE, ONE + rate];
  for (let left = periods; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = halfEven(power * square, ONE);
    square = halfEven(square * square, ONE);
  }
  return power;
}

/**
 * What a month bears, of a rate in per cent. Effective annual: (1 + EA)^(1/12) − 1, never a twelfth of it.
 * @throws RateError
 */
export function monthlyRate(rate: string, kind: RateKind): FixedRate {
  const stated = read(rate);
  if (kind === 'NOMINAL_MONTHLY') return stated;
  if (kind === 'NOMINAL_ANNUAL') return halfEven(stated, MONTHS);
  return twelfthRoot((ONE + stated) * ONE ** (MONTHS - 1n)) - ONE;
}

/**
 * What a year bears when each month's interest bears interest: (1 + monthly)^12 − 1.
 * @throws RateError
 */
export function effectiveAnnualRate(rate: string, kind: RateKind): FixedRate {
  const stated = read(rate);
  return kind === 'EFFECTIVE_ANNUAL' ? stated : growth(monthlyRate(rate, kind), 12) - ONE;
}

/** The rate in per cent with that many decimals (0–30), half-even: "1.8326". */
export function percentText(rate: FixedRate, decimals: number): string {
  const digits = halfEven(rate * 10n ** BigInt(decimals), PERCENT)
    .toString()
    .padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A month's interest on `balance` minor units, half-even to the minor unit. */
export const interestOn = (balance: bigint, monthly: FixedRate): bigint => halfEven(balance * monthly, ONE);
