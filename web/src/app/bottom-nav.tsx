import MoreHoriz from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { lazy, Suspense, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useMessages } from '../messages/use-messages';
import { screens } from './screens';

const MoreMenu = lazy(() => import('./more-menu'));
const shown = screens.filter(({ thumb }) => thumb);
const hidden = screens.filter(({ thumb }) => !thumb);
const place = {
  flexDirection: 'column',
  gap: 0.25,
  minHeight: 60,
  minWidth: 0,
  fontFamily: 'inherit',
  fontSize: '0.75rem',
  fontWeight: 500,
  color: 'text.secondary',
  '&.active': { color: 'primary.main', fontWeight: 600 },
} as const;

/** The screens under the thumb, below 900 px; the others behind one press. */
export function BottomNav() {
  const { t } = useMessages();
  const { pathname } = useLocation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const inside = hidden.some(({ path }) => pathname.startsWith(path));
  return (
    <Box
      component="nav"
      aria-label={t('app.nav')}
      sx={{
        display: { xs: 'grid', md: 'none' },
        gridTemplateColumns: `repeat(${shown.length + 1}, 1fr)`,
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 'appBar',
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
        pb: 'env(safe-area-inset-bottom)',
      }}
    >
      {shown.map(({ path, label, Icon }) => (
        <ButtonBase key={path} component={NavLink} to={path} sx={place}>
          <Icon fontSize="small" />
          {t(label)}
        </ButtonBase>
      ))}
      <ButtonBase
        className={inside ? 'active' : ''}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={place}
      >
        <MoreHoriz fontSize="small" />
        {t('nav.more')}
      </ButtonBase>
      {anchor && (
        <Suspense fallback={null}>
          <MoreMenu anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </Box>
  );
}
