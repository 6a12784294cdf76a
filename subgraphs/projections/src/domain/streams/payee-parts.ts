import type { Movement } from '../movement.js';

/** Movements of a group that a number in their text sets apart from the others. */
export interface PayeePart {
  /** The number, or empty for what has none that comes back. */
  readonly part: string;
  readonly members: readonly Movement[];
}

const LEAST = 3;

/** The first number of five digits and more: an account or a contract if it comes back, a reference if it doesn't. */
const numberIn = (description: string): string => /(?<!\d)\d{5,}(?!\d)/.exec(description)?.[0] ?? '';

/**
 * A group whose texts differ only in numbers may hold several payees (`EF 1222903`, `EF 83084338`): when two or more
 * numbers come back at least three times, each is looked at by itself, and the rest together.
 */
export const payeeParts = (movements: readonly Movement[]): PayeePart[] => {
  const counts = new Map<string, number>();
  const numbers = movements.map(({ description }) => numberIn(description));
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const comesBack = (number: string) => number !== '' && (counts.get(number) ?? 0) >= LEAST;
  if ([...counts.keys()].filter(comesBack).length < 2) return [{ part: '', members: movements }];
  const parts = new Map<string, Movement[]>();
  movements.forEach((movement, i) => {
    const part = comesBack(numbers[i]!) ? numbers[i]! : '';
    const members = parts.get(part);
    if (members) members.push(movement);
    else parts.set(part, [movement]);
  });
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([part, members]) => ({ part, members }));
};
