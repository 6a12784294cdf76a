import type { Amount } from './amounts.js';
import { mainAmount } from './labelled-rows.js';
import type { LabelledRow } from './labelled-rows.js';
import type { RowKind } from './row-kinds.js';

export interface TotalCandidate {
  hundredths: bigint;
  score: number;
  /** The printed amount it was read from, if it was printed. */
  amount: Amount | null;
  /** How many independent sums lead to it. */
  confirmed: number;
  /** In how many rows it is printed. */
  times: number;
  /** Its best label. */
  kind: RowKind;
}

const LABEL_POINTS: Partial<Record<RowKind, number>> = {
  'final-total': 4.2,
  'total-with-tax': 3.6,
  total: 3.3,
  card: 2,
  cash: 1,
  subtotal: 0.9,
  count: 0.6,
};

/** Every amount that may be the total, best first. */
export function totalCandidates(lines: readonly LabelledRow[]): TotalCandidate[] {
  const pool = new Map<bigint, TotalCandidate>();
  const kinds = collected(lines);
  const offer = (hundredths: bigint, points: number, amount: Amount | null, kind: RowKind) => {
    if (hundredths <= 0n) return;
    const known = pool.get(hundredths);
    if (!known) pool.set(hundredths, { hundredths, score: points, amount, confirmed: 0, times: 1, kind });
    else if (points > known.score) Object.assign(known, { score: points, amount: amount ?? known.amount, kind });
  };
  const all = lines.flatMap((line) => line.amounts);
  const withDecimals = all.some((amount) => amount.decimals === 2);
  const printed = new Set(all.filter((amount) => !amount.bare).map((amount) => amount.hundredths));
  for (const line of lines) {
    const main = mainAmount(line);
    for (const amount of line.amounts) {
      let points = amount === main ? (LABEL_POINTS[line.kind] ?? -0.5) : -0.8;
      if (line.inSummary) points -= 2.5;
      if (amount.bare && !amount.signed) points -= 1.2;
      if (amount.negative) points -= 2;
      if (['change', 'tax', 'rounding', 'discount', 'tip'].includes(line.kind)) points -= 1.5;
      points += (amount.box.confidence - 0.9) * 2;
      offer(amount.hundredths, points, amount, line.kind);
      // "700" beside "7.00": the point was not seen.
      if (withDecimals && amount.bare && amount.hundredths >= 10_000n) {
        const pointed = amount.hundredths / 100n;
        if (printed.has(pointed)) offer(pointed, points + 0.4, amount, line.kind);
      }
    }
  }
  // What was handed over less what came back is what was paid, even where the total itself can't be read.
  for (const cash of kinds.cash) {
    for (const change of kinds.change)
      if (cash > change && change >= 0n) offer(cash - change, change > 0n ? 1.6 : 1, null, 'cash');
  }
  const sums = expectedTotals(kinds);
  for (const candidate of pool.values()) {
    for (const [points, values] of sums) {
      if (!values.has(candidate.hundredths)) continue;
      candidate.score += points;
      candidate.confirmed += 1;
    }
    roundingRules(candidate, kinds, pool);
    const times = lines.filter(
      (line) => !line.inSummary && line.amounts.some((a) => a.hundredths === candidate.hundredths),
    ).length;
    candidate.times = Math.max(times, 1);
    candidate.score += 0.35 * Math.min(candidate.times - 1, 3);
  }
  sizeRule([...pool.values()], kinds);
  return [...pool.values()].sort((a, b) => b.score - a.score);
}

type Kinds = Record<
  'cash' | 'card' | 'change' | 'subtotal' | 'tax' | 'tip' | 'discount' | 'rounding' | 'items',
  bigint[]
>;

function collected(lines: readonly LabelledRow[]): Kinds {
  const kinds: Kinds = {
    cash: [],
    card: [],
    change: [],
    subtotal: [],
    tax: [],
    tip: [],
    discount: [],
    rounding: [],
    items: [],
  };
  const firstSum = lines.findIndex(
    (line) =>
      ['subtotal', 'total', 'total-with-tax', 'final-total', 'count'].includes(line.kind) && line.amounts.length > 0,
  );
  lines.forEach((line, at) => {
    const main = mainAmount(line);
    if (!main) return;
    const value = main.negative ? -main.hundredths : main.hundredths;
    if (line.inSummary && line.kind !== 'tax') return;
    if (line.kind === 'other' && at < firstSum && (!main.bare || main.signed)) kinds.items.push(value);
    else if (line.kind === 'count' || line.kind === 'total') kinds.subtotal.push(value);
    else if (line.kind in kinds) kinds[line.kind as keyof Kinds].push(value);
  });
  // Separate taxes are added to a subtotal together.
  if (kinds.tax.length > 1) kinds.tax.push(kinds.tax.reduce((sum, value) => sum + value, 0n));
  return kinds;
}

/** Totals that other rows imply, each with the points that agreeing with it earns. */
function expectedTotals(kinds: Kinds): [number, Set<bigint>][] {
  const paid = new Set<bigint>();
  const exact = new Set<bigint>();
  for (const cash of kinds.cash) {
    for (const change of kinds.change) {
      if (change > 0n && cash > change) paid.add(cash - change);
      if (change === 0n) exact.add(cash);
    }
    if (kinds.change.length === 0) exact.add(cash);
  }
  for (const card of kinds.card) exact.add(card < 0n ? -card : card);
  const added = new Set<bigint>();
  const plain = [0n];
  const roundings = [...plain, ...kinds.rounding, ...kinds.rounding.map((r) => -r)];
  const discounts = [...plain, ...kinds.discount.map((d) => (d < 0n ? d : -d))];
  for (const subtotal of kinds.subtotal.slice(0, 6)) {
    for (const tax of kinds.tax.slice(0, 3).concat(kinds.tax.slice(-1), 0n)) {
      for (const tip of kinds.tip.slice(0, 2).concat(0n)) {
        for (const discount of discounts.slice(0, 3)) {
          for (const rounding of roundings.slice(0, 5)) {
            if (tax > 0n || tip > 0n || discount < 0n || rounding !== 0n)
              added.add(subtotal + tax + tip + discount + rounding);
          }
        }
      }
    }
  }
  const items = kinds.items.reduce((sum, value) => sum + value, 0n);
  const itemSums = new Set<bigint>();
  if (kinds.items.length > 1) for (const rounding of roundings) itemSums.add(items + rounding);
  return [
    [2.6, paid],
    [1.5, exact],
    [1.4, added],
    [0.8, itemSums],
  ];
}

/** Where a rounding is printed, the amount before it is no total, and what is paid ends in 0 or 5 hundredths. */
function roundingRules(candidate: TotalCandidate, kinds: Kinds, pool: Map<bigint, TotalCandidate>): void {
  const real = kinds.rounding.map((r) => (r < 0n ? -r : r)).filter((r) => r > 0n);
  for (const r of real) {
    const twin = [candidate.hundredths + r, candidate.hundredths - r].find((v) => v % 5n === 0n && pool.has(v));
    if (candidate.hundredths % 5n !== 0n) candidate.score -= twin === undefined ? 0.8 : 1.6;
    else if (pool.has(candidate.hundredths + r) || pool.has(candidate.hundredths - r)) candidate.score += 1;
  }
}

/** A total is at least as large as anything bought; what is far smaller than another "total" is a tax or a saving. */
function sizeRule(candidates: TotalCandidate[], kinds: Kinds): void {
  const totals = candidates.filter((c) => ['total', 'total-with-tax', 'final-total'].includes(c.kind) && c.score > 1);
  const largest = totals.reduce((max, c) => (c.hundredths > max ? c.hundredths : max), 0n);
  const dearest = kinds.items.reduce((max, value) => (value > max ? value : max), 0n);
  for (const candidate of candidates) {
    if (largest > 0n && candidate.hundredths * 3n < largest && candidate.confirmed === 0) candidate.score -= 1.5;
    if (candidate.hundredths < dearest && kinds.discount.length === 0 && candidate.confirmed < 2)
      candidate.score -= 0.7;
    if (candidate.hundredths >= dearest && candidate.hundredths === largest) candidate.score += 0.4;
  }
}
