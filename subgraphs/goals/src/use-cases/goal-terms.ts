import { addMonthsClamped, invalid, minorOf, type PlainDate } from '@parfinanciero/kit';
import type { GoalRow } from '../persistence/goal-row.js';

const YEARS_BACK = 10;
const YEARS_AHEAD = 60;

/** An amount that must be above zero. @throws AMOUNT_FORMAT, BAD_USER_INPUT */
export function positive(amount: string, currency: string, path: string): bigint {
  const minor = minorOf(amount, currency, path);
  if (minor <= 0n) throw invalid(path, 'must be greater than zero');
  return minor;
}

type Terms = Pick<
  GoalRow,
  'kind' | 'startsOn' | 'endsOn' | 'rate' | 'minimumPayment' | 'months' | 'monthlyContribution' | 'contributionDay'
>;

/** What a goal's fields must be together. @throws BAD_USER_INPUT */
export function checkTerms(terms: Terms, today: PlainDate): void {
  const { kind, startsOn, endsOn, rate, minimumPayment, months, monthlyContribution, contributionDay } = terms;
  if (startsOn < addMonthsClamped(today, -12 * YEARS_BACK)) throw invalid('startsOn', 'more than ten years ago');
  if (startsOn > addMonthsClamped(today, 12 * YEARS_AHEAD)) throw invalid('startsOn', 'too far ahead');
  if (endsOn !== null && endsOn <= startsOn) throw invalid('endsOn', 'must be after the start');
  if (endsOn !== null && endsOn > addMonthsClamped(today, 12 * YEARS_AHEAD)) throw invalid('endsOn', 'too far ahead');
  if (kind === 'DEBT' && rate === null) throw invalid('rate', 'a debt has a rate; 0 where it bears no interest');
  if (kind !== 'DEBT' && rate !== null) throw invalid('rate', 'only a debt has a rate');
  if (kind !== 'DEBT' && minimumPayment !== null) throw invalid('minimumPayment', 'only a debt has one');
  if (kind !== 'EMERGENCY' && months !== null) throw invalid('months', 'only an emergency fund has months');
  if (contributionDay !== null && monthlyContribution === null)
    throw invalid('contributionDay', 'needs a monthly contribution');
}

type Recurrence = Pick<GoalRow, 'monthlyContribution' | 'contributionDay' | 'accountId' | 'status' | 'recurringFrom'>;

/**
 * From when on contributions recur. A change of the amount, the day, the account or the status begins anew today: what was not
 * due then is not made up for.
 */
export function recurringFrom(next: Recurrence, present: Recurrence | null, today: PlainDate): PlainDate | null {
  if (next.monthlyContribution === null || next.contributionDay === null) return null;
  const same =
    present !== null &&
    present.monthlyContribution === next.monthlyContribution &&
    present.contributionDay === next.contributionDay &&
    present.accountId === next.accountId &&
    present.status === next.status;
  return (same ? present.recurringFrom : null) ?? today;
}
