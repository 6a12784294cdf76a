/** Why an amount can't be kept or computed. */
export type MoneyProblem = 'FORMAT' | 'RANGE' | 'CURRENCY' | 'WEIGHTS';

/** Base of the errors of this room. A `RangeError`, so that callers that know nothing of money still see what it is. */
export class MoneyError extends RangeError {
  constructor(
    readonly problem: MoneyProblem,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The text is not a canonical decimal of its currency. */
export class MoneyFormatError extends MoneyError {
  constructor(message: string) {
    super('FORMAT', message);
  }
}

/** The amount is beyond ±10^15 minor units. */
export class MoneyRangeError extends MoneyError {
  constructor(message: string) {
    super('RANGE', message);
  }
}

/** Unknown currency, or two currencies where one is needed. */
export class MoneyCurrencyError extends MoneyError {
  constructor(message: string) {
    super('CURRENCY', message);
  }
}

/** Weights of a split that are negative, absent or all zero. */
export class SplitWeightsError extends MoneyError {
  constructor(message: string) {
    super('WEIGHTS', message);
  }
}
