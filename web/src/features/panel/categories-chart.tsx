import Box from '@mui/material/Box';
import { PieChart } from '@mui/x-charts/PieChart';
import { useMessages } from '../../messages/use-messages';
import { forDrawing, formatMoney } from '../../money/format-money';
import { usePlainMotion } from '../../parts/use-plain-motion';
import type { CategoryShare } from './category-shares';

interface Props {
  largest: (CategoryShare & { color: string })[];
  others: CategoryShare[];
  rest: string;
  title: string;
}

/** The donut. The list beside it carries names, figures and links; the picture is described by its largest part. */
export default function CategoriesChart({ largest, others, rest, title }: Props) {
  const { t, locale } = useMessages();
  const skipAnimation = usePlainMotion();
  const percent = (share: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const positive = others.filter(({ share }) => share > 0);
  const first = largest[0];
  const currency = first?.amount.currency ?? '';
  const data = [
    ...largest
      .filter(({ share }) => share > 0)
      .map((part) => ({ id: part.id, value: forDrawing(part.amount), label: part.name, color: part.color })),
    ...(positive.length
      ? [
          {
            id: 'others',
            value: positive.reduce((sum, part) => sum + forDrawing(part.amount), 0),
            label: t('panel.categories.others', { count: positive.length }),
            color: rest,
          },
        ]
      : []),
  ];
  return (
    <Box
      role="img"
      aria-label={`${title}. ${first ? t('panel.categories.summary', { name: first.name, share: percent(first.share) }) : ''}`}
    >
      <div aria-hidden>
        <PieChart
          height={168}
          hideLegend
          disableKeyboardNavigation
          skipAnimation={skipAnimation}
          margin={{ top: 4, bottom: 4, left: 4, right: 4 }}
          series={[
            {
              data,
              innerRadius: '62%',
              outerRadius: '100%',
              paddingAngle: 1,
              cornerRadius: 2,
              valueFormatter: ({ value }) => formatMoney({ amount: value.toFixed(2), currency }, locale),
            },
          ]}
        />
      </div>
    </Box>
  );
}
