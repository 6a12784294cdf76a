import type { Movement } from '../movement.js';
import type { Stream, StreamPeriod } from './stream.js';

interface Found {
  readonly part: string;
  readonly period: StreamPeriod;
  readonly evidence: number;
  readonly members: readonly Movement[];
}

/**
 * Names streams of one group so that a longer history names them alike: by group and period, and where several share
 * these, all but the earliest by their first payment, which later history doesn't change. In order of their first days.
 */
export const keysOf = (group: string, found: readonly Found[]): (Found & { key: string })[] => {
  const used = new Set<string>();
  return [...found].sort(byFirst).map((stream) => {
    const plain = [group, ...(stream.part === '' ? [] : [stream.part]), stream.period].join('|');
    const first = stream.members[0];
    let key = used.has(plain) ? `${plain}|${first?.day ?? ''}|${Math.abs(first?.amount ?? 0)}` : plain;
    while (used.has(key)) key += '+';
    used.add(key);
    return { ...stream, key };
  });
};

const byFirst = (a: Found, b: Found): number => {
  const [x, y] = [a.members[0]!, b.members[0]!];
  if (x.day !== y.day) return x.day < y.day ? -1 : 1;
  return x.amount - y.amount || (x.id < y.id ? -1 : 1);
};

const overlapOf = (a: Stream, ids: ReadonlySet<string>): number => a.occurrences.filter(({ id }) => ids.has(id)).length;

/**
 * Gives streams that were found again the keys that they had, when older movements were added or the period is seen
 * otherwise now: the one that shares most payments, at least half of the shorter history. For who keeps verdicts by key.
 */
export const keepKeys = (before: readonly Stream[], now: readonly Stream[]): Stream[] => {
  const pairs = before.flatMap((old) => {
    const ids = new Set(old.occurrences.map(({ id }) => id));
    return now.map((stream, i) => ({
      old,
      i,
      shared: overlapOf(stream, ids),
      of: Math.min(ids.size, stream.occurrences.length),
    }));
  });
  const kept = new Map<number, string>();
  const given = new Set<string>();
  for (const { old, i, shared, of } of pairs.sort(
    (a, b) => b.shared - a.shared || a.i - b.i || (a.old.key < b.old.key ? -1 : 1),
  )) {
    if (shared * 2 < of || kept.has(i) || given.has(old.key)) continue;
    kept.set(i, old.key);
    given.add(old.key);
  }
  const taken = new Set(given);
  return now.map((stream, i) => {
    let key = kept.get(i) ?? stream.key;
    if (!kept.has(i)) while (taken.has(key)) key += '+';
    taken.add(key);
    return { ...stream, key };
  });
};
