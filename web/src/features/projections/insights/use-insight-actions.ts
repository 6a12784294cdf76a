import type { Insight_InsightFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import type { Failure } from '../../../graph/failure';
import { useIntent } from '../../../graph/use-intent';
import { useMessages } from '../../../messages/use-messages';
import { useToast } from '../../../parts/toasts';
import './insight-fragments';

const DismissDocument = gql(/* GraphQL */ `
  mutation DismissInsight($input: InsightRefInput!) {
    dismissInsight(input: $input) {
      id
      dismissed
      version
    }
  }
`);
const RestoreDocument = gql(/* GraphQL */ `
  mutation RestoreInsight($input: InsightRefInput!) {
    restoreInsight(input: $input) {
      id
      dismissed
      version
    }
  }
`);

/** Takes an insight away at once, with the way back. */
export function useInsightActions(onChanged: () => void) {
  const { t } = useMessages();
  const toast = useToast();
  const dismissing = useIntent(DismissDocument);
  const restoring = useIntent(RestoreDocument);
  const refused = (failure: Failure) => {
    toast({ text: failure.message ?? t(`error.${failure.code}`), tone: 'wrong' });
    onChanged();
  };
  const restore = async (insightId: string, expectedVersion: number) => {
    const { failure } = await restoring.run({ input: { insightId, expectedVersion } });
    if (failure) return refused(failure);
    onChanged();
  };
  const dismiss = async ({ id, version }: Pick<Insight_InsightFragment, 'id' | 'version'>): Promise<void> => {
    const { data, failure } = await dismissing.run({ input: { insightId: id, expectedVersion: version } });
    if (failure) return refused(failure);
    const now = data.dismissInsight?.version ?? version + 1;
    toast({
      text: t('projections.insights.dismissed'),
      action: { label: t('action.undo'), run: () => void restore(id, now) },
    });
  };
  return { dismiss };
}
