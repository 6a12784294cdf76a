import { describe, expect, it } from 'vitest';
import { conflictText, findConflicts, type GoalDemand } from '../../src/domain/conflicts.js';

const goal = (id: string, needed: bigint | null, more: Partial<GoalDemand> = {}): GoalDemand => ({
  id,
  title: id,
  currency: 'COP',
  needed,
  progress: 0n,
  accountId: null,
  ...more,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('goals that want the same money', () => {
  const house = goal('Casa', 800_000_00n);
  const trip = goal('Viaje', 300_000_00n);

  it('are named where they need more a month than is left', () => {
    const means = { monthly: { amount: 1_000_000_00n, currency: 'COP' }, accounts: [] };
    const [conflict, ...rest] = findConflicts([house, trip, goal('Lista', null)], means);
    expect(rest).toEqual([]);
    expect(conflict).toMatchObject({ needed: 1_100_000_00n, available: 1_000_000_00n, account: null });
    expect(plain(conflictText(conflict!, 'es'))).toBe(
      '«Casa» y «Viaje» necesitan $ 1.100.000 al mes, y al mes quedan $ 1.000.000.',
    );
    expect(plain(conflictText(conflict!, 'en'))).toBe(
      '“Casa” and “Viaje” need COP 1,100,000 a month, and COP 1,000,000 a month is left.',
    );
  });

  it('are none where it is just enough, where it is one alone, or where nothing is known', () => {
    const means = (amount: bigint) => ({ monthly: { amount, currency: 'COP' }, accounts: [] });
    expect(findConflicts([house, trip], means(1_100_000_00n))).toEqual([]);
    expect(findConflicts([house], means(0n))).toEqual([]);
    expect(findConflicts([house, trip], { monthly: null, accounts: [] })).toEqual([]);
    expect(findConflicts([house, goal('USD', 5n, { currency: 'USD' })], means(0n))).toEqual([]);
  });

  it('says that nothing was left rather than a negative amount', () => {
    const [conflict] = findConflicts([house, trip], { monthly: { amount: -5n, currency: 'COP' }, accounts: [] });
    expect(conflictText(conflict!, 'es')).toContain('no ha quedado dinero');
    expect(conflictText(conflict!, 'en')).toContain('no money was left');
  });

  it('are those that count on one account for more than it holds', () => {
    const saved = (id: string, progress: bigint) => goal(id, null, { progress, accountId: 'a' });
    const account = { id: 'a', name: 'Ahorros', balance: 500_000_00n };
    const goals = [saved('Casa', 300_000_00n), saved('Viaje', 200_000_01n), saved('Nada', 0n)];
    const [conflict] = findConflicts(goals, { monthly: null, accounts: [account] });
    expect(conflict).toMatchObject({ needed: 500_000_01n, available: 500_000_00n, account: { id: 'a' } });
    expect(conflict!.goals.map(({ id }) => id)).toEqual(['Casa', 'Viaje']);
    expect(plain(conflictText(conflict!, 'es'))).toBe(
      '«Casa» y «Viaje» cuentan con $ 500.000,01 de la cuenta «Ahorros», que tiene $ 500.000.',
    );
    expect(findConflicts(goals, { monthly: null, accounts: [{ ...account, balance: 500_000_01n }] })).toEqual([]);
  });
});
