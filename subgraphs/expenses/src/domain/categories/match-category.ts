import { comparable } from './comparable.js';
import { defaultCategory } from './default-categories.js';
import { DOCUMENTED_SPANISH, type DocumentedCode } from './documented-code.js';
import { SYNONYMS } from './synonyms.js';

/** What matching needs to know of a ledger's category: its own name, and its key if it came from the default tree. */
export type NamedCategory = { key: string | null; name: string };

/** Plural and singular are the same: `regalos`, `regalo`; `taxes`, `tax`. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/(?:(?<=[rlnzx])es|s)$/u, '') : word);
const folded = (name: string): string => comparable(name).split(' ').map(singular).join(' ');

const documentedNames = (key: string): string[] =>
  Object.hasOwn(DOCUMENTED_SPANISH, key) ? [key, DOCUMENTED_SPANISH[key as DocumentedCode]] : [];

/** Names of a category from the surest to the least sure. */
const namesOf = ({ key, name }: NamedCategory): readonly (readonly string[])[] => {
  const shipped = key === null ? undefined : defaultCategory(key);
  return [
    [name],
    shipped ? [shipped.es, shipped.en, ...documentedNames(shipped.key)] : [],
    shipped ? (SYNONYMS[shipped.key] ?? []) : [],
  ];
};

/**
 * The category that a name from elsewhere means: the person's own name first, then the Spanish, English and documented
 * names, then synonyms; accents, case and plurals folded. Within the same rank the earlier category wins. Null when no
 * name is the same: a wrong category costs more than none.
 */
export const matchCategory = <Category extends NamedCategory>(
  name: string,
  categories: readonly Category[],
): Category | null => {
  const wanted = folded(name);
  if (wanted === '') return null;
  let best: { category: Category; rank: number } | null = null;
  for (const category of categories) {
    const rank = namesOf(category).findIndex((names) => names.some((candidate) => folded(candidate) === wanted));
    if (rank >= 0 && (best === null || rank < best.rank)) best = { category, rank };
  }
  return best?.category ?? null;
};
