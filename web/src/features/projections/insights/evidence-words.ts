import type { Insight_InsightFragment } from '../../../generated/graphql';
import { shortDay } from '../../../days/plain-day';
import type { Translate } from '../../../messages/translate';
import { formatMoney } from '../../../money/format-money';

type Evidence = Insight_InsightFragment['evidence'][number];

/** One piece of evidence in words; null for what the sentence says already, and for names that are not known here. */
function evidenceText({ name, amount, day, count }: Evidence, t: Translate, locale: string): string | null {
  const money = amount ? formatMoney(amount, locale) : null;
  const when = day ? shortDay(day, locale) : null;
  switch (name) {
    case 'MORE_A_YEAR':
      return money && t('projections.evidence.moreAYear', { amount: money });
    case 'DAYS_LATE':
      return typeof count === 'number' ? t('projections.evidence.late', { count }) : null;
    case 'LAST_CAME':
      return when && t('projections.evidence.lastCame', { day: when });
    case 'LARGEST_BEFORE':
      return money && t('projections.evidence.largest', { amount: money });
    case 'SMALLEST_BEFORE':
      return money && t('projections.evidence.smallest', { amount: money });
    case 'EARLIER_PAYMENTS':
      return typeof count === 'number' ? t('projections.evidence.payments', { count }) : null;
    case 'EARLIER_MONTHS':
      return typeof count === 'number' ? t('projections.evidence.months', { count }) : null;
    case 'LOW_BALANCE_80':
      return money && t('projections.evidence.low80', { amount: money });
    case 'FIRST_DAY':
      return when && t('projections.evidence.firstDay', { day: when });
    case 'PAID_IN_ALL':
      return money && t('projections.evidence.inAll', { amount: money });
    default:
      return null;
  }
}

/** What an insight rests on, in short words. */
export const evidenceTexts = (evidence: readonly Evidence[], t: Translate, locale: string): string[] =>
  evidence.flatMap((one) => evidenceText(one, t, locale) ?? []);
