import { BarChart } from '@mui/x-charts/BarChart';
import { useTheme } from '@mui/material/styles';
import { shortDay } from '../../../days/plain-day';
import { useMessages } from '../../../messages/use-messages';
import { usePlainMotion } from '../../../parts/use-plain-motion';

interface Props {
  height: number;
  label: string;
  days: string[];
  values: number[];
  /** Counts of what went wrong. */
  wrong: boolean;
}

/** One bar a day. */
export default function TrendChart({ height, label, days, values, wrong }: Props) {
  const { locale } = useMessages();
  const { palette } = useTheme().vars;
  const skipAnimation = usePlainMotion();
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const last = days.length - 1;
  return (
    <BarChart
      height={height}
      hideLegend
      skipAnimation={skipAnimation}
      margin={{ left: 0, right: 26, top: 8, bottom: 0 }}
      grid={{ horizontal: true }}
      xAxis={[
        {
          data: days,
          scaleType: 'band',
          categoryGapRatio: 0.25,
          height: 22,
          disableTicks: true,
          tickLabelInterval: (_day: string, at: number) => at === 0 || at === Math.floor(last / 2) || at === last,
          valueFormatter: (day: string) => shortDay(day, locale, false),
        },
      ]}
      yAxis={[
        {
          min: 0,
          max: Math.max(1, ...values),
          width: 36,
          tickNumber: 2,
          tickMinStep: 1,
          disableLine: true,
          disableTicks: true,
          valueFormatter: (value: number) => compact.format(value),
        },
      ]}
      series={[
        {
          id: 'count',
          label,
          data: values,
          color: wrong ? palette.ledger.wrong : palette.primary.main,
          valueFormatter: (value) => (value === null ? '' : new Intl.NumberFormat(locale).format(value)),
        },
      ]}
      sx={{ '& .MuiChartsGrid-line': { stroke: palette.divider } }}
    />
  );
}
