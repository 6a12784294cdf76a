import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import type { IntegrityCard_SystemFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useIntent } from '../../../graph/use-intent';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import { FailureNotice } from '../../../parts/failure-notice';
import { useHistoryWords } from '../../history/use-history-words';
import { Fact } from '../fact';

const SystemFragment = gql(/* GraphQL */ `
  fragment IntegrityCard_system on System {
    id
    integrity {
      at
      ok
      findings
    }
  }
`);
const CheckDocument = gql(/* GraphQL */ `
  mutation CheckIntegrity {
    checkIntegrity {
      at
      ok
      findings
    }
  }
`);
interface Props {
  system: FragmentType<IntegrityCard_SystemFragment> | null;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}

/** Whether the books add up, as the doctor last found. */
export function IntegrityCard({ system, state, onRetry }: Props) {
  const { t } = useMessages();
  const { when } = useHistoryWords();
  const { data } = useFragment({ fragment: SystemFragment, from: system });
  const check = useIntent(CheckDocument);
  const run = async () => {
    const { failure } = await check.run({});
    if (!failure) onRetry();
  };
  const last = data?.integrity ?? null;
  return (
    <CardFrame
      title={t('admin.integrity')}
      state={state(Boolean(data?.id))}
      onRetry={onRetry}
      height={120}
      action={
        <Button size="small" variant="outlined" loading={check.busy} onClick={() => void run()}>
          {t('admin.integrity.check')}
        </Button>
      }
    >
      {() => (
        <>
          <Typography variant="body2" color="textSecondary">
            {t('admin.integrity.text')}
          </Typography>
          <Box component="dl" sx={{ m: 0 }}>
            <Fact
              label={t('admin.integrity.last')}
              value={last ? (last.ok ? t('admin.integrity.ok') : t('admin.integrity.bad')) : t('admin.chain.none')}
              tone={last ? (last.ok ? 'good' : 'wrong') : 'plain'}
              note={last?.at ? when(last.at) : undefined}
            />
          </Box>
          {last?.findings && last.findings.length > 0 && (
            <Box component="ul" sx={{ m: 0, pl: 2.5, typography: 'body2', overflowWrap: 'anywhere' }}>
              {last.findings.map((finding) => (
                <li key={finding}>{finding}</li>
              ))}
            </Box>
          )}
          <FailureNotice failure={check.failure} />
        </>
      )}
    </CardFrame>
  );
}
