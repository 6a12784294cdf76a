import type { StoryTexts } from './story-texts.js';

/** English. */
export const STORY_EN: StoryTexts = {
  NOTHING: ({ month }, say) => `There were no movements in ${say.month(month)}.`,
  SAVED: ({ month, income, spending, left }, say) =>
    `In ${say.month(month)} ${say.amount(income)} came in and ${say.amount(spending)} went out: you kept ${say.amount(left)}.`,
  SHORT: ({ month, income, spending, short }, say) =>
    `In ${say.month(month)} ${say.amount(income)} came in and ${say.amount(spending)} went out: you spent ${say.amount(short)} more than you received.`,
  EVEN: ({ month, income }, say) => `In ${say.month(month)} you spent just what came in: ${say.amount(income)}.`,
  NO_INCOME: ({ month, spending }, say) =>
    `In ${say.month(month)} you spent ${say.amount(spending)} and recorded no income.`,
  NO_SPENDING: ({ month, income }, say) =>
    `In ${say.month(month)} ${say.amount(income)} came in and you recorded no spending.`,
  MORE_THAN_USUAL: ({ percent, average, over }, say) =>
    `Your spending went up ${say.percent(percent)} against ${over.count === 1 ? 'the month before' : `the average of the ${say.count(over, 'month', 'months')} before`}, which was ${say.amount(average)}.`,
  LESS_THAN_USUAL: ({ percent, average, over }, say) =>
    `Your spending went down ${say.percent(percent)} against ${over.count === 1 ? 'the month before' : `the average of the ${say.count(over, 'month', 'months')} before`}, which was ${say.amount(average)}.`,
  AS_USUAL: ({ average, over }, say) =>
    `You spent nearly the same as ${over.count === 1 ? 'in the month before' : `on average of the ${say.count(over, 'month', 'months')} before`}: ${say.amount(average)}.`,
  LARGEST: ({ category, amount, percent, next, nextAmount }, say) =>
    `Most went to ${say.name(category)}: ${say.amount(amount)}, ${say.percent(percent)} of your spending` +
    (next && nextAmount ? `; next came ${say.name(next)} with ${say.amount(nextAmount)}.` : '.'),
  CATEGORY_ROSE: ({ category, amount, more }, say) =>
    `${say.name(category)} reached ${say.amount(amount)}, ${say.amount(more)} more than its average.`,
  CATEGORY_FELL: ({ category, amount, less }, say) =>
    `${say.name(category)} came to ${say.amount(amount)}, ${say.amount(less)} less than its average.`,
  STREAM_ROSE: ({ stream, before, now }, say) =>
    `Your payment to ${say.name(stream)} rose from ${say.amount(before)} to ${say.amount(now)}.`,
  AS_EXPECTED: ({ expected, spending }, say) =>
    `We expected spending of ${say.amount(expected)} and it was ${say.amount(spending)}, within what was foreseen.`,
  ABOVE_EXPECTED: ({ expected, spending }, say) =>
    `We expected spending of ${say.amount(expected)} and it was ${say.amount(spending)}, above what was foreseen.`,
  BELOW_EXPECTED: ({ expected, spending }, say) =>
    `We expected spending of ${say.amount(expected)} and it was ${say.amount(spending)}, below what was foreseen.`,
  GOAL_ADDED: ({ title, added, share }, say) =>
    `You put ${say.amount(added)} aside for ${say.name(title)}, which stands at ${say.percent(share)}.`,
  GOAL_REACHED: ({ title, target }, say) =>
    `And the best of it: you completed ${say.name(title)} with ${say.amount(target)}. Congratulations!`,
};
