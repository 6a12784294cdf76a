import type { Chain } from './chains.js';
import { indexOn, offDays } from './steps.js';
import type { Timeline } from './timeline.js';

/** A payment up to this factor from its neighbour (log) may be the stream's own, paid with something else. */
const WIDEST = 0.75;
/** Chance by which an ordinary movement may lie where a payment is missing. */
const MOST_CHANCE = 0.1;

/**
 * Chains with the payments that their search left out because the amount was unlike the others (a salary with its prima,
 * a bill with arrears): what lies on the very day where one is missing, when hardly anything else comes with such amounts.
 */
export const filledIn = (timeline: Timeline, chains: readonly Chain[]): Chain[] => {
  const taken = new Set(chains.flatMap(({ members }) => members));
  return chains.map((chain) => {
    const members: number[] = [];
    chain.members.forEach((at, k) => {
      members.push(at);
      const next = chain.members[k + 1];
      const days = next === undefined ? Infinity : timeline.day[next]! - timeline.day[at]!;
      let steps = next === undefined ? chain.rule.reach : Math.round(days / chain.rule.length) - 1;
      for (let from = at; steps > 0; steps--) {
        const missing = missingAfter(timeline, chain, from, taken);
        // Beyond the last known payment the chain goes on from the one before it only.
        if (missing === null) break;
        members.push(missing);
        taken.add(missing);
        from = missing;
      }
    });
    return { ...chain, members };
  });
};

const missingAfter = (timeline: Timeline, { rule }: Chain, from: number, taken: ReadonlySet<number>): number | null => {
  const expected = timeline.day[from]! + Math.round(rule.length);
  const near = (i: number) => Math.abs(timeline.logAmount[i]! - timeline.logAmount[from]!) <= WIDEST;
  let found: number | null = null;
  for (let i = indexOn(timeline, expected - 4); i < indexOn(timeline, expected + 5); i++) {
    if (taken.has(i) || i <= from || !near(i) || offDays(timeline, rule, from, i, 1) > 1) continue;
    if (found !== null) return null;
    found = i;
  }
  return found !== null && chanceOf(timeline, near, taken) <= MOST_CHANCE ? found : null;
};

/** Expected number of ordinary movements of such amounts within the three days looked at. */
const chanceOf = (timeline: Timeline, near: (i: number) => boolean, taken: ReadonlySet<number>): number => {
  let others = -1;
  for (let i = 0; i < timeline.size; i++) if (!taken.has(i) && near(i)) others++;
  return (3 * others) / Math.max(timeline.lastDay - timeline.firstDay, 1);
};
