import AccountOutlined from '@mui/icons-material/ManageAccountsOutlined';
import AdminOutlined from '@mui/icons-material/AdminPanelSettingsOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import ReportOutlined from '@mui/icons-material/SummarizeOutlined';
import { useLedger } from '../ledger/ledger-context';
import { useIsAdmin } from '../session/role-context';

const all = [
  { path: '/informes', label: 'nav.reports', Icon: ReportOutlined, for: 'all' },
  { path: '/historial', label: 'nav.history', Icon: HistoryOutlined, for: 'owner' },
  { path: '/ajustes', label: 'nav.account', Icon: AccountOutlined, for: 'all' },
  { path: '/administracion', label: 'nav.admin', Icon: AdminOutlined, for: 'admin' },
] as const;

/** The screens that are not part of the daily round, of those that this person has. */
export function useMoreScreens() {
  const { isOwner } = useLedger();
  const isAdmin = useIsAdmin();
  return all.filter((screen) => screen.for === 'all' || (screen.for === 'owner' ? isOwner : isAdmin));
}
