import type { GoalOutlook_GoalFragment } from '../../../generated/graphql';
import { formatDay, shortDay } from '../../../days/plain-day';
import type { Translate } from '../../../messages/translate';
import { formatMoney } from '../../../money/format-money';
import { probabilityText, shareText } from '../../projections/share-text';

export type Outlook = NonNullable<GoalOutlook_GoalFragment['outlook']>;
type Lever = NonNullable<Outlook['levers']>[number];
const even = 0.5;

/** What one lever would do, in words: `gastar 20 % menos en Restaurantes: 81 %`. */
export function leverText(lever: Lever, t: Translate, locale: string): string {
  const share = probabilityText(lever.probability, locale);
  const amount = lever.amount ? formatMoney(lever.amount, locale) : '';
  switch (lever.kind) {
    case 'LATER_DATE':
      return t('goals.lever.later', { day: lever.date ? shortDay(lever.date, locale) : '', share });
    case 'CUT_CATEGORY':
      return t('goals.lever.cut', {
        percent: shareText((lever.percent ?? 0) / 100, locale),
        category: lever.category?.name ?? t('goals.lever.aCategory'),
        amount,
        share,
      });
    case 'END_STREAM':
      return t('goals.lever.end', { stream: lever.stream?.description ?? t('goals.lever.aPayment'), amount, share });
    case 'SAVE_MORE':
      return t('goals.lever.save', { amount, share });
    case 'EARN_MORE':
      return t('goals.lever.earn', { amount, share });
  }
}

/** When the money is likely to be there. A day before the date at which it is unlikely again is told as such. */
export function expectedText(
  { expectedDate, probability }: Outlook,
  endsOn: string | null,
  t: Translate,
  locale: string,
): string {
  if (!expectedDate) return t('goals.outlook.never');
  const when = formatDay(expectedDate, locale, { month: 'long', year: 'numeric' });
  const dips = endsOn !== null && expectedDate < endsOn && probability !== null && probability < even;
  return dips ? t('goals.outlook.dips', { when, day: shortDay(endsOn, locale) }) : t('goals.outlook.when', { when });
}

/** What was set aside for other goals; null where nothing is. */
export const reservedText = ({ reserved }: Outlook, t: Translate, locale: string): string | null =>
  /[1-9]/u.test(reserved.amount) ? t('goals.outlook.reserved', { amount: formatMoney(reserved, locale) }) : null;
