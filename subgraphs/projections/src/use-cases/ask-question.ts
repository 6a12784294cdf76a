import { globalId, unavailable, uuidV7, type Context, type Executable } from '@parfinanciero/kit';
import { wordsWritten } from '@parfinanciero/kit/events/projections';
import { z } from 'zod';
import { QuestionRow } from '../persistence/question-row.js';
import type { ProjectionsPorts } from '../ports.js';
import { query, useCase } from '../registry.js';
import type { Answer, Writer } from '../schema/words.js';
import { keepWords, knownWords, wordsIdOf } from '../words/kept-words.js';
import { answerQuestion, LONGEST_QUESTION } from '../words/questions/answer-question.js';
import { LedgerReader } from './ledger-reader.js';

export const ANSWERS = 'answer';

const AnswerWords = z.object({
  text: z.string(),
  operation: z.string().nullable(),
  understood: z.boolean(),
  writer: z.enum(['TEMPLATE', 'GEMINI']),
  tokens: z.number(),
});
type AnswerWords = z.infer<typeof AnswerWords>;

/** What was found out before the use case's transaction; no part of what a client said (see `PreparedNarrative`). */
class PreparedAnswer {
  constructor(
    readonly documentId: string,
    readonly words: AnswerWords,
  ) {}

  toJSON(): null {
    return null;
  }
}

const Asked = z.object({
  ledgerId: globalId('Ledger'),
  question: z.string().trim().min(1).max(LONGEST_QUESTION),
});
const Input = Asked.extend({ prepared: z.instanceof(PreparedAnswer).optional() });

/** The day on which somebody asks, for whoever may. */
const readAskingDay = query({
  name: 'read-asking-day',
  input: Asked,
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ reader: new LedgerReader(rows, scope) }),
  run: async (_asked, { reader, principal, scope, now }) => {
    const { today } = await reader.place(now);
    return { today, principal, ledgerId: scope.ledgerId };
  },
});

/** Has a question answered, as the person, and the answer kept. Outside of any transaction. @throws NOT_FOUND, BAD_USER_INPUT */
async function prepareAnswer(
  context: Context<ProjectionsPorts>,
  asked: { readonly ledgerId: string; readonly question: string },
): Promise<PreparedAnswer> {
  const { language, service } = context;
  const { documents, graph, model } = service.ports;
  const { today, principal, ledgerId } = await readAskingDay.execute(context, asked);
  const question = asked.question.trim();
  const id = wordsIdOf(context, principal.personId, `${asked.ledgerId} ${question} ${language}`);
  const place = { ledgerId, collection: ANSWERS, id };
  const known = await knownWords(context, documents, place);
  if (known !== null) return new PreparedAnswer(id, AnswerWords.parse(known));
  const answered = await answerQuestion(
    { graph, model, logger: service.logger },
    { question, ledgerId: asked.ledgerId, as: principal, today, language },
  );
  const kept = await keepWords(documents, place, { question, language, ...answered });
  return new PreparedAnswer(id, AnswerWords.parse(kept));
}

const nameAnswer = useCase({
  name: 'ask-question',
  input: Input,
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows) => ({ rows }),

  async run({ prepared }, { rows, publish, scope, now }): Promise<Answer> {
    if (!prepared) throw unavailable();
    const { documentId, words } = prepared;
    const { text, operation, understood, writer, tokens } = words;
    const row: QuestionRow = {
      ledgerId: scope.ledgerId,
      id: uuidV7(),
      documentId,
      operation,
      understood,
      askedBy: scope.personId,
      askedAt: now,
    };
    await rows.insert(QuestionRow, row);
    publish(wordsWritten({ what: 'ANSWER', id: row.id, writer, tokens }));
    return { text, understood, operation, writer: writer as Writer };
  },
});

/**
 * Answers a question in plain words about one's own money, by one of a fixed list of operations that is run as the person who asks.
 * What isn't understood, or can't be looked up now, is an answer too, and says so.
 */
export const askQuestion: Executable<ProjectionsPorts, typeof Input, Answer> = {
  ...nameAnswer,
  async execute(context, input) {
    const { ledgerId, question } = input;
    return nameAnswer.execute(context, { ...input, prepared: await prepareAnswer(context, { ledgerId, question }) });
  },
};
