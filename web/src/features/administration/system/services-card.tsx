import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import type { ServicesCard_SystemFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import { DataTable } from '../../../parts/data-table';
import { fileSize } from '../../reports/file-size';

const SystemFragment = gql(/* GraphQL */ `
  fragment ServicesCard_system on System {
    id
    lag {
      consumer
      source
      events
    }
    identity {
      migrations
      queued
      running
      dead
      outboxWaiting
      storageBytes
    }
    expenses {
      migrations
      queued
      running
      dead
      outboxWaiting
      storageBytes
    }
    goals {
      migrations
      queued
      running
      dead
      outboxWaiting
      storageBytes
    }
    projections {
      migrations
      queued
      running
      dead
      outboxWaiting
      storageBytes
    }
    dashboard {
      migrations
      queued
      running
      dead
      outboxWaiting
      storageBytes
    }
    administration {
      migrations
      queued
      running
      dead
      outboxWaiting
      storageBytes
    }
  }
`);
const services = ['identity', 'expenses', 'goals', 'projections', 'dashboard', 'administration'] as const;
interface Props {
  system: FragmentType<ServicesCard_SystemFragment> | null;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}

/** Each service by what it has to do. One that doesn't answer says so in its row. */
export function ServicesCard({ system, state, onRetry }: Props) {
  const { t, locale } = useMessages();
  const { data } = useFragment({ fragment: SystemFragment, from: system });
  const number = new Intl.NumberFormat(locale);
  const behind = (data?.lag ?? []).filter((lag) => lag && BigInt(lag.events ?? '0') > 0n);
  return (
    <CardFrame title={t('admin.system.services')} state={state(Boolean(data?.id))} onRetry={onRetry} height={260}>
      {() => (
        <>
          <DataTable
            caption={t('admin.system.services')}
            height={232}
            head={[
              t('history.service'),
              t('admin.system.migrations'),
              t('admin.system.queued'),
              t('admin.system.running'),
              t('admin.system.dead'),
              t('admin.system.outbox'),
              t('admin.system.storage'),
            ]}
            rows={services.map((name) => {
              const status = data?.[name];
              if (!status) return { key: name, cells: [name, t('admin.system.silent'), '–', '–', '–', '–', '–'] };
              const { migrations, queued, running, dead, outboxWaiting, storageBytes } = status;
              const counts = [queued, running, dead, outboxWaiting].map((count) => number.format(count ?? 0));
              const last = migrations?.at(-1) ?? '';
              return {
                key: name,
                cells: [
                  name,
                  <span key="migrations" title={last}>
                    {number.format(migrations?.length ?? 0)}
                  </span>,
                  ...counts,
                  fileSize(Number(storageBytes ?? 0), locale),
                ],
              };
            })}
          />
          <Typography variant="body2" color="textSecondary">
            {behind.length === 0
              ? t('admin.system.lag.none')
              : behind
                  .map((lag) =>
                    t('admin.system.lag.of', {
                      consumer: lag?.consumer ?? '',
                      source: lag?.source ?? '',
                      events: lag?.events ?? '0',
                    }),
                  )
                  .join(' · ')}
          </Typography>
        </>
      )}
    </CardFrame>
  );
}
