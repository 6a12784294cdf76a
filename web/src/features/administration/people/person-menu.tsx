import MoreVert from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { PersonStatus } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import { usePeopleActions, type AdminPerson } from './use-people-actions';

interface Props {
  person: AdminPerson;
  status: PersonStatus;
  onDelete: (person: AdminPerson) => void;
}

/** What can be done with one person. */
export function PersonMenu({ person, status, onDelete }: Props) {
  const { t } = useMessages();
  const actions = usePeopleActions();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (run: () => void) => () => {
    setAnchor(null);
    run();
  };
  const other = person.role === 'ADMIN' ? 'CLIENT' : 'ADMIN';
  return (
    <>
      <IconButton
        size="small"
        aria-label={t('admin.people.actions', { name: person.name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={actions.busy}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVert fontSize="small" />
      </IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(() => void actions.changeRole(person, other))}>
          {t(`admin.people.make.${other}`)}
        </MenuItem>
        {status === 'ACTIVE' ? (
          <MenuItem onClick={choose(() => void actions.disable(person))}>{t('admin.people.disable')}</MenuItem>
        ) : (
          <MenuItem onClick={choose(() => void actions.enable(person))}>{t('admin.people.enable')}</MenuItem>
        )}
        <MenuItem onClick={choose(() => onDelete(person))} sx={{ color: 'error.main' }}>
          {t('admin.people.delete')}
        </MenuItem>
      </Menu>
    </>
  );
}
