import type { Stream_StreamFragment } from '../../../generated/graphql';
import type { Translate } from '../../../messages/translate';
import { formatMoney } from '../../../money/format-money';
import { probabilityText } from '../share-text';

/** Payments that differ by more than this share are told as "about". */
const noticeable = 0.08;
const sure = 0.9;
const likely = 0.7;
const even = 0.5;

/** How sure a stream is, in words and per cent: `casi seguro · 98 %`. */
export function confidenceText(confidence: number, t: Translate, locale: string): string {
  const words =
    confidence >= sure
      ? t('projections.confidence.sure')
      : confidence >= likely
        ? t('projections.confidence.likely')
        : confidence >= even
          ? t('projections.confidence.even')
          : t('projections.confidence.doubtful');
  return `${words} · ${probabilityText(confidence, locale)}`;
}

/** What a stream brings next; "about" where its payments differ. */
export function streamAmount(
  { amount, amountSpread, direction }: Pick<Stream_StreamFragment, 'amount' | 'amountSpread' | 'direction'>,
  t: Translate,
  locale: string,
): string {
  const text = formatMoney(amount, locale, direction === 'INCOME' ? { sign: 'signed' } : {});
  return amountSpread > noticeable ? t('projections.about', { amount: text }) : text;
}
