import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  currencies,
  exponentOf,
  formatMoney,
  fromDecimal,
  isCurrency,
  MAX_MINOR,
  money,
  MoneyCurrencyError,
  MoneyFormatError,
  MoneyRangeError,
  split,
  SplitWeightsError,
  toDecimal,
} from '../../src/money/index.js';

const currency = fc.constantFrom('COP', 'USD', 'JPY', 'CLP', 'KWD', 'CLF', 'INR');
const minor = fc.bigInt({ min: -MAX_MINOR, max: MAX_MINOR });

describe('currencies', () => {
  it('know their ISO 4217 decimals', () => {
    expect(['COP', 'USD', 'JPY', 'CLP', 'KWD', 'CLF', 'UYW'].map(exponentOf)).toEqual([2, 2, 0, 0, 3, 4, 4]);
  });

  it('never have fewer decimals than the runtime prints', () => {
    // The runtime prints some currencies without the decimals that ISO 4217 gives them (COP, HUF, IDR): never more.
    const printed = (code: string) =>
      new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 0;
    expect(currencies().filter((code) => printed(code) !== exponentOf(code) && printed(code) !== 0)).toEqual([]);
  });

  it('hold the codes of the region, and the newest', () => {
    expect(
      ['COP', 'MXN', 'PEN', 'BRL', 'ARS', 'VES', 'XCG', 'SLE', 'ZWG', 'EUR', 'INR', 'CZK', 'MYR'].every(isCurrency),
    ).toBe(true);
  });

  it('refuse what is no code', () => {
    expect(isCurrency('cop')).toBe(false);
    expect(isCurrency('PESO')).toBe(false);
    expect(() => exponentOf('XXX')).toThrow(MoneyCurrencyError);
  });
});

describe('exact decimals', () => {
  it('carry all decimals of the currency', () => {
    expect(toDecimal(4590000n, 'COP')).toBe('45900.00');
    expect(toDecimal(-5n, 'COP')).toBe('-0.05');
    expect(toDecimal(1200n, 'JPY')).toBe('1200');
    expect(toDecimal(1234n, 'KWD')).toBe('1.234');
    expect(toDecimal(0n, 'USD')).toBe('0.00');
  });

  it('read back what they wrote, for any amount of any currency', () => {
    fc.assert(fc.property(minor, currency, (amount, code) => fromDecimal(toDecimal(amount, code), code) === amount));
  });

  it('take fewer decimals, and more only if they are zeros', () => {
    expect(fromDecimal('45900', 'COP')).toBe(4590000n);
    expect(fromDecimal('45900.5', 'COP')).toBe(4590050n);
    expect(fromDecimal('45900.500', 'COP')).toBe(4590050n);
    expect(() => fromDecimal('45900.505', 'COP')).toThrow(MoneyFormatError);
    expect(() => fromDecimal('1.5', 'JPY')).toThrow(MoneyFormatError);
  });

  it.each(['', '-', '.5', '5.', '01', '+1', '1,0', '1e3', ' 1', '1 ', '--1', '0x1', 'NaN', '1.0.0', '٣'])(
    'refuse %j, which is not canonical',
    (text) => {
      expect(() => fromDecimal(text, 'COP')).toThrow(MoneyFormatError);
    },
  );

  it('stop at ten million million', () => {
    expect(fromDecimal('10000000000000.00', 'COP')).toBe(MAX_MINOR);
    expect(() => fromDecimal('10000000000000.01', 'COP')).toThrow(MoneyRangeError);
    expect(() => money(-MAX_MINOR - 1n, 'COP')).toThrow(MoneyRangeError);
    expect(() => fromDecimal('9'.repeat(1000), 'COP')).toThrow(RangeError);
  });
});

describe('adding', () => {
  it('keeps to one currency and to the bounds', () => {
    expect(add(money(1n, 'COP'), money(2n, 'COP'))).toEqual({ minor: 3n, currency: 'COP' });
    expect(() => add(money(1n, 'COP'), money(2n, 'USD'))).toThrow(MoneyCurrencyError);
    expect(() => add(money(MAX_MINOR, 'COP'), money(1n, 'COP'))).toThrow(MoneyRangeError);
  });
});

describe('splitting', () => {
  const weights = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 20 })
    .filter((list) => list.some((weight) => weight > 0n));

  it('gives the odd cent to the largest remainder, ties by order', () => {
    expect(split(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(split(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
    expect(split(10n, [1n, 2n, 4n])).toEqual([1n, 3n, 6n]);
    expect(split(5n, [0n, 1n])).toEqual([0n, 5n]);
  });

  it('never loses or makes a cent', () => {
    fc.assert(
      fc.property(minor, weights, (amount, shares) => split(amount, shares).reduce((a, b) => a + b, 0n) === amount),
    );
  });

  it('stays less than one unit from the exact share, and gives nothing to a weight of zero', () => {
    fc.assert(
      fc.property(minor, weights, (amount, shares) => {
        const whole = shares.reduce((a, b) => a + b, 0n);
        split(amount, shares).forEach((part, index) => {
          const weight = shares[index] ?? 0n;
          const error = part * whole - amount * weight;
          expect(error < whole && error > -whole).toBe(true);
          if (weight === 0n) expect(part).toBe(0n);
        });
      }),
    );
  });

  it('refuses weights that say nothing', () => {
    expect(() => split(10n, [])).toThrow(SplitWeightsError);
    expect(() => split(10n, [0n, 0n])).toThrow(SplitWeightsError);
    expect(() => split(10n, [2n, -1n])).toThrow(SplitWeightsError);
  });
});

describe('amounts for people', () => {
  const spaced = (text: string) => text.replace(/\s/gu, ' ');

  it('show pesos without decimals unless there are centavos', () => {
    expect(spaced(formatMoney(4590000n, 'COP', 'es-CO'))).toBe('$ 45.900');
    expect(spaced(formatMoney(4590050n, 'COP', 'es-CO'))).toBe('$ 45.900,50');
    expect(spaced(formatMoney(4590000n, 'COP', 'en'))).toBe('COP 45,900');
    expect(spaced(formatMoney(-4590000n, 'COP', 'es-CO'))).toBe('-$ 45.900');
    expect(spaced(formatMoney(1250n, 'USD', 'en'))).toBe('$12.50');
    expect(spaced(formatMoney(1200n, 'JPY', 'en'))).toBe('¥1,200');
  });

  it('never go through a float: every digit survives at any size', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), currency, (amount, code) => {
        const shown = formatMoney(amount, code, 'en').replace(/[^\d.]/gu, '');
        const exact = toDecimal(amount, code);
        expect(shown === exact || `${shown}.00` === exact).toBe(true);
      }),
    );
  });
});
