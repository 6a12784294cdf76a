import type { Insight_InsightFragment } from '../../../generated/graphql';
import { addDays, monthStart, shortDay } from '../../../days/plain-day';
import type { Translate } from '../../../messages/translate';
import { formatMoney, type MoneyLike } from '../../../money/format-money';
import { transactionsAddress } from '../../transactions/transactions-address';
import { monthName } from '../month-name';

const around = 31;

/** Whom or what an insight is about, as it is called in the ledger. */
export const subjectOf = ({ stream, description, category }: Insight_InsightFragment): string | null =>
  stream?.description ?? description ?? category?.name ?? null;

/** An insight as one sentence, made of its kind and its figures; a plainer one where some of them are missing. */
export function insightText(insight: Insight_InsightFragment, t: Translate, locale: string): string {
  const money = (amount: MoneyLike) => formatMoney(amount, locale, { sign: 'plain' });
  const day = shortDay(insight.day, locale);
  const who = subjectOf(insight) ?? t('projections.insight.someone');
  const { amount, expected, kind } = insight;
  const both = amount && expected ? { amount: money(amount), expected: money(expected) } : null;
  switch (kind) {
    case 'UNUSUAL_AMOUNT':
      if (both) return t('projections.insight.amount', { who, day, ...both });
      break;
    case 'UNUSUAL_CATEGORY':
      if (both) {
        const month = monthName(insight.day.slice(0, 7), locale);
        return t('projections.insight.category', { who: insight.category?.name ?? who, month, ...both });
      }
      break;
    case 'PRICE_RISE':
      if (both) return t('projections.insight.rise', { who, ...both });
      break;
    case 'MISSED_INCOME': {
      const awaited = expected ?? amount;
      if (awaited) return t('projections.insight.missed', { who, day, amount: money(awaited) });
      break;
    }
    case 'UNUSED_SUBSCRIPTION':
      return subscriptionText(insight, who, t, locale);
    case 'SHORTFALL_AHEAD':
      if (amount) return t('projections.insight.shortfall', { day, amount: money(amount) });
      break;
    case 'DUPLICATE_CHARGE':
      if (amount) return t('projections.insight.duplicate', { who, day, amount: money(amount) });
      break;
  }
  return amount
    ? t('projections.insight.other', { who, day, amount: money(amount) })
    : t('projections.insight.bare', { who, day });
}

/** Why a subscription is worth a look, for the reasons that money can show. */
function subscriptionText(
  { amount, evidence }: Insight_InsightFragment,
  who: string,
  t: Translate,
  locale: string,
): string {
  const found = (name: string) => evidence.find((one) => one.name === name);
  const money = (of: MoneyLike | null | undefined) => (of ? formatMoney(of, locale) : '');
  const stopped = found('LAST_OTHER')?.day;
  switch (found('REASON')?.text) {
    case 'OVERLAP': {
      const kind = kindOf(found('SUBSCRIPTION_KIND')?.text);
      return t('projections.insight.overlap', {
        subscriptions: found('SUBSCRIPTIONS')?.count ?? 2,
        kind: t(`projections.subscription.${kind}`),
        amount: money(found('TOGETHER_A_YEAR')?.amount ?? amount),
      });
    }
    case 'OTHERS_STOPPED':
      if (stopped)
        return t('projections.insight.stopped', { who, amount: money(amount), day: shortDay(stopped, locale) });
      break;
    case 'NEVER_REVIEWED': {
      const first = found('FIRST_AMOUNT')?.amount;
      const times = found('TIMES_PAID')?.count;
      if (first && typeof times === 'number')
        return t('projections.insight.unreviewed', { who, times, first: money(first), amount: money(amount) });
      break;
    }
  }
  return amount
    ? t('projections.insight.review', { who, amount: money(amount) })
    : t('projections.insight.reviewBare', { who });
}

const kinds = ['MUSIC', 'STORAGE', 'GYM', 'VIDEO'] as const;
const kindOf = (text: string | null | undefined) => kinds.find((kind) => kind === text) ?? 'ANY';

/** Where the transactions behind an insight are; null where there are none. */
export function insightAddress(insight: Insight_InsightFragment): string | null {
  const { kind, day, category, description, stream } = insight;
  if (kind === 'SHORTFALL_AHEAD') return null;
  if (kind === 'UNUSUAL_CATEGORY' && category)
    return transactionsAddress({
      categoryIds: [category.id],
      includeDescendants: true,
      from: monthStart(day),
      until: monthStart(day, 1),
    });
  const search = description ?? stream?.description;
  if (!search) return null;
  return kind === 'UNUSUAL_AMOUNT' || kind === 'DUPLICATE_CHARGE'
    ? transactionsAddress({ search, from: addDays(day, -around), until: addDays(day, 2) })
    : transactionsAddress({ search });
}
