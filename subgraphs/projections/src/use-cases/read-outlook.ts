import { globalId, moneyView, opaqueId } from '@parfinanciero/kit';
import { z } from 'zod';
import { safe } from '../domain/movements-of.js';
import { goalOutlook, horizonFor } from '../domain/personal/goal-outlook.js';
import { levers, type Lever as FoundLever } from '../domain/personal/levers.js';
import { projectLedger } from '../domain/personal/project-ledger.js';
import { lackedBefore } from '../domain/reserve-for-goals.js';
import { GoalCopies } from '../persistence/goal-copies.js';
import { query } from '../registry.js';
import { moneyOf } from '../schema/band.js';
import type { AskedOutlook, GoalOutlook, Lever, LeverKind } from '../schema/outlook.js';
import type { Stream } from '../schema/stream.js';
import { Day } from './input-shapes.js';
import { LedgerReader } from './ledger-reader.js';
import { streamRowsOf } from './read-streams.js';

const Minor = z.string().regex(/^-?\d{1,18}$/u);

const Asked = z.object({
  goalId: globalId('Goal'),
  target: z.object({ minor: Minor, currency: z.string() }),
  progress: z.object({ minor: Minor }),
  endsOn: Day.nullable(),
});

const repositories = (...[rows, scope]: ConstructorParameters<typeof LedgerReader>) => ({
  reader: new LedgerReader(rows, scope),
  goals: new GoalCopies(rows, scope),
});

/** The ledger, and what one goal wants of it: with what the goals lack that are due sooner. */
async function seenBy(
  { goalId, target, progress, endsOn }: z.output<typeof Asked>,
  { reader, goals, now }: ReturnType<typeof repositories> & { readonly now: Date },
) {
  const { currency } = target;
  const { today } = await reader.place(now);
  const others = (await goals.active()).filter((goal) => goal.currency === currency);
  const reserved = lackedBefore(others, { id: goalId.id, endsOn }, today);
  const wants = { amount: safe(BigInt(target.minor) + reserved), current: safe(BigInt(progress.minor)) };
  // What is reached needs nothing any more, whoever else does.
  const reached = BigInt(progress.minor) >= BigInt(target.minor);
  const goal = reached ? { ...wants, amount: wants.current } : wants;
  const { widen } = await reader.judged(currency, today);
  return { summary: await reader.summary(currency, today), goal, reserved, widen, today };
}

/** Without a date, what is expected is looked for as far as a forecast reaches. */
const OPEN_HORIZON = 24;

/** How likely a goal is reached, from the amounts that its owner states. */
export const readOutlook = query({
  name: 'read-outlook',
  input: Asked,
  ledgerOf: ({ goalId }) => goalId.ledgerId,
  permission: 'viewer',
  repositories,

  async run(asked, tools): Promise<GoalOutlook> {
    const { summary, goal, reserved, widen, today } = await seenBy(asked, tools);
    const { target, progress, endsOn, goalId } = asked;
    const horizon = endsOn === null ? OPEN_HORIZON : horizonFor(today, endsOn);
    const projection = projectLedger(summary, { horizon, widen });
    const { probability, expectedDate } = goalOutlook(projection, { ...goal, date: endsOn ?? today });
    return {
      probability: endsOn === null ? null : probability,
      expectedDate,
      reserved: moneyView(reserved, target.currency),
      historyMonths: projection.historyMonths,
      asked: { goalId: opaqueId('Goal', goalId), target, progress, endsOn } satisfies AskedOutlook,
    };
  },
});

/** The two changes that would make a goal with a date more likely; none without one. */
export const readLevers = query({
  name: 'read-levers',
  input: Asked,
  ledgerOf: ({ goalId }) => goalId.ledgerId,
  permission: 'viewer',
  repositories,

  async run(asked, tools): Promise<Lever[]> {
    const { summary, goal, widen, today } = await seenBy(asked, tools);
    const { target, endsOn } = asked;
    if (endsOn === null || endsOn <= today) return [];
    const found = levers(summary, { ...goal, date: endsOn }, { widen });
    const streams = await streamRowsOf(tools.reader, tools.scope.ledgerId, target.currency);
    return found.map((lever) => leverView(lever, target.currency, tools.scope.ledgerId, streams));
  },
});

function leverView(lever: FoundLever, currency: string, ledgerId: string, streams: ReadonlyMap<string, Stream>): Lever {
  return {
    kind: lever.kind as LeverKind,
    probability: lever.probability,
    gain: lever.gain,
    amount: 'amount' in lever ? moneyOf(lever.amount, currency) : null,
    date: lever.kind === 'LATER_DATE' ? lever.date : null,
    percent: lever.kind === 'CUT_CATEGORY' ? lever.percent : null,
    category:
      lever.kind === 'CUT_CATEGORY' && lever.category !== null
        ? { id: opaqueId('Category', { ledgerId, id: lever.category }) }
        : null,
    stream: lever.kind === 'END_STREAM' ? (streams.get(lever.key) ?? null) : null,
  };
}
