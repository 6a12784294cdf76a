import { describe, expect, it } from 'vitest';
import type { ReceiptReading } from '../../src/domain/receipt/reading.js';
import type { ModelReading } from '../../src/readers/model-reader.js';
import { checkReading } from '../../src/use-cases/check-reading.js';

const local: ReceiptReading = {
  company: 'PANADERIA LOS ALPES',
  date: '2024-05-14',
  total: '29100',
  currency: 'COP',
  tax: null,
  documentKind: 'receipt',
  confidence: 0.92,
  fields: [
    { name: 'date', value: '2024-05-14', confidence: 0.96, box: null },
    { name: 'total', value: '29100', confidence: 0.97, box: null },
  ],
  lineItems: [],
  otherDate: null,
  sums: [],
  engine: 'ppocr-v4',
  ms: 900,
  text: 'PANADERIA LOS ALPES\nTOTAL 29.100',
};
const second: ModelReading = {
  company: 'Panadería Los Alpes',
  date: '2024-05-14',
  total: '29100.00',
  currency: 'COP',
  tax: null,
  model: 'gemini-flash-latest',
  tokens: 170,
  prompt: 'receipt.v1',
};
const confidences = ({ fields }: ReceiptReading) =>
  Object.fromEntries(fields.map(({ name, confidence }) => [name, confidence]));

describe('two readers of one receipt', () => {
  it('who say the same leave a third of the doubt', () => {
    const checked = checkReading(local, second);
    expect(checked).toMatchObject({ date: '2024-05-14', total: '29100', confidence: 0.972, engine: 'ppocr-v4+gemini' });
    expect(confidences(checked)).toEqual({ date: 0.986, total: 0.99 });
    expect(checked.second).toEqual({ ...second, differs: [] });
  });

  it.each([
    ['day', { date: '2024-05-15' }, ['date']],
    ['total', { total: '2910' }, ['total']],
    ['currency', { currency: 'USD' }, ['currency']],
    ['day and total', { date: '2024-04-15', total: '50000' }, ['date', 'total']],
  ] as const)(
    'who differ on the %s send it to a person, with the local reading as it was',
    (_what, change, differs) => {
      const checked = checkReading(local, { ...second, ...change });
      expect(checked).toMatchObject({ date: '2024-05-14', total: '29100', currency: 'COP', confidence: 0.5 });
      expect(checked.second).toEqual({ ...second, ...change, differs });
      for (const name of differs.filter((field) => field !== 'currency')) expect(confidences(checked)[name]).toBe(0.5);
    },
  );

  it('of whom one sees less change nothing', () => {
    const checked = checkReading(local, { ...second, date: null, total: null, currency: null });
    expect(checked.confidence).toBe(local.confidence);
    expect(checked.fields).toEqual(local.fields);
  });

  it('of whom the second alone sees the total have it looked at', () => {
    const faded = { ...local, total: null, confidence: 0, fields: local.fields.slice(0, 1) };
    const checked = checkReading(faded, { ...second, tax: '4646' });
    expect(checked).toMatchObject({ total: '29100.00', tax: '4646', confidence: 0.6 });
    expect(confidences(checked)).toEqual({ date: 0.986, total: 0.6, tax: 0.6 });
  });

  it('who see nothing are sure of nothing', () => {
    const blank = { ...local, company: null, date: null, total: null, confidence: 0, fields: [] };
    const checked = checkReading(blank, { ...second, date: null, total: null, company: null });
    expect(checked).toMatchObject({ date: null, total: null, confidence: 0, fields: [] });
  });
});
