import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Fab from '@mui/material/Fab';
import Link from '@mui/material/Link';
import type { FragmentType } from '@apollo/client';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useEntry } from '../features/transactions/entry/entry-context';
import type { UserMenu_UserFragment } from '../generated/graphql';
import { useLedger } from '../ledger/ledger-context';
import { useMessages } from '../messages/use-messages';
import { Brand } from '../parts/brand';
import { MaintenanceBanner } from './maintenance-banner';
import { BottomNav } from './bottom-nav';
import { SideNav } from './side-nav';
import { UserMenu } from './user-menu';
import { VerifyNotice } from './verify-notice';

interface Props {
  user: FragmentType<UserMenu_UserFragment>;
  children: ReactNode;
}

/** The frame around every screen: bar, navigation, the way to a new entry. */
export function Shell({ user, children }: Props) {
  const { t } = useMessages();
  const { mayEdit } = useLedger();
  const openEntry = useEntry();
  const { pathname } = useLocation();
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const busy =
        event.target instanceof HTMLElement &&
        event.target.closest(
          'input, textarea, select, [role="dialog"], [role="listbox"], [role="menu"], [role="combobox"]',
        );
      if (event.key !== 'n' || busy || event.ctrlKey || event.metaKey || event.altKey || !mayEdit) return;
      event.preventDefault();
      openEntry({ kind: 'new' });
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [mayEdit, openEntry]);
  const underThumb = pathname === '/panel' || pathname === '/movimientos';
  return (
    <Box sx={{ minHeight: '100dvh' }}>
      <Link
        href="#contenido"
        sx={{
          position: 'absolute',
          left: 8,
          top: -60,
          zIndex: 'tooltip',
          bgcolor: 'background.paper',
          p: 1,
          '&:focus': { top: 8 },
        }}
      >
        {t('app.skip')}
      </Link>
      <Box
        component="header"
        sx={{
          position: 'sticky',
          top: 0,
          zIndex: 'appBar',
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          height: 57,
          px: { xs: 2, md: 3 },
          bgcolor: 'background.paper',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Link component={NavLink} to="/panel" underline="none" sx={{ display: 'inline-flex' }}>
          <Brand />
        </Link>
        <Box sx={{ flex: 1 }} />
        {mayEdit && (
          <Button
            variant="contained"
            startIcon={<Add />}
            onClick={() => openEntry({ kind: 'new' })}
            sx={{ display: { xs: 'none', md: 'inline-flex' } }}
          >
            {t('action.add')}
          </Button>
        )}
        <UserMenu user={user} />
      </Box>
      <Box sx={{ display: 'flex', maxWidth: 1440, mx: 'auto' }}>
        <SideNav />
        <Box
          component="main"
          id="contenido"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, p: { xs: 2, md: 3 }, pb: { xs: 18, md: 4 }, '&:focus': { outline: 'none' } }}
        >
          <MaintenanceBanner />
          <VerifyNotice />
          {children}
        </Box>
      </Box>
      {mayEdit && underThumb && (
        <Fab
          color="primary"
          aria-label={t('action.add')}
          onClick={() => openEntry({ kind: 'new' })}
          sx={{
            display: { xs: 'inline-flex', md: 'none' },
            position: 'fixed',
            right: 16,
            bottom: 'calc(76px + env(safe-area-inset-bottom))',
            boxShadow: 4,
          }}
        >
          <Add />
        </Fab>
      )}
      <BottomNav />
    </Box>
  );
}
