import { nearestSlot, onSlot, slotsAStep } from './calendar-grid.js';
import type { Chain } from './chain-search.js';
import { rhythmOf } from './rhythm.js';
import { indexOn } from './steps.js';
import type { Rhythm } from './stream.js';
import type { Timeline } from './timeline.js';

/** A payment up to this factor from its neighbour (log) may be the stream's own, paid with something else. */
const WIDEST = 0.75;
/** Chance by which an ordinary movement may lie where a payment is missing. */
const MOST_CHANCE = 0.1;

/**
 * Chains with the payments that their search left out because their amount or their day was unlike the others (a salary
 * with its prima, a bill with arrears or early): what lies where one is missing, when hardly anything else comes with
 * such amounts.
 */
export const filledIn = (timeline: Timeline, chains: readonly Chain[]): Chain[] => {
  const taken = new Set(chains.flatMap(({ members }) => members));
  return chains.map((chain) => {
    if (chain.rule.months === null) return chain;
    const rhythm = rhythmOf(
      chain.members.map((i) => timeline.movements[i]!.day),
      chain.rule.period,
    );
    return rhythm.everyDays === null ? filled(timeline, chain, rhythm, taken) : chain;
  });
};

/** Fills the gaps, then goes on in both directions as long as something is found. Adds what it takes to `taken`. */
const filled = (timeline: Timeline, chain: Chain, rhythm: Rhythm, taken: Set<number>): Chain => {
  const { period, length } = chain.rule;
  const step = slotsAStep(period);
  const bySlot = new Map(chain.members.map((i) => [slotAt(timeline, i, chain, rhythm), i]));
  const reach = Math.min(Math.max(1, rhythm.drift + 1), Math.floor(length / 5));
  const [first, last] = [Math.min(...bySlot.keys()), Math.max(...bySlot.keys())];
  const fill = (slot: number, neighbour: number): boolean => {
    if (bySlot.has(slot)) return true;
    const found = loneNear(timeline, onSlot(slot, rhythm, period), reach, { neighbour, taken });
    if (found !== null) {
      bySlot.set(slot, found);
      taken.add(found);
    }
    return found !== null;
  };
  let before = bySlot.get(first)!;
  for (let slot = first + step; slot < last; slot += step) {
    fill(slot, before);
    before = bySlot.get(slot) ?? before;
  }
  for (let slot = last + step; fill(slot, bySlot.get(slot - step)!); slot += step);
  for (let slot = first - step; fill(slot, bySlot.get(slot + step)!); slot -= step);
  const added = [...bySlot.values()].filter((i) => !chain.members.includes(i));
  return { ...chain, members: [...chain.members, ...added].sort((a, b) => a - b) };
};

const slotAt = (timeline: Timeline, i: number, { rule }: Chain, rhythm: Rhythm): number =>
  nearestSlot({ day: timeline.day[i]!, month: timeline.month[i]! }, rhythm, rule.period).slot;

/** The one free movement within `reach` days whose amount is like its neighbour's, or null. */
const loneNear = (
  timeline: Timeline,
  day: number,
  reach: number,
  { neighbour, taken }: { neighbour: number; taken: ReadonlySet<number> },
): number | null => {
  const like = (i: number) =>
    !taken.has(i) && Math.abs(timeline.logAmount[i]! - timeline.logAmount[neighbour]!) <= WIDEST;
  let found: number | null = null;
  for (let i = indexOn(timeline, day - reach); i < indexOn(timeline, day + reach + 1); i++) {
    if (!like(i)) continue;
    if (found !== null) return null;
    found = i;
  }
  if (found === null) return null;
  let others = -1;
  for (let i = 0; i < timeline.size; i++) if (like(i)) others++;
  const chance = ((2 * reach + 1) * others) / Math.max(timeline.lastDay - timeline.firstDay, 1);
  return chance <= MOST_CHANCE ? found : null;
};
