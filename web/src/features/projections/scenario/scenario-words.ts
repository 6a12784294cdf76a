import type { ScenarioChangeInput } from '../../../generated/graphql';
import { shortDay } from '../../../days/plain-day';
import type { Translate } from '../../../messages/translate';
import { formatMoney } from '../../../money/format-money';

/** What the changes may name: the streams and categories of the ledger. */
export interface ScenarioNames {
  streams: readonly { id: string; name: string }[];
  categories: readonly { id: string; name: string }[];
}

const percentText = (percent: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(
    Number(percent) / 100,
  );

/** One change in words: `Arriendo +10 %`, `Sin Netflix`, `+$ 200.000 al mes`. */
export function changeText(
  change: ScenarioChangeInput,
  names: ScenarioNames,
  currency: string,
  t: Translate,
  locale: string,
): string {
  const nameIn = (list: ScenarioNames['streams'], id: string | null | undefined) =>
    list.find((one) => one.id === id)?.name ?? t('projections.scenario.unknown');
  const money = (sign: 'signed' | 'plain') => formatMoney({ amount: change.amount ?? '0', currency }, locale, { sign });
  const day = change.day ? shortDay(change.day, locale) : '';
  switch (change.kind) {
    case 'STREAM_AMOUNT':
      return `${nameIn(names.streams, change.streamId)} ${percentText(change.percent ?? '0', locale)}`;
    case 'WITHOUT_STREAM':
      return t('projections.scenario.without', { name: nameIn(names.streams, change.streamId) });
    case 'EXTRA_MONTHLY':
      return t('projections.scenario.monthly', { amount: money('signed') });
    case 'LOAN':
      return t('projections.scenario.loan', {
        amount: money('plain'),
        rate: Number(change.annualRate),
        months: change.months ?? 0,
        day,
      });
    case 'CATEGORY_PERCENT':
      return `${nameIn(names.categories, change.categoryId)} ${percentText(change.percent ?? '0', locale)}`;
    case 'ONE_OFF':
      return t('projections.scenario.once', { amount: money('signed'), day });
  }
}
