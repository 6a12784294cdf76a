import type { GoalForm_GoalFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { useToast } from '../../../parts/toasts';
import '../goal-fragments';
import { createInput, goalOf, updateInput, type GoalForm } from './goal-form-state';

const CreateDocument = gql(/* GraphQL */ `
  mutation CreateGoal($input: CreateGoalInput!) {
    createGoal(input: $input) {
      id
      ...GoalCard_goal
      ...GoalForm_goal
    }
  }
`);
const UpdateDocument = gql(/* GraphQL */ `
  mutation UpdateGoal($input: UpdateGoalInput!) {
    updateGoal(input: $input) {
      id
      ...GoalCard_goal
      ...GoalForm_goal
    }
  }
`);

/** Saves the form: a new goal, or what has changed on the version that was shown. */
export function useSaveGoal(goal: GoalForm_GoalFragment | null, onSaved: (goalId: string) => void) {
  const { t, locale } = useMessages();
  const toast = useToast();
  const { id: ledgerId } = useLedger();
  const create = useIntent(CreateDocument);
  const update = useIntent(UpdateDocument);

  const run = async (form: GoalForm, version?: number) => {
    let id: string | undefined;
    if (goal) {
      const { data } = await update.run({
        input: updateInput(form, goalOf(goal, locale), goal.id, version ?? goal.version),
      });
      id = data?.updateGoal?.id;
    } else {
      const { data } = await create.run({ input: createInput(form, ledgerId) });
      id = data?.createGoal?.id;
    }
    if (!id) return;
    toast({ text: t('goals.saved') });
    onSaved(id);
  };
  return {
    run,
    busy: create.busy || update.busy,
    failure: create.failure ?? update.failure,
    forget: () => [create, update].forEach(({ forget }) => forget()),
  };
}
