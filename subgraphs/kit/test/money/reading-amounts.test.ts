import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AmountFormat, formatMoney, inferAmountFormat, parseAmount, parseWith } from '../../src/money/index.js';

const cop = (text: string) => parseAmount(text, { currency: 'COP' })?.understood ?? null;
const usd = (text: string) => parseAmount(text, { currency: 'USD' })?.understood ?? null;

describe('reading one amount as a person types it', () => {
  it.each([
    ['45.900', '45900.00'],
    ['45,900', '45900.00'],
    ['45900', '45900.00'],
    ['45900,50', '45900.50'],
    ['45900.5', '45900.50'],
    ['$ 45.900', '45900.00'],
    ['$45.900,00', '45900.00'],
    ['-1.234,56', '-1234.56'],
    ['(1.234)', '-1234.00'],
    ["1'234.50", '1234.50'],
    ['1’234’567', '1234567.00'],
    ['−45.900', '-45900.00'],
    ['–45.900', '-45900.00'],
    ['45.900-', '-45900.00'],
    ['$ -45.900', '-45900.00'],
    ['-$45.900', '-45900.00'],
    ['COP 45.900', '45900.00'],
    ['45.900 COP', '45900.00'],
    ['COL$ 45.900', '45900.00'],
    ['1.234.567', '1234567.00'],
    ['1,234,567.89', '1234567.89'],
    ['1 234 567,89', '1234567.89'],
    ['1\u202F234\u00A0567', '1234567.00'],
    ['12,34,567.50', '1234567.50'],
    ['+500', '500.00'],
    ['.50', '0.50'],
    ['$.50', '0.50'],
    ['0.500', '0.50'],
    ['1.234.567,8', '1234567.80'],
    ['12.5', '12.50'],
    ['0', '0.00'],
    [' 45.900 ', '45900.00'],
  ])('%s is %s pesos', (text, exact) => {
    expect(cop(text)).toBe(exact);
  });

  it('takes a lone separator before three digits as thousands in other currencies too, unless a 0 leads', () => {
    expect(usd('1.234')).toBe('1234.00');
    expect(usd('1,234')).toBe('1234.00');
    expect(usd('0.500')).toBe('0.50');
    expect(usd('1.23')).toBe('1.23');
    expect(parseAmount('RM 12.50', { currency: 'MYR' })?.minor).toBe(1250n);
    expect(parseAmount('Rs. 1,20,000', { currency: 'INR' })?.minor).toBe(12000000n);
    expect(parseAmount('1.234', { currency: 'KWD' })?.minor).toBe(1234n);
    expect(parseAmount('1200', { currency: 'JPY' })?.minor).toBe(1200n);
  });

  it('reads in the format it is told', () => {
    expect(parseAmount('45.900', { currency: 'COP', format: { decimal: '.', group: ',' } })?.minor).toBe(4590n);
    expect(parseAmount('45,900', { currency: 'COP', format: { decimal: '.', group: ',' } })?.minor).toBe(4590000n);
  });

  it.each([
    '',
    '-',
    '$',
    'abc',
    '12abc',
    '1.2.3',
    '1,23,4',
    '--5',
    '-5-',
    '(5',
    '5)',
    '(-5)',
    '1.234,567.8',
    '12.345,678',
    '5 %',
    '1.999,999',
    '0.505',
    'USD 12',
    '€ 12',
    '1e5',
    '99999999999999999',
    '2026-11-23',
    '12:30',
  ])('has no answer for %j', (text) => {
    expect(cop(text)).toBeNull();
  });

  it('reads back what it shows, in both languages', () => {
    const code = fc.constantFrom('COP', 'USD', 'JPY', 'EUR', 'INR', 'MXN');
    const locale = fc.constantFrom('es-CO' as const, 'en' as const);
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), code, locale, (minor, currency, language) => {
        const shown = formatMoney(minor, currency, language);
        // A lone `$` in English is the US dollar: other dollars and pesos print their own sign.
        expect(parseAmount(shown.replace('MX$', 'MXN '), { currency })?.minor).toBe(minor);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+(]?[$A-Z ]{0,4}[\d.,' ]{1,20}[-)]?$/)), (text) => {
        const read = parseAmount(text, { currency: 'COP' });
        expect(read === null || typeof read.minor === 'bigint').toBe(true);
      }),
    );
  });
});

describe('the format of a column', () => {
  it.each<[string[], AmountFormat]>([
    [['45.900', '1.200.000', '350'], { decimal: null, group: '.' }],
    [['45.900', '1.200,50'], { decimal: ',', group: '.' }],
    [['45.900', '12.5'], { decimal: '.', group: null }],
    [['45.900', '0,50'], { decimal: ',', group: null }],
    [['45,900', '12.50'], { decimal: '.', group: null }],
    [['30.0', '199.0'], { decimal: '.', group: null }],
    [['45.900', '45.900'], { decimal: null, group: '.' }],
    [['100', '2000'], { decimal: null, group: null }],
    [["1'200.50", '3'], { decimal: '.', group: "'" }],
    [['1 200,50', '3'], { decimal: ',', group: ' ' }],
    [['nothing', ''], { decimal: null, group: null }],
    [['1,234.50', '9.999,00', '2,000.10'], { decimal: '.', group: ',' }],
  ])('%j is %j', (texts, format) => {
    expect(inferAmountFormat(texts)).toEqual(format);
  });

  it('lets one clear cell decide for all unclear ones', () => {
    const format = inferAmountFormat(['1.500', '2.250', '3.75']);
    expect(['1.500', '2.250', '3.75'].map((text) => parseWith(format, text, 'USD'))).toEqual([150n, 225n, 375n]);
  });

  it('lets a separator that was not seen take the free part', () => {
    expect(parseWith({ decimal: '.', group: null }, '1,234.50', 'USD')).toBe(123450n);
    expect(parseWith({ decimal: null, group: '.' }, '1.234,50', 'COP')).toBe(123450n);
    expect(parseWith({ decimal: null, group: null }, '1.234', 'COP')).toBeNull();
  });

  it('rejects a cell that does not fit, rather than guess', () => {
    const format: AmountFormat = { decimal: ',', group: '.' };
    expect(parseWith(format, '12.50', 'COP')).toBeNull();
    expect(parseWith(format, '1,234', 'COP')).toBeNull();
    expect(parseWith(format, '1,230', 'COP')).toBe(123n);
    expect(parseWith({ decimal: '.', group: null }, '1.5', 'JPY')).toBeNull();
    expect(parseWith({ decimal: '.', group: null }, '1500.00', 'JPY')).toBe(1500n);
    expect(parseWith({ decimal: '.', group: null }, 'USD 1.50', 'COP')).toBeNull();
  });

  it('reads every column it wrote, whatever the dress', () => {
    const dress = fc.constantFrom<[string, string]>(
      ['.', ','],
      [',', '.'],
      ['.', ''],
      [',', ''],
      [',', ' '],
      ['.', "'"],
    );
    const amounts = fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(amounts, dress, (column, [decimal, group]) => {
        const texts = column.map((minor) => {
          const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
          const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
          return `${minor < 0n ? '-' : ''}${whole}${decimal}${digits.slice(-2)}`;
        });
        const format = inferAmountFormat(texts);
        expect(texts.map((text) => parseWith(format, text, 'COP'))).toEqual(column);
      }),
    );
  });
});
