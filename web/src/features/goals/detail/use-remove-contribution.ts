import { useState } from 'react';
import type { GoalContributions_GoalFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import { useMessages } from '../../../messages/use-messages';
import { useToast } from '../../../parts/toasts';
import '../goal-fragments';
import { useContribute } from './use-contribute';

const RemoveDocument = gql(/* GraphQL */ `
  mutation RemoveContribution($input: ContributionRefInput!) {
    removeContribution(input: $input) {
      ...GoalCard_goal
    }
  }
`);
type Contribution = NonNullable<GoalContributions_GoalFragment['contributions']>['edges'][number]['node'];

/** Takes a contribution away at once; undoing books the same amount, day and note again. */
export function useRemoveContribution(goalId: string, onChanged: () => void) {
  const { t } = useMessages();
  const toast = useToast();
  const removing = useIntent(RemoveDocument);
  const contributing = useContribute();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());

  const putBack = async ({ amount, bookedOn, note }: Contribution) => {
    const out = amount.amount.startsWith('-');
    const done = await contributing.run(
      { goalId, amount: amount.amount.replace(/^-/u, ''), bookedOn, note: note ?? null },
      out,
    );
    if (!done) toast({ text: t('goals.undoFailed'), tone: 'wrong' });
    onChanged();
  };
  const remove = async (contribution: Contribution) => {
    setHidden((now) => new Set([...now, contribution.id]));
    const { failure } = await removing.run({
      input: { contributionId: contribution.id, expectedVersion: contribution.version },
    });
    if (failure) {
      setHidden((now) => new Set([...now].filter((id) => id !== contribution.id)));
      toast({ text: failure.message ?? t(`error.${failure.code}`), tone: 'wrong' });
    } else {
      toast({
        text: t('goals.contributionRemoved'),
        action: { label: t('action.undo'), run: () => void putBack(contribution) },
      });
    }
    onChanged();
  };
  return { hidden, remove };
}
