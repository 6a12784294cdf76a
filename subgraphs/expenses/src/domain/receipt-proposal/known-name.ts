import { payeeKey } from './payee-key.js';

/** Shorter names are too like others. */
const SHORTEST = 6;
/** Share of its letters that a misread name still has right. */
const ALIKE = 0.85;

/**
 * The name among those that a ledger has used which a printed one must be: the same but for a legal form, spaces and case, or
 * for a letter or two that were misread. Null where none is, or where two are equally like it.
 */
export function knownName(printed: string, used: readonly string[]): string | null {
  const wanted = payeeKey(printed);
  if (wanted.length < SHORTEST) return null;
  const ranked = used
    .map((name) => ({ name, alike: likeness(wanted, payeeKey(name)) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  const [best, next] = ranked;
  if (!best) return null;
  if (next && next.alike === best.alike && payeeKey(next.name) !== payeeKey(best.name)) return null;
  return best.name;
}

/** 1 − edit distance ÷ longer length; 0 at once where the lengths alone make it unlike. */
function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) < ALIKE * longer) return 0;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, change));
    }
    previous = current;
  }
  return 1 - previous[b.length]! / longer;
}
