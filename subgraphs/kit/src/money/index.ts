export { type AmountFormat, inferAmountFormat, parseWith } from './amount-format.js';
export { type AmountText, readAmountText } from './amount-text.js';
export { currencies, exponentOf, isCurrency, shownDecimals } from './currencies.js';
export { fromDecimal, toDecimal } from './decimal.js';
export { formatMoney, type MoneyLocale } from './format-money.js';
export {
  MoneyCurrencyError,
  MoneyError,
  MoneyFormatError,
  type MoneyProblem,
  MoneyRangeError,
  SplitWeightsError,
} from './money-error.js';
export { add, bounded, MAX_MINOR, type Money, money, withinBounds } from './money.js';
export { parseAmount, type ParsedAmount } from './parse-amount.js';
export { split } from './split.js';
