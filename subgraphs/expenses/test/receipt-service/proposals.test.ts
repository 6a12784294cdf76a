import { currencies } from '@parfinanciero/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  categoryOfCompany,
  payeeKey,
  proposeAccount,
  proposeCategory,
} from '../../src/domain/receipt-proposal/index.js';
import { DEFAULT_CATEGORIES, UNCATEGORIZED } from '../../src/domain/categories/index.js';

const LEDGER = { language: 'es', referenceCurrency: 'COP' } as const;
const account = (id: string, kind: string, currency: string) => ({ id, kind, currency });

describe('the account that a receipt proposes', () => {
  it('is the oldest cash account in its currency', () => {
    const own = [account('bank', 'BANK', 'COP'), account('old', 'CASH', 'COP'), account('new', 'CASH', 'COP')];
    expect(proposeAccount('COP', own, LEDGER)).toMatchObject({ account: { id: 'old' }, newName: null });
  });

  it('in the reference currency without cash is the default cash account, to be made', () => {
    expect(proposeAccount('COP', [account('bank', 'BANK', 'COP')], LEDGER)).toEqual({
      account: null,
      newName: 'Efectivo',
      currency: 'COP',
    });
    expect(proposeAccount('COP', [], { ...LEDGER, language: 'en' })).toMatchObject({ newName: 'Cash' });
  });

  it('in another currency is what pays in it, and only where nothing does a new one', () => {
    const own = [account('loan', 'LOAN', 'USD'), account('bank', 'BANK', 'USD'), account('card', 'CARD', 'USD')];
    expect(proposeAccount('USD', own, LEDGER)).toMatchObject({ account: { id: 'card' } });
    expect(proposeAccount('MYR', own, { ...LEDGER, language: 'en' })).toEqual({
      account: null,
      newName: 'Cash MYR',
      currency: 'MYR',
    });
  });

  it('never is in another currency than the receipt', () => {
    const code = fc.constantFrom(...currencies());
    const accounts = fc.array(
      fc.record({ id: fc.uuid(), kind: fc.constantFrom('CASH', 'BANK', 'CARD', 'LOAN', 'SAVINGS'), currency: code }),
    );
    fc.assert(
      fc.property(code, accounts, (currency, own) => {
        const { account: proposed, newName } = proposeAccount(currency, own, LEDGER);
        return (proposed === null) === (newName !== null) && (proposed === null || proposed.currency === currency);
      }),
    );
  });
});

describe('a company', () => {
  it.each([
    ['PANADERIA LOS ALPES S.A.S.', 'Panadería Los Alpes'],
    ['PANADERIALOSALPESS.A.S', 'panaderia los alpes sas'],
    ['AEON CO. (M) SDN BHD', 'Aeon Co'],
    ['Éxito', 'EXITO S.A.'],
  ])('%s is found again as %s', (one, other) => {
    expect(payeeKey(other).startsWith(payeeKey(one)) || payeeKey(one).startsWith(payeeKey(other))).toBe(true);
  });

  it('of a legal form alone keeps it', () => {
    expect(payeeKey('SAS')).toBe('sas');
    expect(payeeKey('  ')).toBe('');
  });

  it.each([
    ['RESTORAN WAN SHENG', 'RESTAURANTS'],
    ['RESTORANWANSHENG', 'RESTAURANTS'],
    ['99 SPEED MART S/B', 'GROCERIES'],
    ['Supermercado El Ahorro', 'GROCERIES'],
    ['DROGUERIA LA REBAJA', 'PHARMACY'],
    ['Droguería y Minimercado San José', 'PHARMACY'],
    ['UNIHAKKA INTERNATIONAL', null],
    ['SMARTPHONE WORLD', null],
    ['BARBARA', null],
    ['MERCADOLIBRE', null],
  ])('%s tells %s', (company, key) => {
    expect(categoryOfCompany(company)).toBe(key);
  });

  it('tells only categories that the default tree has', () => {
    const keys = new Set(DEFAULT_CATEGORIES.map(({ key }) => key));
    const told = [
      'drogueria',
      'veterinaria',
      'clinica',
      'gimnasio',
      'barberia',
      'terpel',
      'parqueadero',
      'taller',
      'uber',
      'transmilenio',
      'hotel',
      'cafe',
      'restaurante',
      'exito',
      'ferreteria',
      'muebles',
      'aseo',
      'ktronix',
      'libreria',
      'papeleria',
      'ropa',
      'calzado',
      'cine',
      'regalos',
    ];
    for (const word of told) expect(keys.has(categoryOfCompany(word) ?? '')).toBe(true);
  });
});

describe('the category that a receipt proposes', () => {
  const own = [...DEFAULT_CATEGORIES, UNCATEGORIZED].map(({ key }) => ({ id: `id ${key}`, key: key as string | null }));
  const use = (key: string, count: number, last = '2026-01-01') => ({ categoryId: `id ${key}`, count, last });

  it('is the one used most for the company, before any word of its name', () => {
    expect(proposeCategory('RESTAURANTE X', [use('PETS', 2), use('GIFTS', 5)], own)).toMatchObject({ key: 'GIFTS' });
    expect(proposeCategory('X', [use('PETS', 2, '2026-03-01'), use('GIFTS', 2)], own)).toMatchObject({ key: 'PETS' });
  });

  it('adds up the same category under several spellings', () => {
    expect(proposeCategory('X', [use('PETS', 2), use('GIFTS', 3), use('PETS', 2)], own)).toMatchObject({ key: 'PETS' });
  });

  it('is never *uncategorised*, nor one that is gone', () => {
    expect(proposeCategory('RESTAURANTE X', [use('UNCATEGORIZED', 9), use('GONE', 9)], own)).toMatchObject({
      key: 'RESTAURANTS',
    });
    expect(proposeCategory('X', [use('UNCATEGORIZED', 9)], own)).toBeNull();
    expect(proposeCategory(null, [], own)).toBeNull();
  });
});
