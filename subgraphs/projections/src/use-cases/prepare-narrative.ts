import { globalId, invalid, opaqueId, type Context, type PlainMonth, type Principal } from '@parfinanciero/kit';
import { z } from 'zod';
import { monthFacts, type MonthFacts } from '../domain/closed-month-facts.js';
import { addMonths } from '../domain/personal/months.js';
import { GoalCopies, type FedGoal } from '../persistence/goal-copies.js';
import type { KeptForecast } from '../persistence/record-store.js';
import type { ProjectionsPorts } from '../ports.js';
import { query } from '../registry.js';
import { categoryNames } from '../words/category-names.js';
import { hashOf, keepWords, knownWords, wordsIdOf } from '../words/kept-words.js';
import type { ClosedMonth } from '../words/narrative/closed-month.js';
import { writeNarrative } from '../words/narrative/write-narrative.js';
import { Month } from './input-shapes.js';
import { LedgerReader } from './ledger-reader.js';

export const NARRATIVES = 'narrative';

/** A month in words, as its document holds it. */
export const NarrativeWords = z.object({
  text: z.string(),
  sentences: z.array(z.string()),
  writer: z.enum(['TEMPLATE', 'GEMINI']),
  tokens: z.number(),
});
export type NarrativeWords = z.infer<typeof NarrativeWords>;

/**
 * What was gathered and written before the use case's transaction, which should not wait for others. It comes with the input but
 * is no part of what a client said: under one idempotency key it may differ from try to try.
 */
export class PreparedNarrative {
  constructor(
    readonly factsHash: string,
    readonly language: 'es' | 'en',
    readonly documentId: string,
    readonly words: NarrativeWords,
  ) {}

  toJSON(): null {
    return null;
  }
}

interface MonthToTell {
  readonly facts: MonthFacts;
  readonly goals: readonly FedGoal[];
  readonly expected: KeptForecast | null;
  readonly currency: string;
  readonly principal: Principal;
  readonly uncategorised: string;
}

const UNCATEGORISED = { es: 'Sin categoría', en: 'Uncategorised' } as const;

/** What a month that is over held, for whoever may have it told. */
const readMonthToTell = query({
  name: 'read-month-to-tell',
  input: z.object({ ledgerId: globalId('Ledger'), month: Month }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: (rows, scope) => ({ reader: new LedgerReader(rows, scope), goals: new GoalCopies(rows, scope) }),

  async run({ month }, { reader, goals, principal, now }): Promise<MonthToTell> {
    const { today, currency, language } = await reader.place(now);
    if (month >= today.slice(0, 7)) throw invalid('month', 'a month that is over');
    const { months, streams } = await reader.summary(currency, today);
    const told = await reader.records.oneAhead(currency, addMonths(month, 1), 1);
    return {
      facts: monthFacts(month, months, streams),
      goals: await goals.fedIn(month),
      expected: told.find((forecast) => forecast.month === month && forecast.measure === 'SPENDING') ?? null,
      currency,
      principal,
      uncategorised: UNCATEGORISED[language],
    };
  },
});

/** Everything in bigint minor units and with its name, as the writer reads it. */
function closedMonth(
  month: PlainMonth,
  { facts, goals, expected, currency, uncategorised }: MonthToTell,
  nameOf: (category: string) => string | undefined,
): ClosedMonth {
  const { income, spending, before, categories, risen } = facts;
  const minor = (value: number) => BigInt(value);
  return {
    month,
    currency,
    income: minor(income),
    spending: minor(spending),
    before: before === null ? null : { months: before.months, spending: minor(before.spending) },
    categories: categories.flatMap(({ category, amount, average }) => {
      const name = category === null ? uncategorised : nameOf(category);
      // One whose name is not known is not told of.
      if (name === undefined) return [];
      return [{ name, amount: minor(amount), average: average === null ? null : minor(average) }];
    }),
    risen: risen.map(({ name, before: was, now }) => ({ name, before: minor(was), now: minor(now) })),
    expected:
      expected === null
        ? null
        : {
            spending: minor(expected.band.mean),
            low: minor(expected.band.lo80),
            high: minor(expected.band.hi80),
          },
    goals,
  };
}

/**
 * Gathers a month's facts and has them told and kept. Outside of any transaction.
 * @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT as the use case would
 */
export async function prepareNarrative(
  context: Context<ProjectionsPorts>,
  { ledgerId, month }: { readonly ledgerId: string; readonly month: string },
): Promise<PreparedNarrative> {
  const { language, service } = context;
  const { documents, graph, model } = service.ports;
  const told = await readMonthToTell.execute(context, { ledgerId, month });
  const { principal } = told;
  const rowId = readLedgerId(ledgerId);
  const names = await categoryNames({ graph, logger: service.logger }, ledgerId, principal);
  const closed = closedMonth(month, told, (category) =>
    names.get(opaqueId('Category', { ledgerId: rowId, id: category })),
  );
  const documentId = wordsIdOf(context, principal.personId, `${ledgerId} ${month} ${language}`);
  const place = { ledgerId: rowId, collection: NARRATIVES, id: documentId };
  const known = await knownWords(context, documents, place);
  if (known !== null) return new PreparedNarrative(hashOf(closed), language, documentId, NarrativeWords.parse(known));
  const written = await writeNarrative(
    { model, logger: service.logger },
    { closed, language, personId: principal.personId },
  );
  const kept = await keepWords(documents, place, { month, language, ...written });
  return new PreparedNarrative(hashOf(closed), language, documentId, NarrativeWords.parse(kept));
}

const readLedgerId = (ledgerId: string): string => globalId('Ledger').parse(ledgerId).id;

/** The first day of a month, as rows hold it. */
export const firstDayOf = (month: PlainMonth): string => `${month}-01`;
