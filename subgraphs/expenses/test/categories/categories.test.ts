import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparable,
  DEFAULT_CATEGORIES,
  DOCUMENTED_CODES,
  defaultCategory,
  documentedCodeFrom,
  documentedCodeOf,
  matchCategory,
  UNCATEGORIZED,
} from '../../src/domain/categories/index.js';
import { SYNONYMS } from '../../src/domain/categories/synonyms.js';

const inSpanish = [...DEFAULT_CATEGORIES, UNCATEGORIZED].map(({ key, es }) => ({ key, name: es }));
const match = (name: string) => matchCategory(name, inSpanish)?.key ?? null;

describe('the default tree', () => {
  it('has the twelve documented categories as its roots', () => {
    const roots = DEFAULT_CATEGORIES.filter(({ parent }) => parent === null).map(({ key }) => key);
    expect(roots).toEqual([...DOCUMENTED_CODES]);
  });

  it('puts every child under a root whose code it bears, parents first', () => {
    const seen = new Set<string>();
    for (const { key, code, parent } of DEFAULT_CATEGORIES) {
      expect(seen.has(key)).toBe(false);
      if (parent !== null) expect(seen.has(parent) && parent === code).toBe(true);
      seen.add(key);
    }
    expect(seen.size).toBeGreaterThanOrEqual(55);
  });

  it('never uses one name for two categories, in either language', () => {
    for (const language of ['es', 'en'] as const) {
      const names = DEFAULT_CATEGORIES.map((category) => comparable(category[language]));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('has synonyms only for categories that exist, none of them for two', () => {
    const all = Object.entries(SYNONYMS).flatMap(([key, words]) =>
      words.map((word) => [comparable(word), key] as const),
    );
    expect(Object.keys(SYNONYMS).filter((key) => !defaultCategory(key))).toEqual([]);
    const shared = all.filter(([word, key]) => all.some(([other, owner]) => other === word && owner !== key));
    expect(shared).toEqual([]);
  });
});

describe('the documented code', () => {
  it('is that of the nearest ancestor that has one, else EXTRAS', () => {
    expect(documentedCodeOf('FOOD')).toBe('FOOD');
    expect(documentedCodeOf('GROCERIES')).toBe('FOOD');
    expect(documentedCodeOf(null, [null, 'UTILITIES', 'HOME'])).toBe('HOME');
    expect(documentedCodeOf(null)).toBe('EXTRAS');
    expect(documentedCodeOf('UNCATEGORIZED')).toBe('EXTRAS');
    expect(documentedCodeOf('constructor')).toBe('EXTRAS');
  });

  it('is read in both languages and any case', () => {
    expect(documentedCodeFrom('tecnología')).toBe('TECHNOLOGY');
    expect(documentedCodeFrom('PROFITABILIDAD')).toBe('PROFITABILITY');
    expect(documentedCodeFrom(' food ')).toBe('FOOD');
    expect(documentedCodeFrom('groceries')).toBeNull();
  });
});

describe('matching a name from elsewhere', () => {
  it.each([
    ['Mercado', 'GROCERIES'],
    ['GROCERIES', 'GROCERIES'],
    ['Grocery', 'GROCERIES'],
    ['servicios_publicos', 'UTILITIES'],
    ['Servicios Públicos', 'UTILITIES'],
    ['comida', 'FOOD'],
    ['Food', 'FOOD'],
    ['OTROS', 'EXTRAS'],
    ['Regalo', 'GIFTS'],
    ['4 x 1000', 'FOUR_PER_THOUSAND'],
    ['Sueldo', 'SALARY'],
    ['Transportation', 'TRANSPORTATION'],
    ['sin categoría', 'UNCATEGORIZED'],
  ])('%s is %s', (name, key) => {
    expect(match(name)).toBe(key);
  });

  it.each(['', '   ', 'Rajgira ladu', 'Share Market', '__proto__'])('%j is none', (name) => {
    expect(match(name)).toBeNull();
  });

  it('prefers the person’s own name to a shipped one', () => {
    const own = [...inSpanish, { key: null, name: 'Netflix' }];
    expect(matchCategory('NETFLIX', own)).toEqual({ key: null, name: 'Netflix' });
    expect(matchCategory('netflix', inSpanish)?.key).toBe('STREAMING');
  });

  it('finds every category by its Spanish and English name', () => {
    for (const { key, es, en } of DEFAULT_CATEGORIES) expect([match(es), match(en)]).toEqual([key, key]);
  });
});

describe('comparable names', () => {
  it('fold what people do not see', () => {
    expect(comparable('  Café   CON leche ')).toBe('cafe con leche');
    expect(comparable('🏠')).toBe('🏠');
    expect(comparable('---')).toBe('---');
  });

  it('are stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => comparable(comparable(name)) === comparable(name)),
    );
  });
});
