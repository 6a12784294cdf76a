import { addMonthsClamped, type PlainDate } from '@parfinanciero/kit/days';
import { goalOutlook, type GoalTarget, horizonFor } from './goal-outlook.js';
import type { LedgerSummary } from './ledger-summary.js';
import { monthsBetween } from './months.js';
import { projectLedger } from './project-ledger.js';
import type { LedgerProjection, ProjectionOptions } from './projection.js';
import { applyScenario } from './scenario.js';
import type { ScenarioChange } from './scenario-change.js';

/** Something that a person could do about a goal. Amounts in minor units. */
export type LeverKind =
  | { readonly kind: 'LATER_DATE'; readonly date: PlainDate }
  | {
      readonly kind: 'CUT_CATEGORY';
      readonly category: string | null;
      readonly percent: number;
      readonly amount: number;
    }
  | { readonly kind: 'END_STREAM'; readonly key: string; readonly description: string; readonly amount: number }
  | { readonly kind: 'SAVE_MORE'; readonly amount: number }
  | { readonly kind: 'EARN_MORE'; readonly amount: number };

/** With the probability of the goal when it is done, and how much that is more than now. */
export type Lever = LeverKind & { readonly probability: number; readonly gain: number };

const PATHS = 400;
const CATEGORIES = 4;
const STREAMS = 4;
/** Streams above this share of monthly spending are not a matter of ending them: rent, a loan, a school. */
const SMALL_STREAM = 0.02;
const CUTS = [10, 20] as const;
const SAVE_SHARE = 0.05;
const EARN_SHARE = 0.05;
/** Less than this is noise of the simulation. */
const LEAST_GAIN = 0.005;

/**
 * The two changes, of different kinds or things, that raise a goal's probability most: a later date, a tenth or a fifth off a
 * larger category that isn't all committed, ending a small stream, putting by a twentieth of what is spent, earning a twentieth more.
 * Fewer when nothing helps. Ties go to the smaller change.
 */
export function levers(summary: LedgerSummary, goal: GoalTarget, options: Partial<ProjectionOptions> = {}): Lever[] {
  const horizon = Math.min(24, horizonFor(summary.asOf, goal.date) + laterBy(summary.asOf, goal.date));
  const settings = { paths: PATHS, ...options, horizon };
  const base = projectLedger(summary, settings);
  const outlook = (projection: LedgerProjection, target: GoalTarget): number =>
    goalOutlook(projection, target).probability;
  const now = outlook(base, goal);
  const found = candidates(summary, base, goal).map(({ lever, change }): Lever => {
    const probability =
      lever.kind === 'LATER_DATE'
        ? outlook(base, { ...goal, date: lever.date })
        : outlook(change ? projectLedger(applyScenario(summary, change), settings) : base, goal);
    return { ...lever, probability, gain: Math.round((probability - now) * 1_000) / 1_000 };
  });
  const best = found.filter(({ gain }) => gain >= LEAST_GAIN).sort((a, b) => b.gain - a.gain);
  const second = best.find((lever) => subjectOf(lever) !== (best[0] && subjectOf(best[0])));
  return [best[0], second].filter((lever) => lever !== undefined);
}

/** A quarter of the time that is left, from 1 to 6 months. */
const laterBy = (asOf: PlainDate, date: PlainDate): number =>
  Math.min(Math.max(Math.round(monthsBetween(asOf.slice(0, 7), date.slice(0, 7)) / 4), 1), 6);

function candidates(
  summary: LedgerSummary,
  base: LedgerProjection,
  goal: GoalTarget,
): { readonly lever: LeverKind; readonly change?: ScenarioChange }[] {
  const next = base.months[0];
  const [income, spending] = [next?.income.mean ?? 0, next?.spending.mean ?? 0];
  const flexible = base.categories
    .filter(({ direction, amount, scheduled }) => direction === 'SPENDING' && scheduled < amount / 2)
    .slice(0, CATEGORIES);
  const small = summary.streams
    .filter(
      ({ direction, status, amount, remaining }) =>
        direction === 'SPENDING' && status === 'ACTIVE' && remaining === null && -amount <= SMALL_STREAM * spending,
    )
    .sort((a, b) => a.amount - b.amount || (a.key < b.key ? -1 : 1))
    .slice(0, STREAMS);
  const save = Math.round(spending * SAVE_SHARE);
  const earn = Math.round(income * EARN_SHARE);
  return [
    { lever: { kind: 'LATER_DATE', date: addMonthsClamped(goal.date, laterBy(summary.asOf, goal.date)) } },
    ...flexible.flatMap(({ category, amount }) =>
      CUTS.map((percent) => ({
        lever: { kind: 'CUT_CATEGORY' as const, category, percent, amount: Math.round((amount * percent) / 100) },
        change: { kind: 'CATEGORY_PERCENT' as const, category, percent: -percent },
      })),
    ),
    ...small.map(({ key, description, amount }) => ({
      lever: { kind: 'END_STREAM' as const, key, description, amount: -amount },
      change: { kind: 'WITHOUT_STREAM' as const, key },
    })),
    ...(save > 0 ? [{ lever: { kind: 'SAVE_MORE' as const, amount: save }, change: extra(save) }] : []),
    ...(earn > 0 ? [{ lever: { kind: 'EARN_MORE' as const, amount: earn }, change: extra(earn) }] : []),
  ];
}

const extra = (amount: number): ScenarioChange => ({ kind: 'EXTRA_MONTHLY', amount });

/** Two cuts of one category are one subject. */
const subjectOf = (lever: Lever): string =>
  lever.kind === 'CUT_CATEGORY'
    ? `category ${lever.category ?? ''}`
    : lever.kind === 'END_STREAM'
      ? `stream ${lever.key}`
      : lever.kind;
