import { payeeKey } from './payee-key.js';

const SHORTEST_NAME = 3;
/** A NIT has nine digits before its check digit, older ones eight; people's own numbers go up to ten. */
const NIT = /^(\d{8,10})(?:-?(\d))?$/u;

/**
 * Under what a ledger remembers a merchant: its tax number where it was read (it outlives every logo and every misreading of a
 * name), else its name without legal form. Null where neither tells anything.
 */
export function merchantKey(read: { readonly nit: string | null; readonly company: string | null }): string | null {
  const written = read.nit?.replace(/[.\s]/gu, '') ?? '';
  const [, digits] = NIT.exec(written) ?? [];
  if (digits !== undefined) return `nit:${digits.slice(0, 9)}`;
  const name = read.company === null ? '' : payeeKey(read.company);
  return name.length >= SHORTEST_NAME ? `name:${name}` : null;
}
