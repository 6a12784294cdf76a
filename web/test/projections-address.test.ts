import { describe, expect, it } from 'vitest';
import type { ScenarioChangeInput } from '../src/generated/graphql';
import { projectionsViewFromUrl, projectionsViewToUrl } from '../src/features/projections/projections-address';
import {
  newScenarioForm,
  parsePercent,
  readScenarioForm,
} from '../src/features/projections/scenario/scenario-form-state';

const changes: ScenarioChangeInput[] = [
  { kind: 'STREAM_AMOUNT', streamId: 'EAGi_x-9', percent: '10' },
  { kind: 'LOAN', amount: '5000000.00', annualRate: '24.5', months: 12, day: '2027-01-15' },
  { kind: 'ONE_OFF', amount: '-800000', day: '2027-02-01' },
];
const read = (query: string) => projectionsViewFromUrl(new URLSearchParams(query));

describe('the address of the projections', () => {
  it('gives back every kind of change after a round trip', () => {
    const rest: ScenarioChangeInput[] = [
      { kind: 'WITHOUT_STREAM', streamId: 'EAGi' },
      { kind: 'EXTRA_MONTHLY', amount: '-200000.00' },
      { kind: 'CATEGORY_PERCENT', categoryId: 'BAGi', percent: '-20' },
    ];
    for (const three of [changes, rest]) {
      const view = { months: 12, figure: 'net', currency: 'USD', changes: three } as const;
      expect(projectionsViewFromUrl(projectionsViewToUrl(view))).toEqual(view);
    }
  });

  it('says nothing of what is as usual', () => {
    expect(projectionsViewToUrl(read('')).toString()).toBe('');
  });

  it('leaves out what does not read, and what is more than three', () => {
    const one = 'si=sin~A';
    expect(read(`meses=7&ver=todo&moneda=pesos&si=sin~a b&si=prestamo~1~1~x~2027-01-01&${one}`)).toEqual({
      months: 6,
      figure: 'spending',
      currency: null,
      changes: [{ kind: 'WITHOUT_STREAM', streamId: 'A' }],
    });
    expect(read([one, one, one, one].join('&')).changes).toHaveLength(3);
  });
});

describe('the form of a scenario', () => {
  const today = '2026-11-30';
  const form = newScenarioForm('2026-12-01');

  it('reads percentages as people write them', () => {
    expect(['10', '−20 %', '+10,5', 'diez', '1.234,5'].map(parsePercent)).toEqual(['10', '-20', '10.5', null, null]);
  });

  it('turns what goes out into a negative amount', () => {
    const typed = { ...form, kind: 'EXTRA_MONTHLY' as const, amount: '200.000' };
    expect(readScenarioForm(typed, 'COP', today)).toEqual({ change: { kind: 'EXTRA_MONTHLY', amount: '-200000.00' } });
    expect(readScenarioForm({ ...typed, comesIn: true }, 'COP', today)).toEqual({
      change: { kind: 'EXTRA_MONTHLY', amount: '200000.00' },
    });
  });

  it('names every field that is still wrong', () => {
    expect(readScenarioForm(form, 'COP', today)).toEqual({ wrong: ['streamId'] });
    const loan = { ...form, kind: 'LOAN' as const, amount: '0', rate: '-1', months: '400', day: today };
    expect(readScenarioForm(loan, 'COP', today)).toEqual({ wrong: ['amount', 'rate', 'months', 'day'] });
    const all = { ...form, kind: 'CATEGORY_PERCENT' as const, categoryId: 'x', percent: '-101' };
    expect(readScenarioForm(all, 'COP', today)).toEqual({ wrong: ['percent'] });
  });
});
