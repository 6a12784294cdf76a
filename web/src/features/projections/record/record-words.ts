import type { TrackRecordCard_LedgerFragment } from '../../../generated/graphql';
import type { Translate } from '../../../messages/translate';
import { shareText } from '../share-text';

type TrackRecord = NonNullable<NonNullable<TrackRecordCard_LedgerFragment['forecast']>['trackRecord']>;
type Judged = Pick<TrackRecord, 'judged' | 'inside80' | 'inside95' | 'spendingError' | 'widened80'>;
/** A change of the bands smaller than this is none. */
const noticeable = 0.03;

/** How good the forecasts were, in sentences: how often right, how far off, and what was done about it. */
export function recordLines(
  { judged, inside80, inside95, spendingError, widened80 }: Judged,
  t: Translate,
  locale: string,
): string[] {
  if (judged === 0) return [t('projections.record.unjudged')];
  const change = widened80 - 1;
  return [
    ...(typeof inside80 === 'number' && typeof inside95 === 'number'
      ? [
          t('projections.record.shares', {
            judged,
            share80: shareText(inside80, locale),
            share95: shareText(inside95, locale),
          }),
        ]
      : []),
    [
      typeof spendingError === 'number' && t('projections.record.error', { share: shareText(spendingError, locale) }),
      change > noticeable && t('projections.record.widened', { share: shareText(change, locale) }),
      change < -noticeable && t('projections.record.narrowed', { share: shareText(-change, locale) }),
    ]
      .filter(Boolean)
      .join(' '),
  ].filter(Boolean);
}
