import type { FragmentType } from '@apollo/client';
import type { GoalOutlook_GoalFragment } from '../../../generated/graphql';
import { useFragment } from '../../../graph/use-fragment';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import { OutlookBody } from './outlook-body';
import { OutlookFragment } from './outlook-fragments';

interface Props {
  goal: FragmentType<GoalOutlook_GoalFragment>;
  title: string;
  endsOn: string | null;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}

/** A goal's outlook on its own page. */
export function GoalOutlookCard({ goal, title, endsOn, state, onRetry }: Props) {
  const { t } = useMessages();
  const result = useFragment({ fragment: OutlookFragment, from: goal });
  const outlook = result.dataState === 'complete' ? (result.data?.outlook ?? null) : null;
  return (
    <CardFrame title={t('goals.outlook')} state={state(outlook !== null)} onRetry={onRetry} height={150}>
      {() => outlook && <OutlookBody title={title} outlook={outlook} endsOn={endsOn} />}
    </CardFrame>
  );
}
