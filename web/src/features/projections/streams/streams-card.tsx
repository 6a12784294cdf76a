import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import type { StreamsCard_LedgerFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame } from '../../../parts/card-frame';
import type { ProjectionsCardProps } from '../projections-card';
import './stream-fragments';
import { streamGroups } from './stream-groups';
import { StreamSection } from './stream-section';
import { useStreamActions } from './use-stream-actions';

const StreamDialog = lazy(() => import('./stream-dialog'));

const LedgerFragment = gql(/* GraphQL */ `
  fragment StreamsCard_ledger on Ledger {
    id
    streams(includeDismissed: true) {
      id
      ...Stream_stream @unmask
    }
  }
`);

/** What comes back by itself, and what the person says of it. */
export function StreamsCard({ ledger, view, state, onRetry }: ProjectionsCardProps<StreamsCard_LedgerFragment>) {
  const { t } = useMessages();
  const { referenceCurrency } = useLedger();
  const [correcting, setCorrecting] = useState<string | null>(null);
  const actions = useStreamActions(onRetry);
  const result = useFragment({ fragment: LedgerFragment, from: ledger });
  const streams = result.dataState === 'complete' ? (result.data?.streams ?? null) : null;
  const groups = streamGroups(streams ?? [], view.currency ?? referenceCurrency);
  // Always the stream as it is now: a save after a conflict goes by its present version.
  const corrected = streams?.find(({ id }) => id === correcting);
  const none = Object.values(groups).every(({ length }) => length === 0);
  return (
    <CardFrame title={t('projections.streams')} state={state(streams !== null)} onRetry={onRetry} height={560}>
      {() => (
        <>
          <Typography variant="body2" color="textSecondary">
            {none ? t('projections.streams.none') : t('projections.streams.lead')}
          </Typography>
          {(
            [
              ['income', 6],
              ['spending', 9],
              ['ended', 0],
              ['dismissed', 0],
            ] as const
          ).map(([group, first]) => (
            <StreamSection
              key={group}
              title={t(`projections.streams.${group}`)}
              streams={groups[group]}
              actions={actions}
              onCorrect={({ id }) => setCorrecting(id)}
              first={first}
            />
          ))}
          {corrected && (
            <Suspense fallback={null}>
              <StreamDialog
                key={corrected.id}
                stream={corrected}
                actions={actions}
                onClose={() => setCorrecting(null)}
              />
            </Suspense>
          )}
        </>
      )}
    </CardFrame>
  );
}
