import { comparable } from '../categories/index.js';

const LONGEST = 60;

/** The form in which the same thing is found again on another receipt: its words, without codes, sizes and quantities. */
export function itemKey(description: string): string {
  return comparable(description)
    .split(' ')
    .filter((word) => /^\p{L}{2,}$/u.test(word))
    .join('')
    .slice(0, LONGEST);
}
