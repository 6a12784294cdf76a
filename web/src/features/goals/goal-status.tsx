import Chip from '@mui/material/Chip';
import type { GoalStatus } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';

const colors: Record<GoalStatus, 'default' | 'primary' | 'success' | 'warning'> = {
  CREATED: 'default',
  IN_PROGRESS: 'primary',
  COMPLETED: 'success',
  CANCELLED: 'default',
  SUSPENDED: 'warning',
};

/** A goal's state in a word. */
export function GoalStatusMark({ status }: { status: GoalStatus }) {
  const { t } = useMessages();
  return <Chip size="small" variant="outlined" color={colors[status]} label={t(`goals.status.${status}`)} />;
}
