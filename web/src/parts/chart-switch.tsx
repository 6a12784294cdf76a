import ShowChart from '@mui/icons-material/InsertChartOutlined';
import TableRows from '@mui/icons-material/TableRowsOutlined';
import IconButton from '@mui/material/IconButton';
import { useMessages } from '../messages/use-messages';

/** Between a chart and the table behind it. */
export function ChartSwitch({
  asTable,
  onChange,
  of,
}: {
  asTable: boolean;
  onChange: (asTable: boolean) => void;
  of: string;
}) {
  const { t } = useMessages();
  const label = asTable ? t('chart.chart') : t('chart.table');
  return (
    <IconButton title={label} size="small" aria-label={`${label}: ${of}`} onClick={() => onChange(!asTable)}>
      {asTable ? <ShowChart fontSize="small" /> : <TableRows fontSize="small" />}
    </IconButton>
  );
}
