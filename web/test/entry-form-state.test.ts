import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountOf,
  entryOf,
  entryProblems,
  linesOf,
  newEntry,
} from '../src/features/transactions/entry/entry-form-state';
import { topLevelShares } from '../src/features/panel/category-shares';
import { fromMinor } from '../src/money/decimal';
import { parseAmount, typedAmount } from '../src/money/parse-amount';

const blank = newEntry('2026-11-23', 'bank');
const money = (amount: string, currency = 'COP') => ({ __typename: 'Money' as const, amount, currency });
const account = { __typename: 'Account' as const, id: 'bank', name: 'Banco', currency: 'COP' };
const line = (id: string, amount: string, flow: 'INCOME' | 'SPENDING') => ({
  __typename: 'TransactionLine' as const,
  flow,
  category: { __typename: 'Category' as const, id, name: id },
  amount: money(amount),
});
const stored = {
  __typename: 'Transaction' as const,
  id: 't',
  kind: 'PURCHASE' as const,
  bookedOn: '2026-11-20',
  payee: 'Éxito',
  note: null,
  version: 3,
  deletedAt: null,
  account,
  toAccount: null,
  amount: money('-250000.00'),
  received: null,
  lines: [line('food', '250000.00', 'SPENDING')],
};

describe('an entry', () => {
  it('becomes one line, uncategorised when nothing was chosen', () => {
    expect(linesOf({ ...blank, amount: '45.900' }, 'COP', 'none')).toEqual([
      { categoryId: 'none', amount: '45900.00', flow: 'SPENDING' },
    ]);
    expect(linesOf({ ...blank, type: 'income', categoryId: 'pay', amount: '100' }, 'COP', 'none')).toEqual([
      { categoryId: 'pay', amount: '100.00', flow: 'INCOME' },
    ]);
  });
  it('books a refund as negative spending', () => {
    expect(linesOf({ ...blank, categoryId: 'clothes', amount: '89.900', refund: true }, 'COP', 'none')).toEqual([
      { categoryId: 'clothes', amount: '-89900.00', flow: 'SPENDING' },
    ]);
  });
  it('shows a stored one, and saving it unchanged changes nothing', () => {
    expect(linesOf(entryOf(stored, 'es-CO'), 'COP', 'none')).toEqual([
      { categoryId: 'food', amount: '250000.00', flow: 'SPENDING' },
    ]);
    const mixed = {
      ...stored,
      lines: [line('food', '10.05', 'SPENDING'), line('clothes', '-3.00', 'SPENDING'), line('pay', '1.00', 'INCOME')],
    };
    expect(linesOf(entryOf(mixed, 'en-US'), 'COP', 'none')).toEqual([
      { categoryId: 'food', amount: '10.05', flow: 'SPENDING' },
      { categoryId: 'clothes', amount: '-3.00', flow: 'SPENDING' },
      { categoryId: 'pay', amount: '1.00', flow: 'INCOME' },
    ]);
  });
  it('asks for both amounts of an exchange, and for two accounts', () => {
    const transfer = { ...blank, type: 'transfer' as const, amount: '412.000', toAccountId: 'usd' };
    expect(entryProblems(transfer, 'COP', 'USD')).toEqual({ received: 'entry.problem.amount' });
    expect(entryProblems({ ...transfer, received: '100' }, 'COP', 'USD')).toEqual({});
    expect(entryProblems({ ...transfer, toAccountId: 'bank' }, 'COP', 'COP')).toEqual({
      toAccountId: 'entry.problem.sameAccount',
    });
  });
  it.each([
    ['', 'entry.problem.amount'],
    ['0', 'entry.problem.amount'],
    ['-5', 'entry.problem.negative'],
    ['abc1x2', undefined],
    ['1.2.3', 'entry.problem.unclear'],
  ])('with the amount "%s" has the problem %s', (amount, problem) => {
    expect(entryProblems({ ...blank, amount }, 'COP', null).amount).toBe(problem);
  });
  it('writes any amount so that it reads back the same', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 14n }),
        fc.constantFrom(0, 2, 3),
        fc.constantFrom('es-CO', 'en-US'),
        (minor, exponent, locale) => {
          const amount = fromMinor(minor, exponent);
          expect(parseAmount(typedAmount(amount, locale), exponent)).toEqual({ amount });
        },
      ),
    );
    expect(amountOf(typedAmount('250000.00', 'es-CO'), 'COP')).toBe('250000.00');
  });
});

describe('shares by category', () => {
  const tree = [
    { id: 'home', name: 'Vivienda', parentId: null },
    { id: 'rent', name: 'Arriendo', parentId: 'home' },
    { id: 'food', name: 'Comida', parentId: null },
  ];
  it('adds what lies below to the top, exactly, largest first; a net refund has no share', () => {
    const slices = [
      { categoryId: 'rent', amount: money('0.10') },
      { categoryId: 'home', amount: money('0.20') },
      { categoryId: 'food', amount: money('-5.00') },
    ];
    expect(topLevelShares(slices, tree, 'COP')).toEqual([
      { id: 'home', name: 'Vivienda', amount: { amount: '0.30', currency: 'COP' }, share: 1 },
      { id: 'food', name: 'Comida', amount: { amount: '-5.00', currency: 'COP' }, share: 0 },
    ]);
  });
});
