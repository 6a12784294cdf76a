import { CATEGORY_WORDS } from './category-words.js';
import { folded, singular } from './folded.js';

/** A category of the person's ledger. */
export interface LedgerCategory {
  /** Public id. */
  readonly id: string;
  readonly name: string;
  /** Of the default tree. */
  readonly key: string | null;
  readonly parentId: string | null;
}

const wordsOf = (text: string): string[] => folded(text).split(' ').map(singular);

const standsIn = (text: readonly string[], phrase: readonly string[]): boolean =>
  phrase.length > 0 && text.some((_, at) => phrase.every((word, index) => word !== '' && text[at + index] === word));

/** The category and the words of the text that name it. */
export interface MatchedCategory<Category> {
  readonly category: Category;
  /** Folded, as they stand in the text's singular form. */
  readonly words: readonly string[];
}

/**
 * The category that a text names: by the longest of its names that stands in it, the person's own before other words for it, then
 * the earlier one. Case, accents and plurals don't count.
 */
export function matchCategory<Category extends LedgerCategory>(
  text: string,
  categories: readonly Category[],
): MatchedCategory<Category> | null {
  const words = wordsOf(text);
  let best: { category: Category; phrase: string[]; own: boolean } | null = null;
  for (const category of categories) {
    const names = [category.name, ...(CATEGORY_WORDS[category.key ?? ''] ?? [])];
    names.forEach((name, index) => {
      const phrase = wordsOf(name);
      if (!standsIn(words, phrase)) return;
      const own = index === 0;
      const longer = phrase.length > (best?.phrase.length ?? 0);
      if (longer || (phrase.length === best?.phrase.length && own && !best.own)) best = { category, phrase, own };
    });
  }
  const found = best as { category: Category; phrase: string[] } | null;
  return found && { category: found.category, words: found.phrase };
}

/** A category with all that are below it, as ids. */
export function withDescendants(id: string, categories: readonly LedgerCategory[]): ReadonlySet<string> {
  const ids = new Set([id]);
  for (let before = 0; before !== ids.size;) {
    before = ids.size;
    for (const category of categories)
      if (category.parentId !== null && ids.has(category.parentId)) ids.add(category.id);
  }
  return ids;
}

/** The categories above one, as ids. */
export function ancestorsOf({ parentId }: LedgerCategory, categories: readonly LedgerCategory[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (let above = parentId; above !== null && !ids.has(above);) {
    ids.add(above);
    above = categories.find(({ id }) => id === above)?.parentId ?? null;
  }
  return ids;
}
