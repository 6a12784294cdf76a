import type { Translate } from '../../messages/translate';
import { formatMoney, type MoneyLike } from '../../money/format-money';

/** An expected amount and the ends of its 80 % band. */
export interface Band80 {
  lo80: MoneyLike;
  hi80: MoneyLike;
}

/** "entre $ 1 y $ 2, 8 de cada 10 veces". */
export const bandText = ({ lo80, hi80 }: Band80, t: Translate, locale: string): string =>
  t('projections.band', { low: formatMoney(lo80, locale), high: formatMoney(hi80, locale) });

/** Whether the amount lies in the band, ends included. By number: amounts of one currency, for words only. */
export const isWithin = (amount: MoneyLike, low: MoneyLike, high: MoneyLike): boolean =>
  Number(amount.amount) >= Number(low.amount) && Number(amount.amount) <= Number(high.amount);
