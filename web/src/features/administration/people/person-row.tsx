import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import { shortDay, todayIn } from '../../../days/plain-day';
import type { AdminPersonFragment } from '../../../generated/graphql';
import { useFragment } from '../../../graph/use-fragment';
import { useMessages } from '../../../messages/use-messages';
import { personName } from '../../history/person-name';
import { PersonFragment } from './people-fragments';
import { PersonMenu } from './person-menu';
import type { AdminPerson } from './use-people-actions';

interface Props {
  person: FragmentType<AdminPersonFragment>;
  asTable: boolean;
  onDelete: (person: AdminPerson) => void;
}

/** One person: who, since when, with which rights. */
export function PersonRow({ person: from, asTable, onDelete }: Props) {
  const { t, locale } = useMessages();
  const { data } = useFragment({ fragment: PersonFragment, from });
  if (!data.id) return null;
  const role = data.role ?? 'CLIENT';
  const status = data.status ?? 'ACTIVE';
  const person = {
    id: data.id,
    name: personName(data, t('history.somebody')),
    email: data.email ?? '',
    role,
    version: data.version ?? 0,
  };
  const since = data.createdAt ? shortDay(todayIn('America/Bogota', new Date(data.createdAt)), locale) : '';
  const state = (
    <Chip
      size="small"
      variant="outlined"
      color={status === 'ACTIVE' ? 'success' : 'default'}
      label={t(`admin.people.status.${status}`)}
    />
  );
  const menu = <PersonMenu person={person} status={status} onDelete={onDelete} />;
  if (asTable)
    return (
      <TableRow>
        <TableCell component="th" scope="row" sx={{ fontWeight: 550 }}>
          {person.name}
        </TableCell>
        <TableCell sx={{ overflowWrap: 'anywhere' }}>{person.email}</TableCell>
        <TableCell>{t(`admin.people.role.${role}`)}</TableCell>
        <TableCell>{state}</TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>{since}</TableCell>
        <TableCell align="right" sx={{ py: 0.5 }}>
          {menu}
        </TableCell>
      </TableRow>
    );
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 550 }}>
          {person.name}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="p" sx={{ overflowWrap: 'anywhere' }}>
          {person.email}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="p">
          {[t(`admin.people.role.${role}`), since].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      {state}
      {menu}
    </Box>
  );
}
