import { LineChart } from '@mui/x-charts/LineChart';
import { useTheme } from '@mui/material/styles';
import { useNavigate } from 'react-router';
import { monthStart } from '../../days/plain-day';
import { useMessages } from '../../messages/use-messages';
import { formatCompact, formatMoney } from '../../money/format-money';
import { usePlainMotion } from '../../parts/use-plain-motion';
import { transactionsAddress } from '../transactions/transactions-address';

interface Props {
  height: number;
  currency: string;
  label: string;
  points: { month: string; name: string; value: number }[];
}

/** One line over the months. A press on a month opens what moved in it. */
export default function WorthChart({ height, currency, label, points }: Props) {
  const { locale } = useMessages();
  const { palette } = useTheme().vars;
  const navigate = useNavigate();
  const skipAnimation = usePlainMotion();
  return (
    <LineChart
      height={height}
      hideLegend
      skipAnimation={skipAnimation}
      margin={{ left: 4, right: 16, top: 12, bottom: 0 }}
      grid={{ horizontal: true }}
      xAxis={[
        {
          data: points.map(({ month }) => month),
          scaleType: 'point',
          valueFormatter: (month: string) => points.find((point) => point.month === month)?.name ?? month,
        },
      ]}
      yAxis={[
        {
          valueFormatter: (amount: number) => formatCompact(amount, currency, locale),
          width: 64,
          disableLine: true,
          disableTicks: true,
        },
      ]}
      series={[
        {
          id: 'worth',
          label,
          data: points.map(({ value }) => value),
          color: palette.primary.main,
          area: true,
          curve: 'linear',
          showMark: true,
          valueFormatter: (amount) =>
            amount === null ? '' : formatMoney({ amount: amount.toFixed(2), currency }, locale),
        },
      ]}
      onAxisClick={(_event, axis) => {
        const month = typeof axis?.axisValue === 'string' ? axis.axisValue : null;
        if (month) void navigate(transactionsAddress({ from: `${month}-01`, until: monthStart(`${month}-01`, 1) }));
      }}
      sx={{
        '& .MuiAreaElement-root, & .MuiLineChart-area': { fillOpacity: 0.1 },
        '& .MuiChartsGrid-line': { stroke: palette.divider },
      }}
    />
  );
}
