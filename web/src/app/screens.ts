import DashboardOutlined from '@mui/icons-material/SpaceDashboardOutlined';
import FileOutlined from '@mui/icons-material/FileUploadOutlined';
import ListOutlined from '@mui/icons-material/ReceiptLongOutlined';
import CameraOutlined from '@mui/icons-material/DocumentScannerOutlined';

/** The screens that have a link, in their order. */
export const screens = [
  { path: '/panel', label: 'nav.panel', Icon: DashboardOutlined },
  { path: '/movimientos', label: 'nav.transactions', Icon: ListOutlined },
  { path: '/importar', label: 'nav.import', Icon: FileOutlined },
  { path: '/recibos', label: 'nav.receipts', Icon: CameraOutlined },
] as const;
