import { describe, expect, it } from 'vitest';
import { checkNumbers } from '../../src/facts/check-numbers.js';
import { readNumber } from '../../src/facts/read-figures.js';
import { amountOf, countOf, monthFact, nameOf, percentOf } from '../../src/facts/stated.js';

const facts = {
  saved: amountOf(1_234_567_00n, 'COP'),
  lunch: amountOf(45_900_00n, 'COP'),
  abroad: amountOf(12_50n, 'USD'),
  deep: { list: [percentOf(12n), percentOf('24.36'), countOf(3), monthFact('2027-03')] },
  category: nameOf('Plan 100 000'),
  raw: '777',
  alone: 888,
};
const es = (text: string) => checkNumbers(facts, text, 'es');
const en = (text: string) => checkNumbers(facts, text, 'en');

describe('figures that are facts', () => {
  it.each([
    'Te faltan $ 1.234.567 y gastas $45.900 al mes.',
    'Son 1.234.567 pesos, o 1.234.567,00.',
    'COP 45.900, $\u00a045.900, 45.900 COP, 45 900 pesos, 1,234,567',
    'El 12 % de eso, 12%, el 12 por ciento, al 24,36 % anual.',
    'En 3 meses, en marzo de 2027, en Marzo, a mar. 2027, en 2027-03, en 2027.',
    'En tres meses gastas US$ 12,50 y 45,9 mil pesos, o 1,234567 millones.',
    'Tu categoría «Plan 100 000» y “Plan 100 000”.',
    'Nada de cifras: un mes, una meta, a medias.',
  ])('pass in Spanish: %s', (text) => {
    expect(es(text)).toEqual([]);
  });

  it.each([
    'You need COP 1,234,567 and spend $45,900 a month.',
    '12% of it, 12 percent, 12 per cent, at 24.36% a year.',
    'In 3 months, in three months, in March 2027, by March, by Mar 2027.',
    '$12.50 abroad, USD 12.50; 45.9 thousand; 1.234567 million; 45.9k',
    'You may march on: one goal, a second one.',
    'Your “Plan 100 000”.',
  ])('pass in English: %s', (text) => {
    expect(en(text)).toEqual([]);
  });
});

describe('figures that are not', () => {
  it.each([
    ['Te faltan $ 1.234.568.', ['$ 1.234.568']],
    ['Gastas 45.901 al mes y 777 u 888.', ['45.901', '777', '888']],
    ['El 13 % de eso y 45.900 %.', ['13 %', '45.900 %']],
    ['$ 12 y 3 %', ['$ 12', '3 %']],
    [
      'Llegas en abril de 2027, en marzo de 2028, el 5 de marzo de 2027, en Mayo.',
      ['abril de 2027', 'marzo de 2028', '5 de marzo de 2027', 'Mayo'],
    ],
    ['El 15/03/2027 o 2027-03-15 o 2027-04', ['15/03/2027', '2027-03-15', '2027-04']],
    ['Plan 100 000 sin comillas, y "Plan 100 001".', ['100 000', '100 001']],
    ['US$ 45.900 o € 45.900', ['US$ 45.900', '€ 45.900']],
    ['El doble, la mitad, cuatro meses, dos mil.', ['doble', 'mitad', 'cuatro', 'dos', 'mil']],
    ['½ y ٣ y Ⅳ y 3²', ['½', '٣', 'Ⅳ', '²']],
    ['1.2.3 y 12.34,5.6', ['1.2.3', '12.34,5.6']],
    ['46 mil y 1,3 millones', ['46 mil', '1,3 millones']],
    ['1.234567', ['1.234567']],
    ['-13', ['13']],
  ])('are told in Spanish: %s', (text, wrong) => {
    expect(es(text).map((each) => each.replace(/^-/u, ''))).toEqual(wrong);
  });

  it.each([
    ['You need $1,234,568.', ['$1,234,568']],
    ['Twice as much, half of it, four months.', ['Twice', 'half', 'four']],
    [
      'On March 5, 2027 or 5 March 2027 or in May or April 2027.',
      ['March 5, 2027', '5 March 2027', 'May', 'April 2027'],
    ],
    ['€12.50 and 12.501', ['€12.50', '12.501']],
    ['45.900', ['45.900']],
  ])('are told in English: %s', (text, wrong) => {
    expect(en(text)).toEqual(wrong);
  });
});

describe('a written number', () => {
  it.each([
    ['1.234', 'es', '1234'],
    ['1.234', 'en', '1.234'],
    ['1,234', 'en', '1234'],
    ['1,234', 'es', '1.234'],
    ['1,234,567', 'es', '1234567'],
    ['1.234.567,80', 'es', '1234567.8'],
    ['1.234.567,80', 'en', '1234567.8'],
    ['45.5', 'es', '45.5'],
    ['1 234 567', 'es', '1234567'],
    ["1'234'567", 'en', '1234567'],
    ['007', 'es', '7'],
    ['1.23.456', 'es', null],
    ['1,2,3', 'en', null],
  ] as const)('%s in %s is %s', (text, language, value) => {
    expect(readNumber(text, language)).toBe(value);
  });
});
