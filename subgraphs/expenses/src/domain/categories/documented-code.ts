import { defaultCategory } from './default-categories.js';

/** The twelve categories of the documented REST interface. */
export const DOCUMENTED_CODES = [
  'FOOD',
  'TRANSPORTATION',
  'HOME',
  'HEALTH',
  'TECHNOLOGY',
  'ENTERTAINMENT',
  'FASHION',
  'TAXES',
  'SALARY',
  'PROFITABILITY',
  'LOANS',
  'EXTRAS',
] as const;

export type DocumentedCode = (typeof DOCUMENTED_CODES)[number];

/** The Spanish names that one documented client sends. */
export const DOCUMENTED_SPANISH: Readonly<Record<DocumentedCode, string>> = {
  FOOD: 'COMIDA',
  TRANSPORTATION: 'TRANSPORTE',
  HOME: 'CASA',
  HEALTH: 'SALUD',
  TECHNOLOGY: 'TECNOLOGIA',
  ENTERTAINMENT: 'DIVERSION',
  FASHION: 'MODA',
  TAXES: 'IMPUESTOS',
  SALARY: 'SALARIO',
  PROFITABILITY: 'PROFITABILIDAD',
  LOANS: 'PRESTAMOS',
  EXTRAS: 'OTROS',
};

/**
 * The documented code under which a category leaves through the REST interface: its own, else that of its nearest
 * ancestor that has one, else EXTRAS.
 * @param key the category's key in the default tree, or null for a person's own category
 * @param ancestors keys from the parent up to the root
 */
export const documentedCodeOf = (key: string | null, ancestors: readonly (string | null)[] = []): DocumentedCode => {
  for (const candidate of [key, ...ancestors]) {
    const known = candidate === null ? undefined : defaultCategory(candidate);
    if (known) return known.code;
  }
  return 'EXTRAS';
};

/** The documented code that a client's text means, in either language and any case; null when it is none of them. */
export const documentedCodeFrom = (text: string): DocumentedCode | null => {
  const word = text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toUpperCase();
  return DOCUMENTED_CODES.find((code) => code === word || DOCUMENTED_SPANISH[code] === word) ?? null;
};
