import type { FragmentType } from '@apollo/client';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { MonthStory_LedgerFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useIntent } from '../../../graph/use-intent';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import { FailureNotice } from '../../../parts/failure-notice';
import { monthName } from '../month-name';

const LedgerFragment = gql(/* GraphQL */ `
  fragment MonthStory_ledger on Ledger {
    id
    narrative(month: $lastMonth) {
      month
      text
      writer
    }
  }
`);
const WriteDocument = gql(/* GraphQL */ `
  mutation WriteNarrative($input: WriteNarrativeInput!) {
    writeNarrative(input: $input) {
      month
      text
    }
  }
`);

interface Props {
  ledger: FragmentType<MonthStory_LedgerFragment> | null;
  /** "2026-11": the last month that is over. */
  month: string;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}

/** The last month that is over, told in words, and the way to have it told. */
export function MonthStoryCard({ ledger, month, state, onRetry }: Props) {
  const { t, locale } = useMessages();
  const { id: ledgerId, mayEdit } = useLedger();
  const write = useIntent(WriteDocument);
  const result = useFragment({ fragment: LedgerFragment, from: ledger, variables: { lastMonth: month } });
  const narrative = result.dataState === 'complete' ? (result.data?.narrative ?? null) : null;
  const named = { month: monthName(month, locale) };
  const tell = async () => {
    const { data } = await write.run({ input: { ledgerId, month } });
    if (data) onRetry();
  };
  return (
    <CardFrame title={t('words.month')} state={state(result.dataState === 'complete')} onRetry={onRetry} height={200}>
      {() => (
        <>
          {narrative ? (
            <>
              <Typography>{narrative.text}</Typography>
              <Typography variant="caption" color="textSecondary">
                {t(narrative.writer === 'GEMINI' ? 'words.month.by.GEMINI' : 'words.month.by.TEMPLATE')}
              </Typography>
            </>
          ) : (
            <Typography color="textSecondary">
              {t(mayEdit ? 'words.month.none' : 'words.month.none.viewer', named)}
            </Typography>
          )}
          <FailureNotice failure={write.failure} />
          {mayEdit && (
            <Button
              size="small"
              variant={narrative ? 'outlined' : 'contained'}
              loading={write.busy}
              onClick={() => void tell()}
              sx={{ alignSelf: 'flex-start' }}
            >
              {narrative ? t('words.month.again') : t('words.month.write', named)}
            </Button>
          )}
        </>
      )}
    </CardFrame>
  );
}
