import { comparable } from '../categories/index.js';

/** Legal forms that a printed name carries and a person's own does not. */
const LEGAL_FORM = /(?: (?:s ?a ?s|s ?a|ltda|s en c|e ?u|bic|(?:m )?sdn(?: bhd)?|bhd|plt|inc|llc|ltd))+$/u;

/**
 * The form in which the same payee is found again: no case, accents, punctuation or legal form, and no spaces, since reading
 * often glues words together. Empty for a name of nothing.
 */
export function payeeKey(name: string): string {
  const words = comparable(name);
  const bare = words.replace(LEGAL_FORM, '');
  return (bare === '' ? words : bare).replaceAll(' ', '');
}
