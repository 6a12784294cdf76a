import BudgetOutlined from '@mui/icons-material/DonutLargeOutlined';
import CameraOutlined from '@mui/icons-material/DocumentScannerOutlined';
import DashboardOutlined from '@mui/icons-material/SpaceDashboardOutlined';
import FileOutlined from '@mui/icons-material/FileUploadOutlined';
import GoalOutlined from '@mui/icons-material/FlagOutlined';
import ForecastOutlined from '@mui/icons-material/QueryStatsOutlined';
import ListOutlined from '@mui/icons-material/ReceiptLongOutlined';

/** The screens that have a link, in their order. Those under the thumb stand in the phone's bar, the others behind "more". */
export const screens = [
  { path: '/panel', label: 'nav.panel', Icon: DashboardOutlined, thumb: true },
  { path: '/movimientos', label: 'nav.transactions', Icon: ListOutlined, thumb: true },
  { path: '/presupuestos', label: 'nav.budgets', Icon: BudgetOutlined, thumb: false },
  { path: '/metas', label: 'nav.goals', Icon: GoalOutlined, thumb: true },
  { path: '/proyecciones', label: 'nav.projections', Icon: ForecastOutlined, thumb: false },
  { path: '/importar', label: 'nav.import', Icon: FileOutlined, thumb: false },
  { path: '/recibos', label: 'nav.receipts', Icon: CameraOutlined, thumb: true },
] as const;
