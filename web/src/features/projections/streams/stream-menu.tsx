import Check from '@mui/icons-material/CheckOutlined';
import Edit from '@mui/icons-material/EditOutlined';
import Block from '@mui/icons-material/BlockOutlined';
import Undo from '@mui/icons-material/UndoOutlined';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Stream_StreamFragment } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import type { useStreamActions } from './use-stream-actions';

interface Props {
  anchor: HTMLElement;
  stream: Stream_StreamFragment;
  actions: ReturnType<typeof useStreamActions>;
  onCorrect: () => void;
  onClose: () => void;
}

/** What a person can say of a stream. */
export default function StreamMenu({ anchor, stream, actions, onCorrect, onClose }: Props) {
  const { t } = useMessages();
  const { decision, description } = stream;
  const items = [
    ...(decision === null
      ? [{ label: t('projections.streams.confirm'), Icon: Check, run: () => void actions.confirm(stream) }]
      : []),
    ...(decision !== 'DISMISSED'
      ? [
          { label: t('projections.streams.correct'), Icon: Edit, run: onCorrect },
          { label: t('projections.streams.dismiss'), Icon: Block, run: () => void actions.dismiss(stream) },
        ]
      : []),
    ...(decision !== null
      ? [{ label: t('projections.streams.forget'), Icon: Undo, run: () => void actions.forget(stream) }]
      : []),
  ];
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ list: { 'aria-label': t('projections.streams.actions', { name: description }) } }}
    >
      {items.map(({ label, Icon, run }) => (
        <MenuItem
          key={label}
          onClick={() => {
            onClose();
            run();
          }}
          sx={{ minHeight: 44 }}
        >
          <ListItemIcon>
            <Icon fontSize="small" />
          </ListItemIcon>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
