import { useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { gql } from '../../graph/gql';
import './goal-fragments';

const ChangedDocument = gql(/* GraphQL */ `
  subscription GoalChanged($ledgerId: ID!) {
    goalChanged(ledgerId: $ledgerId) {
      id
      ...GoalCard_goal @unmask
    }
  }
`);

/**
 * Follows the goals: the cache takes each change by itself. `onChange` is told which goal moved, for what a message
 * doesn't hold: the list's members, a goal's contributions. The first message of each goal is how it stood before.
 * @param shown the goals on the screen; null before they are known
 */
export function useGoalsLive(ledgerId: string, shown: readonly string[] | null, onChange: (id: string) => void): void {
  const known = useRef(new Map<string, string>());
  const latest = useRef({ shown, onChange });
  useEffect(() => {
    latest.current = { shown, onChange };
  });
  useSubscription(ChangedDocument, {
    variables: { ledgerId },
    errorPolicy: 'all',
    onData: ({ data: { data } }) => {
      const goal = data?.goalChanged;
      if (!goal) return;
      const mark = JSON.stringify([goal.version, goal.progress.amount, goal.status, goal.archived, goal.target.amount]);
      const before = known.current.get(goal.id);
      known.current.set(goal.id, mark);
      const isNew = before === undefined && latest.current.shown !== null && !latest.current.shown.includes(goal.id);
      if (isNew || (before !== undefined && before !== mark)) latest.current.onChange(goal.id);
    },
  });
}
