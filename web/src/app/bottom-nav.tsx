import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { NavLink } from 'react-router';
import { useMessages } from '../messages/use-messages';
import { screens } from './screens';

/** The screens under the thumb: below 900 px. */
export function BottomNav() {
  const { t } = useMessages();
  return (
    <Box
      component="nav"
      aria-label={t('app.nav')}
      sx={{
        display: { xs: 'grid', md: 'none' },
        gridTemplateColumns: `repeat(${screens.length}, 1fr)`,
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
      {screens.map(({ path, label, Icon }) => (
        <ButtonBase
          key={path}
          component={NavLink}
          to={path}
          sx={{
            flexDirection: 'column',
            gap: 0.25,
            minHeight: 60,
            fontSize: '0.75rem',
            fontWeight: 500,
            color: 'text.secondary',
            '&.active': { color: 'primary.main', fontWeight: 600 },
          }}
        >
          <Icon fontSize="small" />
          {t(label)}
        </ButtonBase>
      ))}
    </Box>
  );
}
