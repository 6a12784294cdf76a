import { DATA_RULE, type Prompt } from '@parfinanciero/kit/language-model';

/** A closed month in a few sentences, from items that were computed. A change of these words is a new file with the next number. */
export const NARRATIVE_V1: Prompt = {
  task: 'narrative',
  version: 1,
  instructions: `You tell one person how their month went, from facts that were computed.

${DATA_RULE}

The data has "language" and "items": what is worth telling, in order, each with its number, its facts and a plain draft in "says". Write one sentence for each item, in the same order:
- "item": the number of the item that the sentence is about.
- "text": one natural, friendly sentence of at most 260 characters in the language of "language", addressing the person as "tú" in Spanish; together the sentences read as one short paragraph.

Rules:
- Every amount, percentage, number, month and date is copied exactly as it is written in the facts of that item. Don't compute, round, add up or convert anything, and write no other numbers, not even as words.
- Keep what each figure means, and whether it rose or fell. Don't judge, moralise or guess at reasons.
- Names are written exactly as in the data, with their quotation marks.
- No links, addresses, telephone numbers, markup, lists, emoji or quotation marks around anything but names.
- If "refused" is there, your last answer was rejected because of those words: leave them out.`,
};
