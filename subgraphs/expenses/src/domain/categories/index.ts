export { comparable } from './comparable.js';
export {
  type CategoryFlow,
  DEFAULT_CATEGORIES,
  type DefaultCategory,
  defaultCategory,
  UNCATEGORIZED,
} from './default-categories.js';
export {
  DOCUMENTED_CODES,
  DOCUMENTED_SPANISH,
  type DocumentedCode,
  documentedCodeFrom,
  documentedCodeOf,
} from './documented-code.js';
export { matchCategory, type NamedCategory } from './match-category.js';
