import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeLines, fromMinor } from '../src/features/history/change-lines';
import { trailFromUrl, trailToUrl } from '../src/features/history/trail-address';
import { ledgersOf, isTypedAddress } from '../src/features/account/typed-address';
import { fileName } from '../src/features/reports/file-name';
import { choiceProblem, reportInput, usualChoice } from '../src/features/reports/report-request';
import { spanRange } from '../src/features/administration/trends/trends-period';

describe('what a change says', () => {
  it('writes an amount as money of the row’s own currency', () => {
    const change = {
      table: 'transaction',
      id: '1',
      before: null,
      after: { amount: '-4590050', currency: 'COP', payee: 'Tienda', version: 1, search: 'tienda' },
    };
    expect(changeLines(change, [change])).toEqual([
      { field: 'amount', before: { kind: 'empty' }, after: { kind: 'money', amount: '-45900.50', currency: 'COP' } },
      { field: 'currency', before: { kind: 'empty' }, after: { kind: 'text', text: 'COP' } },
      { field: 'payee', before: { kind: 'empty' }, after: { kind: 'text', text: 'Tienda' } },
    ]);
  });

  it('takes the currency that the rows beside it agree on, and none when they differ', () => {
    const edit = { table: 'transaction', id: '1', before: { amount: '100' }, after: { amount: '250' } };
    const posting = (currency: string) => ({
      table: 'posting',
      id: currency,
      before: null,
      after: { amount: '250', currency },
    });
    expect(changeLines(edit, [edit, posting('JPY')])[0]?.after).toEqual({
      kind: 'money',
      amount: '250',
      currency: 'JPY',
    });
    expect(changeLines(edit, [edit, posting('JPY'), posting('USD')])[0]?.after).toEqual({
      kind: 'number',
      amount: '2.50',
    });
  });

  it('tells days, moments, flags and references apart', () => {
    const after = {
      bookedOn: '2026-11-23',
      deletedAt: '2026-11-23T10:00:00.000Z',
      archived: false,
      accountId: '0193a2b4-1111-7abc-8def-001122334455',
    };
    const change = { table: 'x', id: '1', before: null, after };
    expect(changeLines(change, [change]).map((line) => line.after)).toEqual([
      { kind: 'day', day: '2026-11-23' },
      { kind: 'moment', at: '2026-11-23T10:00:00.000Z' },
      { kind: 'flag', on: false },
      { kind: 'text', text: '…334455' },
    ]);
  });

  it('never loses a unit between minor and major', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.integer({ min: 0, max: 4 }),
        (minor, exponent) => {
          const text = fromMinor(minor.toString(), exponent);
          const [, fraction = ''] = text.split('.');
          expect(fraction).toHaveLength(exponent);
          expect(BigInt(text.replace('.', ''))).toBe(minor);
        },
      ),
    );
  });
});

describe('addresses and requests', () => {
  it('keeps the tab and shows the last day, while the graph is asked half-open', () => {
    const params = new URLSearchParams('ver=auditoria&desde=2026-11-01&hasta=2026-11-30&accion=disable-user');
    const filter = trailFromUrl(params);
    expect(filter).toEqual({ from: '2026-11-01', to: '2026-12-01', action: 'disable-user' });
    expect(trailToUrl(params, filter).toString()).toBe(params.toString());
    expect(trailToUrl(params, {}).toString()).toBe('ver=auditoria');
  });

  it('leaves out what does not read', () => {
    expect(trailFromUrl(new URLSearchParams('desde=2026-02-30&accion=<b>'))).toEqual({});
  });

  it('offers the month that is over, and sends only what the kind reads', () => {
    const choice = usualChoice('2026-01-15', 'es');
    expect(reportInput(choice, 'L')).toEqual({
      kind: 'STATEMENT',
      format: 'PDF',
      language: 'es',
      ledgerId: 'L',
      month: '2025-12',
    });
    expect(reportInput({ ...choice, kind: 'TAX' }, 'L')).toMatchObject({ year: 2025 });
    expect(choiceProblem({ ...choice, kind: 'TAX', year: '25' })).toBe('year');
    expect(choiceProblem({ ...choice, month: '2025-13' })).toBe('month');
  });

  it('names files as any system takes them', () => {
    expect(fileName('Extracto: 2026/10 «casa»', 'PDF')).toBe('Extracto 2026 10 «casa».pdf');
    expect(fileName('///', 'CSV')).toBe('Parfinanciero.csv');
  });

  it('counts the last days with today in them', () => {
    expect(spanRange('2026-03-01', 7)).toEqual({ from: '2026-02-23', to: '2026-03-02' });
  });

  it('takes a typed address whatever its case, and nothing for an address that is not known', () => {
    expect(isTypedAddress(' Ana@Demo.org ', 'ana@demo.org')).toBe(true);
    expect(isTypedAddress('', '')).toBe(false);
    expect(ledgersOf({ ledgers: ['a', 'b', 3] })).toEqual(['a', 'b']);
  });
});
