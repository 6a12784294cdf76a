import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Link } from 'react-router';
import { useMessages } from '../messages/use-messages';
import { useMoreScreens } from './more-screens';
import { screens } from './screens';

/** The screens that the phone's bar has no room for. */
export default function MoreMenu({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const { t } = useMessages();
  const more = useMoreScreens();
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
      transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      slotProps={{ list: { 'aria-label': t('nav.more') } }}
    >
      {[...screens.filter(({ thumb }) => !thumb), ...more].map(({ path, label, Icon }) => (
        <MenuItem key={path} component={Link} to={path} onClick={onClose} sx={{ minHeight: 48 }}>
          <ListItemIcon>
            <Icon fontSize="small" />
          </ListItemIcon>
          {t(label)}
        </MenuItem>
      ))}
    </Menu>
  );
}
