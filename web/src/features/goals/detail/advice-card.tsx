import type { FragmentType } from '@apollo/client';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { GoalAdvice_GoalFragment } from '../../../generated/graphql';
import { gql } from '../../../graph/gql';
import { useFragment } from '../../../graph/use-fragment';
import { useIntent } from '../../../graph/use-intent';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame, type CardState } from '../../../parts/card-frame';
import { FailureNotice } from '../../../parts/failure-notice';
import { AdviceFragment } from './detail-fragments';

const WriteDocument = gql(/* GraphQL */ `
  mutation WriteAdvice($input: WriteAdviceInput!) {
    writeAdvice(input: $input) {
      id
      goal {
        id
        ...GoalAdvice_goal
      }
    }
  }
`);

interface Props {
  goal: FragmentType<GoalAdvice_GoalFragment>;
  goalId: string;
  state: (filled: boolean) => CardState;
  onRetry: () => void;
}

/** Three tips for a goal, and the way to ask for others. */
export function AdviceCard({ goal, goalId, state, onRetry }: Props) {
  const { t, locale } = useMessages();
  const { mayEdit } = useLedger();
  const write = useIntent(WriteDocument);
  const result = useFragment({ fragment: AdviceFragment, from: goal });
  const advice = result.dataState === 'complete' ? (result.data?.advice ?? null) : null;
  const newest = advice?.[0];
  const ask = async () => {
    const { data } = await write.run({ input: { goalId, regenerate: newest !== undefined } });
    if (data && !data.writeAdvice?.goal) onRetry();
  };
  const button = mayEdit && (
    <Button
      size="small"
      variant={newest ? 'outlined' : 'contained'}
      loading={write.busy}
      onClick={() => void ask()}
      sx={{ alignSelf: newest ? 'flex-start' : 'center' }}
    >
      {newest ? t('goals.advice.again') : t('goals.advice.ask')}
    </Button>
  );
  return (
    <CardFrame title={t('goals.advice')} state={state(advice !== null)} onRetry={onRetry} height={260}>
      {() => (
        <>
          {newest ? (
            <>
              <Box
                component="ol"
                aria-label={t('goals.advice')}
                sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}
              >
                {newest.tips.map((tip) => (
                  <Box
                    component="li"
                    key={tip.number}
                    sx={{ display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', gap: 1.25 }}
                  >
                    <Box
                      component="span"
                      sx={(theme) => ({
                        display: 'grid',
                        placeItems: 'center',
                        width: 28,
                        height: 28,
                        borderRadius: '50%',
                        typography: 'body2',
                        fontWeight: 600,
                        bgcolor: theme.vars.palette.ledger.primarySoft,
                        color: 'primary.main',
                      })}
                    >
                      {tip.number}
                    </Box>
                    <Box sx={{ minWidth: 0 }}>
                      <Typography variant="h3">{tip.title}</Typography>
                      <Typography variant="body2" color="textSecondary">
                        {tip.text}
                      </Typography>
                    </Box>
                  </Box>
                ))}
              </Box>
              <Typography variant="caption" color="textSecondary">
                {t('goals.advice.written', {
                  day: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
                    new Date(newest.createdAt),
                  ),
                  by:
                    newest.writer === 'GEMINI'
                      ? (newest.model ?? t('goals.advice.GEMINI'))
                      : t('goals.advice.TEMPLATE'),
                })}
              </Typography>
            </>
          ) : (
            <Typography color="textSecondary" sx={{ py: 2, textAlign: 'center' }}>
              {t('goals.advice.none')}
            </Typography>
          )}
          <FailureNotice failure={write.failure} />
          {button}
        </>
      )}
    </CardFrame>
  );
}
