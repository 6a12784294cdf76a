import { describe, expect, it } from 'vitest';
import {
  createInput,
  goalOf,
  goalProblems,
  newGoal,
  ofKind,
  updateInput,
} from '../src/features/goals/form/goal-form-state';
import { parseRate } from '../src/features/goals/form/parse-rate';
import { goalsAddress, goalsViewFromUrl } from '../src/features/goals/goals-address';
import { milestonesOf } from '../src/features/goals/milestones';
import { usualBudget } from '../src/features/goals/debts/usual-budget';
import type { GoalForm_GoalFragment } from '../src/generated/graphql';

const money = (amount: string, currency = 'COP') => ({ __typename: 'Money' as const, amount, currency });
const card: GoalForm_GoalFragment = {
  __typename: 'Goal',
  id: 'g',
  version: 4,
  kind: 'DEBT',
  title: 'Tarjeta',
  description: null,
  icon: 'card',
  startsOn: '2026-01-01',
  endsOn: '2027-01-01',
  priority: 2,
  months: null,
  contributionDay: 5,
  target: money('3000000.00'),
  account: null,
  monthlyContribution: money('250000.00'),
  debt: { __typename: 'DebtTerms', rate: '28.5', rateKind: 'EFFECTIVE_ANNUAL', minimumPayment: null },
};

describe('the form of a goal', () => {
  it('asks for what its kind needs, and for nothing else', () => {
    const blank = newGoal('COP');
    expect(Object.keys(goalProblems(blank)).sort()).toEqual(['amount', 'title']);
    expect(Object.keys(goalProblems(ofKind(blank, 'DEBT'))).sort()).toEqual(['amount', 'rate', 'title']);
    expect(Object.keys(goalProblems(ofKind(blank, 'SINKING'))).sort()).toEqual(['amount', 'endsOn', 'title']);
    expect(Object.keys(goalProblems(ofKind(blank, 'EMERGENCY')))).toEqual(['title']);
  });

  it('makes an emergency fund of months without an amount, and leaves out what is empty', () => {
    const form = { ...ofKind(newGoal('COP'), 'EMERGENCY'), title: ' Colchón ', months: '6' };
    expect(createInput(form, 'l')).toEqual({
      ledgerId: 'l',
      kind: 'EMERGENCY',
      title: 'Colchón',
      currency: 'COP',
      icon: 'shield',
      months: 6,
    });
  });

  it('sends only what has changed, and null for what was emptied', () => {
    const before = goalOf(card, 'es-CO');
    expect(updateInput(before, before, 'g', 4)).toEqual({ goalId: 'g', expectedVersion: 4 });
    const after = { ...before, rate: '27,9 %', endsOn: '', monthlyContribution: '', amount: '2.500.000' };
    expect(updateInput(after, before, 'g', 4)).toEqual({
      goalId: 'g',
      expectedVersion: 4,
      rate: '27.9',
      endsOn: null,
      monthlyContribution: null,
      contributionDay: null,
      amount: '2500000.00',
    });
  });

  it('keeps a chosen icon when the kind changes, and follows with the usual one', () => {
    expect(ofKind(newGoal('COP'), 'DEBT').icon).toBe('card');
    expect(ofKind({ ...newGoal('COP'), icon: 'trip' }, 'DEBT').icon).toBe('trip');
  });

  it('reads three decimals of a rate as decimals, never as thousands', () => {
    expect(parseRate('2,125')).toBe('2.125');
    expect(parseRate('28.50 %')).toBe('28.5');
    expect(parseRate('0,9')).toBe('0.9');
    expect([parseRate(''), parseRate('-3'), parseRate('mucho'), parseRate('1.000,5')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('what the goals screen knows', () => {
  it('keeps its view in the address', () => {
    const view = { group: 'active', archived: true, debts: true, budget: '1500000.00' } as const;
    expect(goalsViewFromUrl(new URLSearchParams(goalsAddress(view).split('?')[1]))).toEqual(view);
    expect(goalsAddress({})).toBe('/metas');
    expect(goalsViewFromUrl(new URLSearchParams('estado=otra&cuota=-5'))).toEqual({
      group: null,
      archived: false,
      debts: false,
      budget: null,
    });
  });

  it('never marks a quarter before it is reached', () => {
    expect(milestonesOf(money('0.10')).map(({ amount }) => amount.amount)).toEqual(['0.03', '0.05', '0.08', '0.10']);
  });

  it('takes the larger of contribution and minimum payment as the usual budget of a debt', () => {
    const debt = (least: string | null, monthly: string | null, currency = 'COP') => ({
      monthlyContribution: monthly ? money(monthly, currency) : null,
      debt: { __typename: 'DebtTerms' as const, minimumPayment: least ? money(least, currency) : null },
    });
    expect(usualBudget([debt('100.00', '250.50'), debt('80.00', null), debt('9.00', null, 'USD')], 'COP')).toBe(
      '330.50',
    );
    expect(usualBudget([debt(null, null)], 'COP')).toBeNull();
  });
});
