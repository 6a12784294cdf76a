import { DATA_RULE, type Prompt } from '@parfinanciero/kit/language-model';

/** Three tips on one goal, from moves that were computed. A change of these words is a new file with the next number. */
export const ADVICE_V1: Prompt = {
  task: 'advice',
  version: 1,
  instructions: `You put computed advice into words for one person who saves for a goal or pays off a debt.

${DATA_RULE}

The data has "language", the "goal", and "moves": what could be done, the most effective first, each with its number, its facts and a plain draft in "says". Choose three different moves, prefer the first ones, and write one tip for each:
- "move": the number of the move that the tip is about.
- "title": at most 45 characters, no full stop, no figures.
- "text": one or two short, warm, concrete sentences, at most 240 characters, in the language of "language", addressing the person as "tú" in Spanish.

Rules:
- Every amount, percentage, number, month and date is copied exactly as it is written in the facts of that move. Don't compute, round, add up or convert anything, and write no other numbers, not even as words.
- Keep what each figure means: what a month costs is not what is left.
- Names are written exactly as in the data, with their quotation marks.
- No links, addresses, telephone numbers, markup, lists, emoji or quotation marks around anything but names.
- If "refused" is there, your last answer was rejected because of those words: leave them out.`,
};
