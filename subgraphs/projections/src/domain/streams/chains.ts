import { anchoredDays } from './anchored-evidence.js';
import { filledIn } from './filled-in.js';
import { halfYearly, oncePerPeriod, yearlyPair } from './sparse-payees.js';
import { PERIOD_RULES, type PeriodRule } from './stream-periods.js';
import { indexOn, offDays } from './steps.js';
import type { Timeline } from './timeline.js';

/** Movements that follow each other as one period says: indexes into the timeline, ascending. */
export interface Chain {
  readonly rule: PeriodRule;
  readonly members: readonly number[];
  /** Log likelihood ratio against the same movements come by chance, less what a stream has to prove; > 0. */
  readonly evidence: number;
}

/** FIXED: mostly the same amount, sometimes another level. VARIABLE: what is used is paid. */
type Manner = 'FIXED' | 'VARIABLE';

interface Candidate extends Chain {
  readonly manner: Manner;
}

/** ln 3: what is more than three times dearer is something else. */
const FARTHEST = 1.1;
const MISS = 0.1;
/** Evidence that any stream needs beyond what searching among so many movements gives by chance. */
const DOUBT = 1.5;
/** Share of that gain that counts: payees seen rarely are many, and some of them look regular by chance. */
const QUIET = 0.6;
/** Evidence that a chain may lack before it is looked at as a whole. */
const RESCUABLE = 4;
const MOST_ROUNDS = 12;

/**
 * The streams in a timeline, most evident first, no movement in two of them.
 *
 * A chain's score is the sum over its links of log h1/h0: h1, how likely the next payment comes so many days off its
 * day with such an amount; h0, the intensity at which movements of that amount come anyway. By chance the expected sum
 * of exp(score) over all chains that start somewhere is 1, so among n movements a score above ln n + doubt is rare
 * (Markov's inequality): many movements of the same amount, or many movements at all, raise the bar by themselves.
 */
export const findChains = (timeline: Timeline, income: boolean): Chain[] => {
  const all = new Uint8Array(timeline.size).fill(1);
  const pair = yearlyPair(timeline);
  if (pair) return [pair];
  const whole = oncePerPeriod(timeline, (rule) => costOf(timeline, rule));
  const first: Candidate[] = candidatesOf(timeline, income, all);
  if (whole) first.push({ ...whole, manner: 'VARIABLE' });
  // A varying chain may run through a fixed one of the same days; which reading explains more decides.
  const [asEvident, fixedFirst] = [select(timeline, income, first, plainly), select(timeline, income, first, byManner)];
  const found = filledIn(timeline, totalOf(fixedFirst) > totalOf(asEvident) ? fixedFirst : asEvident);
  const taken = new Set(found.flatMap(({ members }) => members));
  const twice = halfYearly(
    timeline,
    Array.from(timeline.day.keys()).filter((i) => !taken.has(i)),
  );
  return twice ? [...found, twice] : found;
};

type Order = (a: Candidate, b: Candidate) => number;

const plainly: Order = (a, b) =>
  b.evidence - a.evidence || a.rule.length - b.rule.length || a.members[0]! - b.members[0]!;

const byManner: Order = (a, b) => (a.manner === b.manner ? plainly(a, b) : a.manner === 'FIXED' ? -1 : 1);

const totalOf = (chains: readonly Chain[]): number => chains.reduce((sum, { evidence }) => sum + evidence, 0);

const candidatesOf = (timeline: Timeline, income: boolean, free: Uint8Array): Candidate[] =>
  PERIOD_RULES.flatMap((rule) => mannersOf(rule, income).flatMap((manner) => chainsOf(timeline, rule, manner, free)));

/** Takes candidates in an order as long as their movements are free, then looks again among what is left. */
const select = (timeline: Timeline, income: boolean, first: readonly Candidate[], order: Order): Chain[] => {
  const free = new Uint8Array(timeline.size).fill(1);
  const found: Chain[] = [];
  let candidates = [...first];
  for (let round = 0; round < MOST_ROUNDS && candidates.length > 0; round++) {
    for (const candidate of candidates.sort(order)) {
      if (!candidate.members.every((i) => free[i] === 1)) continue;
      found.push(candidate);
      for (const i of candidate.members) free[i] = 0;
    }
    candidates = candidatesOf(timeline, income, free);
  }
  return found;
};

/** What is bought every week or two for changing amounts is shopping; income may change. */
const mannersOf = (rule: PeriodRule, income: boolean): readonly Manner[] =>
  rule.days !== null && !income ? ['FIXED'] : ['FIXED', 'VARIABLE'];

const costOf = (timeline: Timeline, rule: PeriodRule): number =>
  DOUBT + Math.log(Math.max(timeline.size, 1)) - Math.log(rule.prior);

/** The best chains of one period, disjoint: longest-path search over links, then traced back from the best ends. */
const chainsOf = (timeline: Timeline, rule: PeriodRule, manner: Manner, free: Uint8Array): Candidate[] => {
  const { size } = timeline;
  const score = new Float64Array(size);
  const previous = new Int32Array(size).fill(-1);
  for (let i = 0; i < size; i++) {
    if (free[i] === 0) continue;
    for (let steps = 1; steps <= rule.reach; steps++) {
      const skipped = (steps - 1) * Math.log(MISS) + Math.log(1 - MISS);
      const middle = timeline.day[i]! - Math.round(steps * rule.length);
      // A month is up to two days shorter or longer than its mean.
      const slack = rule.offBy.length - 1 + (rule.months === null ? 0 : 3);
      const [from, to] = [indexOn(timeline, middle - slack), indexOn(timeline, middle + slack + 1)];
      for (let j = from; j < to && j < i; j++) {
        if (free[j] === 0) continue;
        const off = rule.offBy[offDays(timeline, rule, j, i, steps)];
        if (off === undefined) continue;
        const reached = score[j]! + Math.log(off) + skipped + amountGain(timeline, manner, j, i);
        if (reached > score[i]!) {
          score[i] = reached;
          previous[i] = j;
        }
      }
    }
  }
  return traced(score, previous, rule, costOf(timeline, rule))
    .map((chain) => ({ ...chain, manner, evidence: chain.evidence + anchoredGain(timeline, manner, chain) }))
    .filter(({ evidence }) => evidence > 0);
};

/**
 * What it tells that little else happens: the gain in log likelihood of a Poisson background that has to explain
 * n − k movements instead of n. Near k when the chain is all there is, near 0 when it is lost among many.
 */
const quietOf = (k: number, n: number): number => QUIET * (k + (n > k ? (n - k) * Math.log((n - k) / n) : 0));

/** What a chain gains when its days are measured from one day of the month; never negative. */
const anchoredGain = (timeline: Timeline, manner: Manner, { rule, members }: Chain): number => {
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
    const evidence =
      score[end]! - (at >= 0 ? score[members.at(-1) ?? end]! : 0) - cost + quietOf(members.length, score.length);
    if (members.length < rule.least || evidence <= -RESCUABLE) continue;
    for (const i of members) taken.add(i);
    chains.push({ rule, members: members.reverse(), evidence });
  }
  return chains;
};

/** How much likelier the amount at `i` is after the one at `j` than by chance, per day: log. */
const amountGain = (timeline: Timeline, manner: Manner, j: number, i: number): number => {
  const apart = Math.abs(timeline.logAmount[i]! - timeline.logAmount[j]!);
  if (apart > FARTHEST) return -Infinity;
  const same = apart < 1e-12;
  // That changing amounts repeat exactly is no evidence for them.
  if (manner === 'VARIABLE')
    return Math.log(0.5 / timeline.rate + (same ? 0 : (0.5 * laplace(apart, 0.25)) / timeline.nearRate[i]!));
  if (same) return Math.log(0.8 / timeline.sameRate[i]!);
  return Math.log((0.1 * laplace(apart, 0.04) + 0.1 * laplace(apart, 0.3)) / timeline.nearRate[i]!);
};

const laplace = (apart: number, scale: number): number => Math.exp(-apart / scale) / (2 * scale);
