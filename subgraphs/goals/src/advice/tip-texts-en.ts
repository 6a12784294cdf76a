import type { TipTexts } from './tip-texts.js';

/** English. */
export const TIPS_EN: TipTexts = {
  REACHED: ({ title, debt, target }, say) => ({
    title: 'You made it!',
    text: `You have ${debt ? 'paid off the' : 'put together'} ${say.amount(target)} ${debt ? 'of' : 'for'} ${say.name(title)}. Celebrate the effort.`,
  }),
  KEEP: ({ title, debt }, say) => ({
    title: 'Keep what you reached',
    text: debt
      ? `Nothing of ${say.name(title)} is owed any more: put aside each month what you used to pay, before it is spent.`
      : `Leave the money for ${say.name(title)} in an account apart from your spending until the day you use it.`,
  }),
  NEW_GOAL: ({ title }, say) => ({
    title: 'Name what comes next',
    text: `Make a new goal of what you put aside each month for ${say.name(title)}.`,
  }),
  NEXT_GOAL: ({ other }, say) => ({
    title: 'On to the next goal',
    text: `What you put aside each month can go to ${say.name(other)} from now on.`,
  }),
  ON_TRACK: ({ title, debt, monthly, reachesIn }, say) => ({
    title: 'You are on track!',
    text: `With ${say.amount(monthly)} a month you ${debt ? 'are done with' : 'reach'} ${say.name(title)} in ${say.month(reachesIn)}. Keep that pace.`,
  }),
  SET_CONTRIBUTION: ({ title, debt, needed, monthly, endsIn }, say) => ({
    title: debt ? 'Set your monthly payment' : 'Set your monthly contribution',
    text:
      `To be done with ${say.name(title)} in ${say.month(endsIn)} you need ${debt ? 'to pay off ' : ''}${say.amount(needed)}${debt ? ' of principal' : ''} a month` +
      (monthly
        ? `; lately you ${debt ? 'paid off' : 'put in'} ${say.amount(monthly)}.`
        : '. Schedule it for the day your income arrives.'),
  }),
  PICK_END: ({ title, debt, remaining, months, monthly, reachesIn }, say) => ({
    title: 'Give it a date',
    text:
      `${say.amount(remaining)} of ${say.name(title)} ${debt ? 'is still owed' : 'is missing'}. With ${say.amount(monthly)} a month ` +
      `you are done in ${say.count(months, 'month', 'months')}, in ${say.month(reachesIn)}.`,
  }),
  FASTER: ({ title, monthly, extra, percent, sooner }, say) => ({
    title: 'A little more each month',
    text:
      `You put ${say.amount(monthly)} a month into ${say.name(title)}. With ${say.percent(percent)} more, that is ${say.amount(extra)}, ` +
      `you get there ${say.count(sooner, 'month', 'months')} earlier.`,
  }),
  NEXT_MILESTONE: ({ title, milestone, missing }, say) => ({
    title: 'Aim for the next milestone',
    text: `${say.amount(missing)} is missing to reach ${say.percent(milestone)} of ${say.name(title)}. Make that your next step.`,
  }),
  WEEKLY: ({ title, weeks, weekly }, say) => ({
    title: 'In small steps',
    text: `If you put ${say.amount(weekly)} aside every week, you cover what is missing for ${say.name(title)} in ${say.count(weeks, 'week', 'weeks')}.`,
  }),
  DEBT_EXTRA: ({ title, payment, extra, saved, sooner, lastIn }, say) => ({
    title: 'Pay a little more and save interest',
    text:
      `You pay ${say.amount(payment)} a month for ${say.name(title)}. With ${say.amount(extra)} on top you are done in ` +
      `${say.month(lastIn)}, ${say.count(sooner, 'month', 'months')} earlier, and save ${say.amount(saved)} of interest.`,
  }),
  DEBT_ENDLESS: ({ title, payment, interest }, say) => ({
    title: 'Your payment does not bring the debt down',
    text:
      `${say.name(title)} costs ${say.amount(interest)} of interest a month and you pay ${say.amount(payment)}. ` +
      'Raise the payment above the interest, or ask your bank for another rate.',
  }),
  COVERS: ({ title, covered, spending, next, missing }, say) => ({
    title: 'Your fund, in months of spending',
    text:
      `You spend ${say.amount(spending)} a month; ${say.name(title)} covers ${say.count(covered, 'whole month', 'whole months')}. ` +
      `With ${say.amount(missing)} more it covers ${say.count(next, 'month', 'months')}.`,
  }),
  BUDGET_OVER: ({ category, budget, spent, over }, say) => ({
    title: 'Stop an overspent budget',
    text:
      `In ${say.name(category)} you spent ${say.amount(spent)} of ${say.amount(budget)} this month: ${say.amount(over)} too much. ` +
      'Put off what can wait, or move money from another budget.',
  }),
  BUDGET_AHEAD: ({ category, budget, spent, left }, say) => ({
    title: 'Slow down on a budget',
    text: `In ${say.name(category)} ${say.amount(spent)} of ${say.amount(budget)} is gone. Make ${say.amount(left)} last until the end of the month.`,
  }),
  CATEGORY_GREW: ({ category, last, average, grew, percent, over }, say) => ({
    title: 'Look at what went up',
    text:
      `Last month ${say.name(category)} cost ${say.amount(last)}: ${say.amount(grew)} or ${say.percent(percent)} more than the average of ` +
      `${say.amount(average)} over the last ${say.count(over, 'month', 'months')}. See what changed.`,
  }),
  CUT_CATEGORY: ({ category, title, percent, average, freed, sooner }, say) => {
    const cut = `You spend ${say.amount(average)} a month on ${say.name(category)}. Taking ${say.percent(percent)} off frees ${say.amount(freed)} a month`;
    const gain =
      sooner && title
        ? ` and brings ${say.name(title)} ${say.count(sooner, 'month', 'months')} closer`
        : title
          ? ` for ${say.name(title)}`
          : '';
    return { title: 'Cut where it helps most', text: `${cut}${gain}.` };
  },
  CONFLICT: ({ goals, needed, net }, say) => ({
    title: 'Your goals compete',
    text:
      `${say.names(goals)} need ${say.amount(needed)} a month, and ${say.amount(net)} is left. ` +
      'Decide which one comes first and put off the date of the others.',
  }),
  OVERSPENT: ({ income, spending, short, over }, say) => ({
    title: 'More goes out than comes in',
    text:
      `On average of the last ${say.count(over, 'month', 'months')}, ${say.amount(income)} came in and ${say.amount(spending)} went out a month. ` +
      `Close that gap of ${say.amount(short)} first.`,
  }),
  SPARE: ({ title, net, part, percent, months }, say) => ({
    title: 'Use what is left',
    text:
      `Each month ${say.amount(net)} is left. With ${say.percent(percent)} of it, ${say.amount(part)}, you are done with ${say.name(title)} in ` +
      `${say.count(months, 'month', 'months')}.`,
  }),
  ROUTINE: ({ title }, say) => ({
    title: 'Let it happen by itself',
    text: `Schedule an automatic transfer for ${say.name(title)} on the day your income arrives, before you spend.`,
  }),
  RECORD: ({ title }, say) => ({
    title: 'Record your spending',
    text: `Write down or import your transactions: that shows where the money for ${say.name(title)} can come from.`,
  }),
};
