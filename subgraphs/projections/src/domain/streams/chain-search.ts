import { anchoredDays } from './anchored-evidence.js';
import type { PeriodRule } from './stream-periods.js';
import { expectedDays, indexOn, offDays } from './steps.js';
import type { Timeline } from './timeline.js';

/** Movements that follow each other as one period says: indexes into the timeline, ascending. */
export interface Chain {
  readonly rule: PeriodRule;
  readonly members: readonly number[];
  /** Log likelihood ratio against the same movements come by chance, less what a stream has to prove; ≥ 0. */
  readonly evidence: number;
}

/** FIXED: mostly the same amount, sometimes another level. VARIABLE: what is used is paid. */
export type Manner = 'FIXED' | 'VARIABLE';

/** ln 3: what is more than three times dearer is something else. */
const FARTHEST = 1.1;
const MISS = 0.1;
/** Links that are this much less likely than chance are not looked at. */
const LEAST_RATIO = 0.03;
/** Movements that no link reaches with a better ratio are left to be filled in. */
const LEAST_TARGET = 0.5;
/** Evidence that any stream needs beyond what searching among so many movements gives by chance. */
const DOUBT = 1.5;
/** Share of the quiet around a chain that counts: payees seen rarely are many, and some look regular by chance. */
const QUIET = 0.6;
/** Evidence that a chain may lack before it is looked at as a whole. */
const RESCUABLE = 4;

/** What a stream of a period has to prove among these movements: the bar that the search raises, and how rare it is. */
export const costOf = (timeline: Timeline, rule: PeriodRule): number =>
  DOUBT + Math.log(Math.max(timeline.size, 1)) - Math.log(rule.prior);

/**
 * The best chains of one period among the movements marked `free`, disjoint: longest-path search over links, then traced
 * back from the best ends.
 *
 * A chain's score is the sum over its links of log h1/h0: h1, how likely the next payment comes so many days off its
 * day with such an amount; h0, the intensity at which movements of that amount come anyway. By chance the expected sum
 * of exp(score) over all chains that start somewhere is 1, so among n movements a score above ln n + doubt is rare
 * (Markov's inequality): many movements of the same amount, or many movements at all, raise the bar by themselves.
 */
export const chainsOf = (timeline: Timeline, rule: PeriodRule, manner: Manner, free: Uint8Array): Chain[] => {
  const { size, day } = timeline;
  const score = new Float64Array(size);
  const previous = new Int32Array(size).fill(-1);
  const amountRatio = RATIOS[manner];
  const tolerance = rule.offBy.length - 1;
  const target = targetsOf(timeline, rule, manner, free);
  for (let j = 0; j < size; j++) {
    if (free[j] === 0) continue;
    for (let steps = 1; steps <= rule.reach; steps++) {
      const kept = (1 - MISS) * MISS ** (steps - 1);
      for (const expected of expectedDays(timeline, rule, j, steps)) {
        const to = indexOn(timeline, expected + tolerance + 1);
        for (let i = Math.max(indexOn(timeline, expected - tolerance), j + 1); i < to; i++) {
          if (target[i] === 0) continue;
          const ratio = rule.offBy[Math.abs(day[i]! - expected)]! * kept * amountRatio(timeline, j, i);
          if (ratio < LEAST_RATIO) continue;
          const reached = score[j]! + Math.log(ratio);
          if (reached > score[i]!) {
            score[i] = reached;
            previous[i] = j;
          }
        }
      }
    }
  }
  return traced(score, previous, rule, costOf(timeline, rule))
    .map((chain) => ({ ...chain, evidence: chain.evidence + anchoredGain(timeline, chain) }))
    .filter(({ evidence }) => evidence > 0);
};

/** Which free movements some link could reach with a ratio worth having: in a dense group, few. */
const targetsOf = (timeline: Timeline, rule: PeriodRule, manner: Manner, free: Uint8Array): Uint8Array => {
  const onTime = (rule.offBy[0] ?? 0) * (1 - MISS);
  return free.map((is, i) => {
    if (is === 0) return 0;
    const changed = (manner === 'FIXED' ? CHANGED_LEVEL : AS_USED)[0]! / timeline.nearRate[i]!;
    const other =
      manner === 'VARIABLE' ? 0.5 / timeline.rate : timeline.repeats[i] === 1 ? REPEATED / timeline.sameRate[i]! : 0;
    return onTime * (manner === 'VARIABLE' ? changed + other : Math.max(changed, other)) >= LEAST_TARGET ? 1 : 0;
  });
};

const traced = (score: Float64Array, previous: Int32Array, rule: PeriodRule, cost: number): Chain[] => {
  const ends = Array.from(score.keys())
    .filter((i) => score[i]! > 0)
    .sort((a, b) => score[b]! - score[a]! || a - b);
  const taken = new Set<number>();
  const chains: Chain[] = [];
  for (const end of ends) {
    const members: number[] = [];
    let at = end;
    while (at >= 0 && !taken.has(at)) {
      members.push(at);
      at = previous[at]!;
    }
    const before = at >= 0 ? score[members.at(-1) ?? end]! : 0;
    const evidence = score[end]! - before - cost + quietOf(members.length, score.length);
    if (members.length < rule.least || evidence <= -RESCUABLE) continue;
    for (const i of members) taken.add(i);
    chains.push({ rule, members: members.reverse(), evidence });
  }
  return chains;
};

/**
 * What it tells that little else happens: the gain in log likelihood of a Poisson background that has to explain
 * n − k movements instead of n. Near k when the chain is all there is, near 0 when it is lost among many.
 */
const quietOf = (k: number, n: number): number => QUIET * (k + (n > k ? (n - k) * Math.log((n - k) / n) : 0));

/** What a chain gains when its days are measured from one day of the month; never negative. */
const anchoredGain = (timeline: Timeline, { rule, members }: Chain): number => {
  const anchored = anchoredDays(timeline, rule, members);
  if (anchored === -Infinity) return 0;
  let linked = 0;
  for (let k = 1; k < members.length; k++) {
    const [j, i] = [members[k - 1]!, members[k]!];
    const steps = Math.max(1, Math.round((timeline.day[i]! - timeline.day[j]!) / rule.length));
    linked += Math.log(rule.offBy[offDays(timeline, rule, j, i, steps)] ?? 1);
  }
  return Math.max(0, anchored - linked);
};

/** Laplace density of the log amounts' distance, tabled by thousandths, since it is asked for every pair of movements. */
const GRAIN = 1000;
const tabled = (density: (apart: number) => number): Float64Array =>
  Float64Array.from({ length: Math.ceil(FARTHEST * GRAIN) + 1 }, (_, k) => density((k + 0.5) / GRAIN));
const laplace = (apart: number, scale: number): number => Math.exp(-apart / scale) / (2 * scale);
const CHANGED_LEVEL = tabled((apart) => 0.1 * laplace(apart, 0.04) + 0.1 * laplace(apart, 0.3));
const AS_USED = tabled((apart) => 0.5 * laplace(apart, 0.25));
const REPEATED = 0.8;

/** How many times likelier the amount at `i` is after the one at `j` than by chance, per day. */
const RATIOS: Readonly<Record<Manner, (timeline: Timeline, j: number, i: number) => number>> = {
  FIXED: (timeline, j, i) => {
    const apart = Math.abs(timeline.logAmount[i]! - timeline.logAmount[j]!);
    if (apart > FARTHEST) return 0;
    if (apart < 1e-12) return REPEATED / timeline.sameRate[i]!;
    return CHANGED_LEVEL[Math.floor(apart * GRAIN)]! / timeline.nearRate[i]!;
  },
  VARIABLE: (timeline, j, i) => {
    const apart = Math.abs(timeline.logAmount[i]! - timeline.logAmount[j]!);
    if (apart > FARTHEST) return 0;
    // That changing amounts repeat exactly is no evidence for them.
    const like = apart < 1e-12 ? 0 : AS_USED[Math.floor(apart * GRAIN)]! / timeline.nearRate[i]!;
    return 0.5 / timeline.rate + like;
  },
};
