import { defaultCategory, UNCATEGORIZED } from '../domain/categories/index.js';
import type { CategoryRow } from './category-row.js';

/** A category's name in a language: the person's own, or the default tree's. */
export function categoryName(row: Pick<CategoryRow, 'key' | 'name'>, language: 'es' | 'en'): string {
  if (row.name !== null) return row.name;
  if (row.key === UNCATEGORIZED.key) return UNCATEGORIZED[language];
  return defaultCategory(row.key ?? '')?.[language] ?? row.key ?? '';
}
