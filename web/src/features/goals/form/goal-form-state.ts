import type {
  CreateGoalInput,
  GoalForm_GoalFragment,
  GoalKind,
  RateKind,
  UpdateGoalInput,
} from '../../../generated/graphql';
import { isPlainDay, type PlainDay } from '../../../days/plain-day';
import { exponentOf } from '../../../money/format-money';
import { parseAmount, typedAmount } from '../../../money/parse-amount';
import { iconOf, usualIcon, type GoalIconName } from '../goal-icon';
import { parseRate, typedRate } from './parse-rate';

/** How the size of an emergency fund is said. */
export type EmergencyBasis = 'months' | 'amount';
/** What was typed, as it was typed. */
export interface GoalForm {
  kind: GoalKind;
  title: string;
  description: string;
  icon: GoalIconName;
  amount: string;
  currency: string;
  basis: EmergencyBasis;
  months: string;
  startsOn: PlainDay | '';
  endsOn: PlainDay | '';
  priority: string;
  accountId: string;
  rate: string;
  rateKind: RateKind;
  minimumPayment: string;
  monthlyContribution: string;
  contributionDay: string;
}
type Problem =
  | `goals.problem.${'title' | 'months' | 'day' | 'rate' | 'order' | 'priority'}`
  | `entry.problem.${'amount' | 'unclear' | 'negative' | 'date'}`;
export type GoalProblems = Partial<Record<keyof GoalForm, Problem>>;

/** A goal of a kind before anything was typed. */
export const newGoal = (currency: string): GoalForm => ({
  kind: 'SAVING',
  title: '',
  description: '',
  icon: usualIcon.SAVING,
  amount: '',
  currency,
  basis: 'months',
  months: '3',
  startsOn: '',
  endsOn: '',
  priority: '',
  accountId: '',
  rate: '',
  rateKind: 'EFFECTIVE_ANNUAL',
  minimumPayment: '',
  monthlyContribution: '',
  contributionDay: '1',
});

/** The form of another kind: what was typed stays, and the icon follows unless it was chosen. */
export const ofKind = (form: GoalForm, kind: GoalKind): GoalForm => ({
  ...form,
  kind,
  icon: form.icon === usualIcon[form.kind] ? usualIcon[kind] : form.icon,
});

/** The form that shows a goal as it stands. */
export function goalOf(goal: GoalForm_GoalFragment, locale: string): GoalForm {
  const bare = (money: { amount: string } | null | undefined) => (money ? typedAmount(money.amount, locale) : '');
  return {
    kind: goal.kind,
    title: goal.title,
    description: goal.description ?? '',
    icon: iconOf(goal.icon, goal.kind),
    amount: bare(goal.target),
    currency: goal.target.currency,
    basis: goal.months === null ? 'amount' : 'months',
    months: goal.months === null ? '3' : String(goal.months),
    startsOn: goal.startsOn,
    endsOn: goal.endsOn ?? '',
    priority: String(goal.priority),
    accountId: goal.account?.id ?? '',
    rate: goal.debt ? typedRate(goal.debt.rate, locale) : '',
    rateKind: goal.debt?.rateKind ?? 'EFFECTIVE_ANNUAL',
    minimumPayment: bare(goal.debt?.minimumPayment),
    monthlyContribution: bare(goal.monthlyContribution),
    contributionDay: String(goal.contributionDay ?? 1),
  };
}

const whole = (text: string, least: number, most: number): number | null => {
  const value = /^\d{1,4}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
};
const mostMonths = 60;

/** Whether the amount is asked for: an emergency fund may be a number of months instead. */
export const asksAmount = ({ kind, basis }: GoalForm): boolean => kind !== 'EMERGENCY' || basis === 'amount';

/** What stands in the way of saving; empty when nothing does. */
export function goalProblems(form: GoalForm): GoalProblems {
  const problems: GoalProblems = {};
  const money = (name: 'amount' | 'minimumPayment' | 'monthlyContribution', needed: boolean) => {
    const parsed = parseAmount(form[name], exponentOf(form.currency));
    if ('problem' in parsed) {
      if (parsed.problem === 'empty') {
        if (needed) problems[name] = 'entry.problem.amount';
      } else problems[name] = 'entry.problem.unclear';
    } else if (parsed.amount.startsWith('-')) problems[name] = 'entry.problem.negative';
    else if (needed && !/[1-9]/u.test(parsed.amount)) problems[name] = 'entry.problem.amount';
  };
  if (!form.title.trim()) problems.title = 'goals.problem.title';
  if (asksAmount(form)) money('amount', true);
  else if (whole(form.months, 1, mostMonths) === null) problems.months = 'goals.problem.months';
  money('monthlyContribution', false);
  if (form.monthlyContribution.trim() && whole(form.contributionDay, 1, 31) === null)
    problems.contributionDay = 'goals.problem.day';
  if (form.kind === 'DEBT') {
    if (parseRate(form.rate) === null) problems.rate = 'goals.problem.rate';
    money('minimumPayment', false);
  }
  if (form.endsOn ? !isPlainDay(form.endsOn) : form.kind === 'SINKING') problems.endsOn = 'entry.problem.date';
  if (form.startsOn && !isPlainDay(form.startsOn)) problems.startsOn = 'entry.problem.date';
  if (isPlainDay(form.startsOn) && isPlainDay(form.endsOn) && form.endsOn <= form.startsOn)
    problems.endsOn = 'goals.problem.order';
  if (form.priority.trim() && whole(form.priority, 1, 999) === null) problems.priority = 'goals.problem.priority';
  return problems;
}

const moneyOf = (text: string, currency: string): string | null => {
  const parsed = parseAmount(text, exponentOf(currency));
  return 'amount' in parsed && /[1-9]/u.test(parsed.amount) ? parsed.amount : null;
};

/** What both inputs hold; null is what the form left empty. */
function partsOf(form: GoalForm) {
  const { currency } = form;
  const monthly = moneyOf(form.monthlyContribution, currency);
  return {
    title: form.title.trim(),
    description: form.description.trim() || null,
    icon: form.icon,
    endsOn: form.endsOn || null,
    accountId: form.accountId || null,
    monthlyContribution: monthly,
    contributionDay: monthly === null ? null : whole(form.contributionDay, 1, 31),
    ...(form.startsOn ? { startsOn: form.startsOn } : {}),
    ...(form.priority.trim() ? { priority: Number(form.priority) } : {}),
    ...(form.kind === 'DEBT'
      ? { rate: parseRate(form.rate), rateKind: form.rateKind, minimumPayment: moneyOf(form.minimumPayment, currency) }
      : {}),
  };
}

const present = <T extends object>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** A checked form as a new goal. What was left empty is left out. */
export const createInput = (form: GoalForm, ledgerId: string): CreateGoalInput => ({
  ...present(partsOf(form)),
  ledgerId,
  kind: form.kind,
  title: form.title.trim(),
  currency: form.currency,
  ...(asksAmount(form)
    ? { amount: moneyOf(form.amount, form.currency) }
    : { months: whole(form.months, 1, mostMonths) }),
});

/** A checked form as changes to a goal: only what differs from how it stood; null clears. */
export function updateInput(
  form: GoalForm,
  before: GoalForm,
  goalId: string,
  expectedVersion: number,
): UpdateGoalInput {
  const size = (of: GoalForm) =>
    of.kind === 'EMERGENCY' && of.basis === 'months'
      ? { months: whole(of.months, 1, mostMonths) }
      : { amount: moneyOf(of.amount, of.currency), ...(of.kind === 'EMERGENCY' ? { months: null } : {}) };
  const was = new Map<string, unknown>(Object.entries({ ...partsOf(before), ...size(before) }));
  const now = Object.entries({ ...partsOf(form), ...size(form) });
  return {
    goalId,
    expectedVersion,
    ...Object.fromEntries(now.filter(([name, value]) => !was.has(name) || was.get(name) !== value)),
  };
}
