import type { GoalCard_GoalFragment, GoalStatus } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import { useMessages } from '../../../messages/use-messages';
import { useToast } from '../../../parts/toasts';
import './detail-fragments';

const StatusDocument = gql(/* GraphQL */ `
  mutation ChangeGoalStatus($input: ChangeGoalStatusInput!) {
    changeGoalStatus(input: $input) {
      ...GoalCard_goal @unmask
      ...GoalSummary_goal @unmask
    }
  }
`);
const ArchiveDocument = gql(/* GraphQL */ `
  mutation ArchiveGoal($input: ArchiveGoalInput!) {
    archiveGoal(input: $input) {
      ...GoalCard_goal @unmask
      ...GoalSummary_goal @unmask
    }
  }
`);

/** Changes a goal's state at once, with the way back where there is one. */
export function useGoalState(goal: Pick<GoalCard_GoalFragment, 'id' | 'status' | 'version'>, onChanged: () => void) {
  const { t } = useMessages();
  const toast = useToast();
  const status = useIntent(StatusDocument);
  const archiving = useIntent(ArchiveDocument);

  const change = async (next: GoalStatus, version = goal.version, undoable = true): Promise<void> => {
    const { data } = await status.run({ input: { goalId: goal.id, status: next, expectedVersion: version } });
    const now = data?.changeGoalStatus;
    if (!now) return onChanged();
    const back = goal.status;
    const undo =
      undoable && now.nextStatuses.includes(back)
        ? { action: { label: t('action.undo'), run: () => void change(back, now.version, false) } }
        : {};
    toast({ text: t('goals.statusChanged', { status: t(`goals.status.${next}`) }), ...undo });
    onChanged();
  };
  const archive = async (archived: boolean, version = goal.version, undoable = true): Promise<void> => {
    const { data } = await archiving.run({ input: { goalId: goal.id, archived, expectedVersion: version } });
    const now = data?.archiveGoal;
    if (!now) return onChanged();
    const undo = { action: { label: t('action.undo'), run: () => void archive(!archived, now.version, false) } };
    toast({ text: archived ? t('goals.archivedNow') : t('goals.unarchivedNow'), ...(undoable ? undo : {}) });
    onChanged();
  };
  return {
    change,
    archive,
    busy: status.busy || archiving.busy,
    failure: status.failure ?? archiving.failure,
  };
}
