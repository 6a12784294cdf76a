import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ChainCard_ChainFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import { FailureNotice } from '../../../parts/failure-notice';
import { useHistoryWords } from '../../history/use-history-words';
import { Fact } from '../fact';

gql(/* GraphQL */ `
  fragment ChainCard_chain on AuditChain {
    entries
    head
    checkpoint {
      position
      at
    }
    lastVerified {
      at
      ok
      entries
      firstBroken
    }
  }
`);
const VerifyDocument = gql(/* GraphQL */ `
  mutation VerifyAudit {
    verifyAudit {
      at
      ok
      entries
      firstBroken
    }
  }
`);
interface Props {
  chain: ChainCard_ChainFragment | null;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}

/** Whether every entry still stands as it was written. */
export function ChainCard({ chain: data, state, onRetry }: Props) {
  const { t, locale } = useMessages();
  const { when } = useHistoryWords();
  const verify = useIntent(VerifyDocument);
  const number = new Intl.NumberFormat(locale);
  const count = (text: string | null | undefined) => (text ? number.format(BigInt(text)) : '–');
  const run = async () => {
    const { failure } = await verify.run({});
    if (!failure) onRetry();
  };
  const last = data?.lastVerified ?? null;
  return (
    <CardFrame
      title={t('admin.chain')}
      state={state(data !== null)}
      onRetry={onRetry}
      height={96}
      action={
        <Button size="small" variant="outlined" loading={verify.busy} onClick={() => void run()}>
          {t('admin.chain.verify')}
        </Button>
      }
    >
      {() => (
        <>
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' } }}
          >
            <Fact label={t('admin.chain.entries')} value={count(data?.entries)} note={data?.head?.slice(0, 16)} />
            <Fact
              label={t('admin.chain.checkpoint')}
              value={data?.checkpoint ? when(data.checkpoint.at) : t('admin.chain.none')}
              note={data?.checkpoint ? t('admin.chain.upTo', { position: count(data.checkpoint.position) }) : undefined}
            />
            <Fact
              label={t('admin.chain.verified')}
              value={last ? (last.ok ? t('admin.chain.ok') : t('admin.chain.broken')) : t('admin.chain.none')}
              tone={last && !last.ok ? 'wrong' : last ? 'good' : 'plain'}
              note={last ? `${when(last.at)} · ${t('admin.chain.of', { entries: count(last.entries) })}` : undefined}
            />
          </Box>
          {last?.firstBroken && (
            <Typography variant="body2" color="error" sx={{ overflowWrap: 'anywhere' }}>
              {t('admin.chain.first', { id: last.firstBroken })}
            </Typography>
          )}
          <FailureNotice failure={verify.failure} />
        </>
      )}
    </CardFrame>
  );
}
