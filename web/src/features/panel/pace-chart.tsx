import { LineChart } from '@mui/x-charts/LineChart';
import { useNavigate } from 'react-router';
import { addDays } from '../../days/plain-day';
import { useMessages } from '../../messages/use-messages';
import { formatCompact, formatMoney } from '../../money/format-money';
import { useTheme } from '@mui/material/styles';
import { transactionsAddress } from '../transactions/transactions-address';
import { usePlainMotion } from '../../parts/use-plain-motion';

interface Props {
  height: number;
  currency: string;
  start: string;
  points: { day: number; now: number | null; before: number | null; plan: number | null }[];
}

/** This period, the last one, and the plan where there is one, by day. A press on a day opens the spending up to it, whose sum is the point. */
export default function PaceChart({ height, currency, start, points }: Props) {
  const { t, locale } = useMessages();
  const { palette } = useTheme().vars;
  const navigate = useNavigate();
  const skipAnimation = usePlainMotion();
  const value = (amount: number | null) =>
    amount === null ? '' : formatMoney({ amount: amount.toFixed(2), currency }, locale);
  return (
    <LineChart
      height={height}
      skipAnimation={skipAnimation}
      margin={{ left: 4, right: 12, top: 8, bottom: 0 }}
      grid={{ horizontal: true }}
      xAxis={[
        {
          data: points.map(({ day }) => day),
          scaleType: 'point',
          tickInterval: (day: number) => day === 1 || day % 5 === 0,
          valueFormatter: (day: number) => String(day),
        },
      ]}
      yAxis={[
        {
          valueFormatter: (amount: number) => formatCompact(amount, currency, locale),
          width: 64,
          disableLine: true,
          disableTicks: true,
          min: 0,
        },
      ]}
      series={[
        {
          id: 'before',
          label: t('panel.pace.before'),
          data: points.map(({ before }) => before),
          color: palette.ledger.rest,
          showMark: false,
          curve: 'linear',
          valueFormatter: value,
        },
        ...(points.some(({ plan }) => plan !== null)
          ? [
              {
                id: 'plan',
                label: t('panel.pace.plan'),
                data: points.map(({ plan }) => plan),
                color: palette.ledger.mark,
                showMark: false,
                curve: 'linear' as const,
                valueFormatter: value,
              },
            ]
          : []),
        {
          id: 'now',
          label: t('panel.pace.now'),
          data: points.map(({ now }) => now),
          color: palette.primary.main,
          showMark: false,
          curve: 'linear',
          valueFormatter: value,
        },
      ]}
      onAxisClick={(_event, axis) => {
        const day = typeof axis?.axisValue === 'number' ? axis.axisValue : null;
        if (day !== null)
          void navigate(transactionsAddress({ from: start, until: addDays(start, day), flow: 'SPENDING', currency }));
      }}
      slotProps={{ legend: { position: { vertical: 'top', horizontal: 'start' } } }}
      sx={{
        '& .MuiLineElement-series-before, & [data-series="before"]': { strokeDasharray: '4 4' },
        '& .MuiLineElement-series-plan, & [data-series="plan"]': { strokeDasharray: '1 4', strokeLinecap: 'round' },
        '& .MuiChartsGrid-line': { stroke: palette.divider },
      }}
    />
  );
}
