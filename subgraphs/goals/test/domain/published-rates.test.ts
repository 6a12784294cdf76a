import { describe, expect, it } from 'vitest';
import { effectiveAnnualRate, isRate, monthlyRate, percentText, RateError } from '../../src/domain/rates.js';

const monthly = (rate: string, kind: Parameters<typeof monthlyRate>[1], decimals: number) =>
  percentText(monthlyRate(rate, kind), decimals);
const annual = (rate: string, kind: Parameters<typeof monthlyRate>[1], decimals: number) =>
  percentText(effectiveAnnualRate(rate, kind), decimals);
/** A year's nominal rate, capitalised monthly. */
const nominal = (effective: string, decimals: number) =>
  percentText(12n * monthlyRate(effective, 'EFFECTIVE_ANNUAL'), decimals);

describe('rates, as published conversions have them', () => {
  // Universidad Nacional de Colombia, FCE, Calculadora de equivalencia de tasas: 12.000 % nominal anual mes vencida is
  // 1.000 % a month and 12.683 % E.A. https://webfinanciera.webcindario.com/pages/index.php
  it('turns 12 % nominal a year, month by month, into 1 % a month and 12.683 % effective', () => {
    expect(monthly('12', 'NOMINAL_ANNUAL', 3)).toBe('1.000');
    expect(annual('12', 'NOMINAL_ANNUAL', 3)).toBe('12.683');
    expect(annual('1', 'NOMINAL_MONTHLY', 3)).toBe('12.683');
  });

  // Apache OpenOffice wiki, Calc: función TASA.NOMINAL: =TASA.NOMINAL(0.135;12) gives 12.73 %.
  // https://wiki.openoffice.org/wiki/OOoES/Traduccion/Calc:_Funcion_TASA.NOMINAL
  it('turns 13.5 % effective into 12.73 % nominal', () => {
    expect(nominal('13.5', 2)).toBe('12.73');
  });

  // math.answers.com, equivalent rates: 14.75 % compounded annually is 13.8377 % compounded monthly.
  // https://math.answers.com/other-math/When_you_convert_nominal_rates_that_are_compounded_more_than_1_time_per_year_into_annual_rates_you_are_finding_the
  it('turns 14.75 % effective into 13.8377 % nominal', () => {
    expect(nominal('14.75', 4)).toBe('13.8377');
  });

  // mejorcuota.co, table of equivalents: 0.80 % mes vencido is 10.03 % E.A. (its 0.9 % → 11.37 % is a slip: 1.009^12 = 1.11351.)
  // https://mejorcuota.co/blog/2
  it('turns 0.80 % a month into 10.03 % effective', () => {
    expect(annual('0.80', 'NOMINAL_MONTHLY', 2)).toBe('10.03');
  });

  // From a page on nominal rates: "our EAR of 6.09% and our n as 12, we get an equivalent nominal rate of 5.926%, or .493862% per month".
  // https://alumniagri.in/task/find-the-effective-rate-that-is-equivalent-to-a-nominal-rate-16517150
  it('turns 6.09 % effective into 5.926 % nominal, 0.493862 % a month, where a twelfth would be 0.5075 %', () => {
    expect(nominal('6.09', 3)).toBe('5.926');
    expect(monthly('6.09', 'EFFECTIVE_ANNUAL', 6)).toBe('0.493862');
  });

  // expotipsescuelas.com: 3 % E.A. is 0.00246 a month (cut after the fifth decimal; it is 0.002466 to six).
  // https://expotipsescuelas.com/pregunta/16254573
  it('turns 3 % effective into 0.2466 % a month', () => {
    expect(monthly('3', 'EFFECTIVE_ANNUAL', 4)).toBe('0.2466');
  });
});

describe('the text of a rate', () => {
  it.each(['0', '0.00', '24.36', '999.999999999999', '1000'])('%s is one', (text) => {
    expect(isRate(text)).toBe(true);
  });
  it.each(['', '-1', '1,5', '01', '.5', '1.', '1000.01', '1e2', ' 1', '1.1234567890123', 'NaN'])(
    '%j is none',
    (text) => {
      expect(isRate(text)).toBe(false);
      expect(() => monthlyRate(text, 'EFFECTIVE_ANNUAL')).toThrow(RateError);
    },
  );
});
