import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMinor, sumDecimals, toMinor } from '../src/money/decimal';
import { exponentOf, formatMoney } from '../src/money/format-money';
import { parseAmount } from '../src/money/parse-amount';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('an amount as people type it', () => {
  it.each([
    ['45.900', '45900.00'],
    ['45,900', '45900.00'],
    ['45900', '45900.00'],
    ['45900,50', '45900.50'],
    ['45.900,5', '45900.50'],
    ['45,900.50', '45900.50'],
    ['$ 1.234.567', '1234567.00'],
    ['1,234,567', '1234567.00'],
    ['0,5', '0.50'],
    ['0.900', '0.90'],
    [',75', '0.75'],
    ['-12', '-12.00'],
    ['007', '7.00'],
  ])('reads %s as %s', (typed, amount) => {
    expect(parseAmount(typed, 2)).toEqual({ amount });
  });

  it.each(['', '   ', '$'])('takes "%s" for nothing yet', (typed) => {
    expect(parseAmount(typed, 2)).toEqual({ problem: 'empty' });
  });

  it.each(['1.2.3', '12.34.567', '1,2345.6,7', '--5', '1.234,567,8'])('does not guess at %s', (typed) => {
    expect(parseAmount(typed, 2)).toEqual({ problem: 'unclear' });
  });

  it('refuses decimals that the currency does not have', () => {
    expect(parseAmount('10,5', 0)).toEqual({ problem: 'decimals' });
    expect(parseAmount('1,2345', 2)).toEqual({ problem: 'decimals' });
  });

  it('reads back whatever it wrote, in both ways of writing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom('es-CO', 'en-US'), (minor, locale) => {
        const exact = fromMinor(minor, 2);
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(
          exact as Intl.StringNumericLiteral,
        );
        expect(parseAmount(written, 2)).toEqual({ amount: exact });
      }),
    );
  });
});

describe('money as it is shown', () => {
  it('writes pesos without decimals and keeps them where exactness is asked', () => {
    expect(plain(formatMoney({ amount: '45900.00', currency: 'COP' }, 'es-CO'))).toBe('$ 45.900');
    expect(plain(formatMoney({ amount: '45900.50', currency: 'COP' }, 'es-CO', { exact: true }))).toBe('$ 45.900,50');
  });
  it('tells income by a plus and spending by a minus', () => {
    expect(plain(formatMoney({ amount: '10.30', currency: 'MYR' }, 'es-CO', { sign: 'signed' }))).toBe('+RM 10,30');
    expect(plain(formatMoney({ amount: '-10.30', currency: 'MYR' }, 'es-CO', { sign: 'signed' }))).toBe('−RM 10,30');
    expect(plain(formatMoney({ amount: '0.00', currency: 'COP' }, 'es-CO', { sign: 'signed' }))).toBe('$ 0');
  });
  it('never passes a figure through a float', () => {
    expect(plain(formatMoney({ amount: '9007199254740993.01', currency: 'USD' }, 'en-US'))).toBe(
      '$9,007,199,254,740,993.01',
    );
  });
  it('knows the exponent by ISO 4217, whatever the browser shows', () => {
    expect([exponentOf('COP'), exponentOf('JPY'), exponentOf('KWD')]).toEqual([2, 0, 3]);
  });
  it('adds exactly', () => {
    expect(sumDecimals(['0.10', '0.20', '-0.30'], 2)).toBe('0.00');
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.constantFrom(0, 2, 3),
        (minor, exponent) => toMinor(fromMinor(minor, exponent), exponent) === minor,
      ),
    );
  });
});
