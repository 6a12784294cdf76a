import { type Chain, chainsOf, costOf, type Manner } from './chain-search.js';
import { filledIn } from './filled-in.js';
import { halfYearly, oncePerPeriod, yearlyOnly } from './sparse-payees.js';
import { PERIOD_RULES, type PeriodRule } from './stream-periods.js';
import type { Timeline } from './timeline.js';

/** One kind of chain to search for. */
interface Kind {
  readonly rule: PeriodRule;
  readonly manner: Manner;
}

interface Candidate extends Chain {
  readonly kind: Kind;
}

type Order = (a: Candidate, b: Candidate) => number;

const MOST_ROUNDS = 12;
const HALF_A_YEAR = 150;

/** The streams in a timeline, no movement in two of them. `income`: the movements' direction. */
export const findChains = (timeline: Timeline, income: boolean): Chain[] => {
  const yearly = yearlyOnly(timeline);
  if (yearly) return [yearly];
  const first = candidatesOf(timeline, kindsFor(income), new Uint8Array(timeline.size).fill(1));
  const whole = oncePerPeriod(timeline, (rule) => costOf(timeline, rule));
  if (whole) first.push({ ...whole, kind: { rule: whole.rule, manner: 'VARIABLE' } });
  const found = filledIn(timeline, bestReading(timeline, first));
  // Junes and Decembers of a prima may have been found apart, or not at all.
  const frequent = found.filter(({ rule }) => rule.length < HALF_A_YEAR);
  const taken = new Set(frequent.flatMap(({ members }) => members));
  const twice = halfYearly(
    timeline,
    Array.from(timeline.day.keys()).filter((i) => !taken.has(i)),
  );
  return twice ? [...frequent, twice] : found;
};

/** What is bought every week or two for changing amounts is shopping; income may change. */
const kindsFor = (income: boolean): Kind[] =>
  PERIOD_RULES.flatMap((rule) => {
    const fixed: Kind = { rule, manner: 'FIXED' };
    return rule.days !== null && !income ? [fixed] : [fixed, { rule, manner: 'VARIABLE' as const }];
  });

const candidatesOf = (timeline: Timeline, kinds: readonly Kind[], free: Uint8Array): Candidate[] =>
  kinds.flatMap((kind) => chainsOf(timeline, kind.rule, kind.manner, free).map((chain) => ({ ...chain, kind })));

const byEvidence: Order = (a, b) =>
  b.evidence - a.evidence || a.rule.length - b.rule.length || a.members[0]! - b.members[0]!;

const fixedFirst: Order = (a, b) =>
  a.kind.manner === b.kind.manner ? byEvidence(a, b) : a.kind.manner === 'FIXED' ? -1 : 1;

/** A varying chain may run through a fixed one of the same days: the reading that explains more is taken. */
const bestReading = (timeline: Timeline, first: readonly Candidate[]): Chain[] => {
  const plain = selected(timeline, first, byEvidence);
  const contested = first.some((a) => a.kind.manner === 'VARIABLE') && first.some((a) => a.kind.manner === 'FIXED');
  if (!contested) return plain;
  const fixed = selected(timeline, first, fixedFirst);
  return totalOf(fixed) > totalOf(plain) ? fixed : plain;
};

const totalOf = (chains: readonly Chain[]): number => chains.reduce((sum, { evidence }) => sum + evidence, 0);

/**
 * Takes candidates in an order as long as their movements are free, then looks again among what is left. Only kinds that
 * had a candidate can have one again: fewer movements make no better chains.
 */
const selected = (timeline: Timeline, first: readonly Candidate[], order: Order): Chain[] => {
  const free = new Uint8Array(timeline.size).fill(1);
  const found: Chain[] = [];
  let candidates = [...first];
  for (let round = 0; round < MOST_ROUNDS && candidates.length > 0; round++) {
    const kinds = new Set<Kind>();
    for (const candidate of candidates.sort(order)) {
      kinds.add(candidate.kind);
      if (!candidate.members.every((i) => free[i] === 1)) continue;
      found.push(candidate);
      for (const i of candidate.members) free[i] = 0;
    }
    candidates = candidatesOf(timeline, [...kinds], free);
  }
  return found;
};
