import { amountFormat } from '../errors/index.js';
import { fromDecimal, MoneyError } from '../money/index.js';

/** An amount in major units as minor units of a currency. @throws AMOUNT_FORMAT for odd digits or out of bounds */
export function minorOf(amount: string, currency: string, path: string): bigint {
  try {
    return fromDecimal(amount, currency);
  } catch (error) {
    if (error instanceof MoneyError) throw amountFormat({ fields: [{ path, message: error.message }] });
    throw error;
  }
}
