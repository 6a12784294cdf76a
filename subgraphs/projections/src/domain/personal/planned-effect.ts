import type { Expectation } from './expectation.js';
import type { Planned, PlannedFlow } from './planned-flows.js';
import type { SimulatedPaths } from './projection.js';
import { seededDraw, seedOf } from './random.js';

/** What a scenario does and to what. */
export interface PlannedEffect {
  readonly planned: Planned;
  /** Category → its share of expected spending. */
  readonly shares: ReadonlyMap<string | null, number>;
  /** By column. */
  readonly months: readonly string[];
  readonly seed: number;
}

/** What spending is multiplied by when some categories change. */
const spendingFactor = ({ planned, shares }: PlannedEffect): number =>
  [...planned.factors].reduce((sum, [category, factor]) => sum + (factor - 1) * (shares.get(category) ?? 0), 1);

const flowsByColumn = ({ planned, months }: PlannedEffect): readonly (readonly PlannedFlow[])[] =>
  months.map((month) => planned.flows.filter(({ day }) => day.slice(0, 7) === month));

/** The expected months with the changes. Neither flow falls below zero. */
export function plannedTotals(expected: readonly Expectation[], effect: PlannedEffect): Expectation[] {
  const factor = spendingFactor(effect);
  const byColumn = flowsByColumn(effect);
  return expected.map((month, column) => {
    const flows = byColumn[column] ?? [];
    const income = flows.reduce((sum, flow) => sum + flow.income, month.income);
    const spending = flows.reduce((sum, flow) => sum + flow.spending, month.spending * factor);
    return { ...month, income: Math.max(0, income), spending: Math.max(0, spending) };
  });
}

/**
 * The simulated months with the changes, and what they add up to. A change of a stream has its effect only in the futures
 * in which the stream goes on; which these are depends on the seed and the stream alone, so that scenarios are comparable.
 */
export function applyPlanned(
  simulated: Omit<SimulatedPaths, 'daily'>,
  effect: PlannedEffect,
): Omit<SimulatedPaths, 'daily'> {
  const { count, horizon } = simulated;
  const columns = horizon + 1;
  const income = simulated.income.slice();
  const spending = simulated.spending.slice();
  const factor = spendingFactor(effect);
  if (factor !== 1) spending.forEach((amount, at) => (spending[at] = Math.round(amount * factor)));
  const goesOn = new Map<string, Uint8Array>();
  flowsByColumn(effect).forEach((flows, column) => {
    for (const flow of flows) {
      const alive = flow.stream ? futuresOf(flow.stream, goesOn, count, effect.seed) : null;
      for (let path = 0; path < count; path += 1) {
        if (alive && alive[path] === 0) continue;
        const at = path * columns + column;
        income[at] = Math.max(0, (income[at] ?? 0) + Math.round(flow.income));
        spending[at] = Math.max(0, (spending[at] ?? 0) + Math.round(flow.spending));
      }
    }
  });
  const cumulative = new Float64Array(count * columns);
  for (let path = 0; path < count; path += 1) {
    let changed = 0;
    for (let at = path * columns; at < (path + 1) * columns; at += 1) {
      const before = (simulated.income[at] ?? 0) - (simulated.spending[at] ?? 0);
      changed += (income[at] ?? 0) - (spending[at] ?? 0) - before;
      cumulative[at] = (simulated.cumulative[at] ?? 0) + changed;
    }
  }
  return { count, horizon, income, spending, cumulative };
}

function futuresOf(
  { key, confidence }: NonNullable<PlannedFlow['stream']>,
  known: Map<string, Uint8Array>,
  count: number,
  seed: number,
): Uint8Array {
  const found = known.get(key);
  if (found) return found;
  const draw = seededDraw(seed ^ seedOf(key));
  const made = Uint8Array.from({ length: count }, () => (draw() < confidence ? 1 : 0));
  known.set(key, made);
  return made;
}
