import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { NavLink } from 'react-router';
import { useMessages } from '../messages/use-messages';
import { useMoreScreens } from './more-screens';
import { screens } from './screens';

/** The screens beside the page: from 900 px on. */
export function SideNav() {
  const { t } = useMessages();
  const more = useMoreScreens();
  return (
    <Box
      component="nav"
      aria-label={t('app.nav')}
      sx={{
        display: { xs: 'none', md: 'grid' },
        alignContent: 'start',
        gap: 0.5,
        width: 208,
        flex: 'none',
        p: 2,
        position: 'sticky',
        top: 57,
        height: 'calc(100dvh - 57px)',
        overflowY: 'auto',
      }}
    >
      {[...screens, ...more].map(({ path, label, Icon }) => (
        <ButtonBase
          key={path}
          component={NavLink}
          to={path}
          sx={(theme) => ({
            justifyContent: 'flex-start',
            gap: 1.5,
            px: 1.5,
            minHeight: 40,
            borderRadius: 2,
            mt: path === more[0]?.path ? 2 : 0,
            typography: 'body2',
            fontWeight: 500,
            color: 'text.secondary',
            '&:hover': { bgcolor: theme.vars.palette.ledger.hover },
            '&.active': { bgcolor: theme.vars.palette.ledger.primarySoft, color: 'primary.main', fontWeight: 600 },
          })}
        >
          <Icon fontSize="small" />
          {t(label)}
        </ButtonBase>
      ))}
    </Box>
  );
}
