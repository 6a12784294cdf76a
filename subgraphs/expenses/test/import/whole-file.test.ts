import { describe, expect, it } from 'vitest';
import { mirroredTransfers, readRows, surveyFile } from '../../src/domain/import/index.js';
import { inBytes, readFile } from './reading-a-file.js';

const HEAD = 'Fecha,Detalle,Valor\n';
const START = `${HEAD}01/02/2026,A,-45.900\n02/02/2026,B,-1.500\n03/01/2026,C,-2.000\n`;

const read = async (text: string, mapping: Parameters<typeof readRows>[1]) => {
  const list: string[] = [];
  for await (const result of readRows([text], mapping)) {
    list.push(result.ok ? `${result.row.bookedOn} ${result.row.minor}` : result.problem);
  }
  return list;
};

describe('a file that is longer than its sample', () => {
  it('has its formats settled by all of its cells', async () => {
    const { proposed } = await readFile(inBytes(START, 'utf-8'));
    if (!proposed.mapping) throw new Error('no mapping');
    expect(proposed.open).toEqual(expect.arrayContaining(['DATE_ORDER', 'AMOUNT_FORMAT']));
    const whole = `${START}02/28/2026,D,-12.5\n`;
    const mapping = { ...proposed.mapping, defaultCurrency: 'USD' };
    expect(await read(whole, mapping)).toEqual([
      '2026-02-01 4590000',
      '2026-02-02 150000',
      '2026-01-03 200000',
      'DATE',
    ]);

    const survey = await surveyFile([whole], mapping);
    expect(survey).toMatchObject({ records: 4, datesAmbiguous: false, unknownTypes: [] });
    expect(survey.mapping).toMatchObject({ dateFormat: 'MDY', amountFormat: { decimal: '.', group: null } });
    expect(await read(whole, survey.mapping)).toEqual([
      '2026-01-02 4590',
      '2026-02-02 150',
      '2026-03-01 200',
      '2026-02-28 1250',
    ]);
  });

  it('leaves alone what the person has set', async () => {
    const { proposed } = await readFile(inBytes(START, 'utf-8'));
    if (!proposed.mapping) throw new Error('no mapping');
    const whole = `${START}02/28/2026,D,-12.5\n`;
    const { mapping } = await surveyFile([whole], proposed.mapping, { dates: true, amounts: true });
    expect(mapping).toEqual(proposed.mapping);
  });

  it('names every type that its sample did not have', async () => {
    const start = 'Fecha,Detalle,Tipo,Valor\n13/02/2026,A,Débito,1.00\n14/02/2026,B,Crédito,1.00\n';
    const { proposed } = await readFile(inBytes(start, 'utf-8'));
    if (!proposed.mapping) throw new Error('no mapping');
    const { unknownTypes } = await surveyFile(
      [start, '15/02/2026,C,Zurumbático,2.00\n16/02/2026,D,Abono,2.00\n'],
      proposed.mapping,
    );
    expect(unknownTypes).toEqual(['Zurumbático']);
  });
});

describe('transfers that a file writes twice', () => {
  it('are told by their mirror, one for one', async () => {
    const text = [
      'Fecha,Cuenta,Tipo,Categoría,Valor,Moneda',
      '2026-01-05,Ahorros,Transfer-Out,Nequi,50000,COP',
      '2026-01-05,Nequi,Transfer-In,ahorros,50000,COP',
      '2026-01-05,Nequi,Transfer-In,Ahorros,50000,COP',
      '2026-01-06,Nequi,Transfer-In,Ahorros,50000,COP',
      '2026-01-05,Ahorros,Transfer-In,Nequi,50000,COP',
      '2026-01-05,Nequi,Expense,Mercado,50000,COP',
    ].join('\n');
    const { rows } = await readFile(inBytes(text, 'utf-8'));
    expect([...mirroredTransfers(rows)]).toEqual([3]);
  });
});
