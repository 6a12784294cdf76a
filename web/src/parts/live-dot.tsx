import Box from '@mui/material/Box';
import { useLiveState } from '../graph/use-live-state';
import { useMessages } from '../messages/use-messages';

/** Whether changes made elsewhere arrive by themselves right now. */
export function LiveDot() {
  const { t } = useMessages();
  const live = useLiveState();
  const label = live ? t('state.on') : t('state.off');
  return (
    <Box
      component="span"
      role="img"
      aria-label={label}
      title={label}
      sx={(theme) => ({
        flex: 'none',
        width: 10,
        height: 10,
        borderRadius: '50%',
        border: 2,
        borderColor: live ? theme.vars.palette.ledger.income : theme.vars.palette.ledger.lineStrong,
        bgcolor: live ? theme.vars.palette.ledger.income : 'transparent',
        transition: 'background-color 200ms',
      })}
    />
  );
}
