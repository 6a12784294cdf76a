import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { gql } from '../../../graph/gql';
import { useIntent } from '../../../graph/use-intent';
import { useLedger } from '../../../ledger/ledger-context';
import { useMessages } from '../../../messages/use-messages';
import { CardFrame } from '../../../parts/card-frame';
import { FailureNotice } from '../../../parts/failure-notice';
import { PlainField } from '../../../parts/plain-field';

const AskDocument = gql(/* GraphQL */ `
  mutation AskQuestion($input: AskQuestionInput!) {
    askQuestion(input: $input) {
      text
      understood
    }
  }
`);
const LONGEST = 300;
const EXAMPLES = ['words.ask.example.spent', 'words.ask.example.due', 'words.ask.example.more'] as const;

/** A question in plain words, and its answer beside it. What was typed stays, whatever happens. */
export function QuestionCard() {
  const { t } = useMessages();
  const { id: ledgerId } = useLedger();
  const ask = useIntent(AskDocument);
  const [question, setQuestion] = useState('');
  const [answered, setAnswered] = useState<{ question: string; text: string } | null>(null);
  const send = async (text: string): Promise<void> => {
    const asked = text.trim();
    if (asked === '' || ask.busy) return;
    const { data } = await ask.run({ input: { ledgerId, question: asked } });
    if (data?.askQuestion) setAnswered({ question: asked, text: data.askQuestion.text });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(question);
  };
  return (
    <CardFrame title={t('words.ask')} state="ready" onRetry={() => undefined} height={200}>
      {() => (
        <>
          <Box
            component="form"
            onSubmit={submit}
            sx={{
              display: 'grid',
              gap: 1.5,
              alignItems: 'start',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) auto' },
            }}
          >
            <PlainField
              label={t('words.ask.label')}
              name="question"
              autoComplete="off"
              value={question}
              onChange={(text) => setQuestion(text.slice(0, LONGEST))}
              help={t('words.ask.help')}
            />
            <Button
              type="submit"
              variant="contained"
              loading={ask.busy}
              disabled={question.trim() === ''}
              sx={{ minHeight: 48, mt: { sm: 0.5 } }}
            >
              {t('words.ask.send')}
            </Button>
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Typography variant="body2" color="textSecondary">
              {t('words.ask.try')}
            </Typography>
            {EXAMPLES.map((example) => (
              <Chip
                key={example}
                variant="outlined"
                label={t(example)}
                disabled={ask.busy}
                onClick={() => {
                  setQuestion(t(example));
                  void send(t(example));
                }}
              />
            ))}
          </Box>
          <FailureNotice failure={ask.failure} />
          <Box role="status" aria-live="polite" aria-label={t('words.ask.answer')}>
            {answered && (
              <Box sx={{ display: 'grid', gap: 0.5 }}>
                <Typography variant="body2" color="textSecondary">
                  {answered.question}
                </Typography>
                <Typography sx={{ overflowWrap: 'anywhere' }}>{answered.text}</Typography>
              </Box>
            )}
          </Box>
        </>
      )}
    </CardFrame>
  );
}
