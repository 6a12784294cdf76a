import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedRow } from '../../src/domain/import/index.js';
import {
  guessAccountKind,
  NameCollector,
  type OwnAccount,
  pathOf,
  planAccounts,
  planCategories,
  RowPlanner,
} from '../../src/domain/import-plan/index.js';

const row = (part: Partial<ParsedRow>): ParsedRow => ({
  line: 2,
  bookedOn: '2026-05-02',
  time: null,
  account: 'Nequi',
  currency: 'COP',
  minor: 500n,
  direction: 'OUT',
  flow: 'SPENDING',
  category: null,
  subcategory: null,
  payee: null,
  note: null,
  bankId: null,
  transferTo: null,
  ...part,
});

const own = (part: Partial<OwnAccount>): OwnAccount => ({
  id: 'own',
  name: 'Nequi',
  currency: 'COP',
  kind: 'BANK',
  archived: false,
  batchId: null,
  ...part,
});

const counter = () => {
  let last = 0;
  return () => `new-${(last += 1)}`;
};

const accountsFor = (rows: readonly ParsedRow[], situation: Partial<Parameters<typeof planAccounts>[0]> = {}) => {
  const collector = new NameCollector();
  for (const each of rows) collector.add(each);
  return planAccounts({
    names: collector.names(),
    own: [],
    choices: [],
    remembered: [],
    accountId: null,
    referenceCurrency: 'COP',
    language: 'es',
    before: [],
    newId: counter(),
    ...situation,
  });
};

describe('the kind of an account by its name', () => {
  it.each([
    ['Cash', 'CASH'],
    ['Efectivo MYR', 'CASH'],
    ['Credit Card', 'CARD'],
    ['Tarjeta de crédito Falabella', 'CARD'],
    ['Tarjeta débito', 'BANK'],
    ['Saving Bank account 1', 'BANK'],
    ['Cuenta de ahorros', 'BANK'],
    ['Ahorros', 'SAVINGS'],
    ['CDT a 90 días', 'SAVINGS'],
    ['Crédito de vivienda', 'LOAN'],
    ['Bancolombia', 'BANK'],
  ])('%s is %s', (name, kind) => {
    expect(guessAccountKind(name)).toBe(kind);
  });
});

describe('the accounts of a file', () => {
  it('are ours by name, whatever case and accents, and new ones otherwise', () => {
    const plan = accountsFor([row({ account: 'NEQUI' }), row({ account: 'Lulo' })], { own: [own({})] });
    expect(plan.accounts).toMatchObject([
      { name: 'NEQUI', id: 'own', make: null },
      { name: 'Lulo', id: 'new-1', make: { name: 'Lulo', kind: 'BANK' } },
    ]);
  });

  it('in a currency that no account of that name has are new ones that say so', () => {
    const plan = accountsFor([row({ account: 'Efectivo', currency: 'MYR' })], {
      own: [own({ name: 'Efectivo', kind: 'CASH' })],
    });
    expect(plan.accounts).toMatchObject([{ make: { name: 'Efectivo MYR', kind: 'CASH' } }]);
  });

  it('that a revert archived come back; a live one of the same name comes first', () => {
    const archived = own({ id: 'old', archived: true, batchId: 'b' });
    expect(accountsFor([row({})], { own: [archived] }).accounts).toMatchObject([{ id: 'old', make: null }]);
    expect(accountsFor([row({})], { own: [archived, own({ id: 'live' })] }).accounts).toMatchObject([{ id: 'live' }]);
  });

  it('keep the ids of what is to be made from one look to the next', () => {
    const first = accountsFor([row({ account: 'Lulo' })]);
    const second = accountsFor([row({ account: 'Lulo' })], { before: first.accounts, newId: () => 'another' });
    expect(second).toEqual(first);
  });

  it('have every row in an account of its own currency, and no transfer to where it came from', () => {
    const name = fc.constantFrom('Nequi', 'nequi', 'Lulo', 'Share Market', 'Share Market Trading', 'Efectivo', '');
    const any = fc.record({
      account: name,
      currency: fc.constantFrom('COP', 'USD'),
      flow: fc.constantFrom('SPENDING', 'INCOME', 'TRANSFER'),
      direction: fc.constantFrom('IN', 'OUT'),
      transferTo: name,
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 20 }), (parts) => {
        const rows = parts.map((part) =>
          row({
            ...part,
            account: part.account || null,
            transferTo: part.flow === 'TRANSFER' ? part.transferTo || null : null,
          } as Partial<ParsedRow>),
        );
        const known = [
          own({}),
          own({ id: 'cash', name: 'Efectivo', kind: 'CASH' }),
          own({ id: 'usd', name: 'Lulo', currency: 'USD' }),
        ];
        const accounts = accountsFor(rows, { own: known });
        const collector = new NameCollector();
        for (const each of rows) collector.add(each);
        const categories = planCategories({
          names: collector.names().categories,
          own: [],
          choices: [],
          remembered: [],
          uncategorizedId: 'none',
          before: [],
          newId: counter(),
        });
        const currencyOf = new Map([...known, ...accounts.accounts].map(({ id, currency }) => [id, currency]));
        const planner = new RowPlanner({ accounts, categories }, () => undefined);
        const names = accounts.accounts
          .filter(({ make }) => make)
          .map(({ make, currency }) => `${make!.name.toLowerCase()} ${currency}`);
        expect(new Set(names).size).toBe(names.length);
        expect(accounts.accounts.map(({ id }) => id)).not.toContain('cash');
        for (const each of rows) {
          const booked = planner.book(each);
          if (typeof booked === 'string') {
            expect(['SAME_ACCOUNT', 'EXCHANGE']).toContain(booked);
            continue;
          }
          expect(currencyOf.get(booked.accountId)).toBe(each.currency);
          if (booked.toAccountId === null) continue;
          expect(currencyOf.get(booked.toAccountId)).toBe(each.currency);
          expect(booked.toAccountId).not.toBe(booked.accountId);
        }
      }),
    );
  });
});

describe('the categories of a file', () => {
  const tree = [
    { id: 'food', key: 'FOOD', name: 'Comida', parentId: null, removed: false },
    { id: 'groceries', key: 'GROCERIES', name: 'Mercado', parentId: 'food', removed: false },
    { id: 'old', key: null, name: 'Empanadas', parentId: 'food', removed: true },
    { id: 'none', key: 'UNCATEGORIZED', name: 'Sin categoría', parentId: null, removed: false },
  ];
  const plan = (paths: string[], part: Partial<Parameters<typeof planCategories>[0]> = {}) =>
    planCategories({
      names: paths.map((path, index) => ({ path, flow: 'SPENDING' as const, rows: 10 - index })),
      own: tree,
      choices: [],
      remembered: [],
      uncategorizedId: 'none',
      before: [],
      newId: counter(),
      ...part,
    });

  it('are found among the children of what their top means', () => {
    const { categories, made } = plan([
      'Food / Milk',
      'Food / Noodles',
      'Food',
      'Gadgets / Phone',
      'Gadgets / Watch',
      '',
    ]);
    expect(categories.map(({ path, id, make }) => [path, id, make])).toEqual([
      ['Food / Milk', 'groceries', false],
      ['Food / Noodles', 'new-1', true],
      ['Food', 'food', false],
      ['Gadgets / Phone', 'new-3', true],
      ['Gadgets / Watch', 'new-4', true],
      ['', 'none', false],
    ]);
    expect(made.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['Noodles', 'food'],
      ['Gadgets', null],
      ['Phone', 'new-2'],
      ['Watch', 'new-2'],
    ]);
  });

  it('that a revert took away come back under their own id', () => {
    expect(plan(['Comida / Empanadas']).categories).toMatchObject([{ id: 'old', make: true }]);
  });

  it('go where the person says, and are made anew where the person says that', () => {
    const choice = (categoryId?: string) => [{ path: 'Food / Milk', flow: 'SPENDING' as const, categoryId }];
    expect(plan(['Food / Milk'], { choices: choice('food') }).categories).toMatchObject([{ id: 'food', make: false }]);
    expect(plan(['Food / Milk'], { choices: choice() }).made).toMatchObject([{ name: 'Milk', parentId: 'food' }]);
  });

  it('of a row are said once where it says them twice', () => {
    expect(pathOf({ category: 'Salary', subcategory: 'salary' })).toBe('Salary');
    expect(pathOf({ category: 'Food', subcategory: 'snacks' })).toBe('Food / snacks');
    expect(pathOf({ category: null, subcategory: null })).toBe('');
  });
});
