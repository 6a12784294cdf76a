import { useMessages } from '../../../messages/use-messages';
import { formatMoney, type MoneyLike } from '../../../money/format-money';
import { DataTable } from '../../../parts/data-table';
import { monthName } from '../month-name';
import type { MonthPoint } from './month-points';

const none = '–';

/** The figures behind the chart of the months. */
export function MonthsTable({
  caption,
  height,
  points,
}: {
  caption: string;
  height: number;
  points: readonly MonthPoint[];
}) {
  const { t, locale } = useMessages();
  const money = (amount: MoneyLike | null | undefined) => (amount ? formatMoney(amount, locale) : none);
  return (
    <DataTable
      caption={caption}
      height={height}
      head={[
        t('projections.month'),
        t('projections.actual'),
        t('projections.expected'),
        t('projections.lo80'),
        t('projections.hi80'),
        t('projections.lo95'),
        t('projections.hi95'),
      ]}
      rows={points.map(({ month, actual, expected }) => ({
        key: month,
        cells: [
          monthName(month, locale, 'short'),
          money(actual),
          money(expected?.mean),
          money(expected?.lo80),
          money(expected?.hi80),
          money(expected?.lo95),
          money(expected?.hi95),
        ],
      }))}
    />
  );
}
