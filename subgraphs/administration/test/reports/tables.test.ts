import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditContent } from '../../src/reports/content/audit-content.js';
import { goalsContent } from '../../src/reports/content/goals-content.js';
import { statementContent } from '../../src/reports/content/statement-content.js';
import { taxContent } from '../../src/reports/content/tax-content.js';
import { reportMessages } from '../../src/reports/messages.js';
import { rowsAtHand, type ReportContent, type Row, type TableBlock } from '../../src/reports/report-content.js';
import { writtenDown } from './reading-pdf.js';
import { abroad, auditReading, goalsReading, HOSTILE, NOW, statementReading, taxYear } from './samples.js';

const es = { language: 'es', now: NOW } as const;
const everything = { from: null, to: null, user: null, action: null };

/** A reader of CSV by RFC 4180, as strict as it is written. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === undefined) throw new Error('a quote is not closed');
        if (text[at] === '"') at += 1;
        cell += text[at];
      }
      at += 1;
    } else for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at += 1) cell += text[at];
    row.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`a row ends with ${JSON.stringify(text.slice(at, at + 4))}`);
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}

const csvOf = async (content: ReportContent): Promise<string> =>
  (await writtenDown('CSV', content)).bytes.toString('utf8');

const tableOf = (rows: readonly Row[], columns: TableBlock['columns']): ReportContent => ({
  language: 'es',
  title: 'T',
  subtitle: 'S',
  facts: [],
  madeAt: '2026-11-23 09:45:12',
  zone: 'America/Bogota',
  blocks: [{ kind: 'table', name: 'Tabla', columns, ...rowsAtHand(rows), empty: '' }],
});

describe('reports as CSV', () => {
  it('writes the audit log as one table that any program reads', async () => {
    const text = await csvOf(auditContent(auditReading(3), everything, es));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(parseCsv(text.slice(1))).toEqual([
      ['ID', 'Acción', 'Usuario', 'Fecha', 'Servicio'],
      [
        '01920000-0000-7000-8000-000000000000',
        'Registró un movimiento',
        'Ana María Peña Gutiérrez · ana@example.co',
        '2026-11-23 09:00:00',
        'expenses',
      ],
      [
        '01920000-0000-7000-8000-000000000001',
        'Fijó un presupuesto',
        'José Ñáñez · jose@example.co',
        '2026-11-23 08:58:59',
        'expenses',
      ],
      [
        '01920000-0000-7000-8000-000000000002',
        'Cambió el rol de un usuario',
        'Zoë Łukasz · zoe@example.org',
        '2026-11-23 08:57:58',
        'identity',
      ],
    ]);
  });

  it('writes each table of a statement under its name, amounts exact and with their currency', async () => {
    const rows = parseCsv((await csvOf(statementContent(abroad(), { ...es, month: '2026-10' }))).slice(1));
    const from = (name: string) => rows.slice(rows.findIndex((row) => row.length === 1 && row[0] === name) + 1);
    expect(from('Resumen').slice(0, 3)).toEqual([
      ['Concepto', 'Valor', 'Moneda'],
      ['Ingresos', '8450000.00', 'COP'],
      ['Gastos', '5872300.00', 'COP'],
    ]);
    expect(from('Resumen JPY')[2]).toEqual(['Gastos', '12800', 'JPY']);
    expect(from('Gastos por categoría')[1]).toEqual(['Arriendo', '1850000.00', 'COP', '0.315']);
    expect(from('Movimientos').slice(0, 2)).toEqual([
      ['Fecha', 'Descripción', 'Categoría', 'Cuenta', 'Valor', 'Moneda'],
      ['2026-10-30', 'Panadería Los Álpes', 'Restaurantes', 'Efectivo', '-1234.50', 'USD'],
    ]);
  });

  it('lets no text become a formula, and leaves amounts numbers', async () => {
    const rows = parseCsv(
      (await csvOf(statementContent(statementReading({ transactions: HOSTILE }), { ...es, month: '2026-10' }))).slice(
        1,
      ),
    );
    const own = rows.slice(rows.findIndex((row) => row[0] === 'Movimientos') + 2);
    expect(own.map((row) => row[1])).toContain(`'=cmd|' /C calc'!A0`);
    expect(own.map((row) => row[1])).toContain(`'@SUM(1+1)*cmd`);
    expect(own.map((row) => row[1])).toContain('Con "comillas", comas; y \\barras');
    expect(own.map((row) => row[1])).toContain('Línea uno\nlínea dos\ty\u0007 campana');
    expect(own.find((row) => row[1] === `'-2+3`)).toEqual([
      '2026-10-19',
      `'-2+3`,
      `'-cat y 1 más`,
      `'+cuenta`,
      '-62100.00',
      'COP',
    ]);
    expect(own.find((row) => row[1] === 'Solo nota')?.[4]).toBe('-9999999999999.99');
  });

  it('gives back whatever was put in', async () => {
    const columns = [
      { title: 'a', kind: 'text', weight: 1 },
      { title: 'b', kind: 'text', weight: 1 },
    ] as const;
    const text = fc.string({
      unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', '=', '-', '+', '@', 'ñ', 'a', ' ', "'", '🎉'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 6 }), async (rows) => {
        const [, ...read] = parseCsv((await csvOf(tableOf(rows, columns))).slice(1));
        const guarded = (cell: string): string => (/^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell);
        expect(read).toEqual(rows.map((row) => row.map(guarded)));
      }),
    );
  });
});

const readWorkbook = async (bytes: Buffer): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.read(Readable.from([bytes]));
  return workbook;
};

describe('reports as workbooks', () => {
  it('writes a sheet for each table after one that says what it is', async () => {
    const { bytes, written } = await writtenDown(
      'XLSX',
      statementContent(statementReading(), { ...es, month: '2026-10' }),
    );
    const workbook = await readWorkbook(bytes);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Informe',
      'Resumen',
      'Comparación',
      'Gastos por categoría',
      'Ingresos por categoría',
      'Presupuestos',
      'Cuentas',
      'Movimientos',
    ]);
    const [cover] = workbook.worksheets;
    expect(cover?.getCell('A1').value).toBe('Estado de cuenta mensual');
    expect(cover?.getCell('A2').value).toBe('Casa de Ana y José · octubre de 2026');
    const sheet = workbook.getWorksheet('Movimientos')!;
    expect(sheet.getRow(1).values).toEqual([
      undefined,
      'Fecha',
      'Descripción',
      'Categoría',
      'Cuenta',
      'Valor',
      'Moneda',
    ]);
    expect(sheet.getCell('A2').value).toEqual(new Date('2026-10-31T00:00:00Z'));
    expect(sheet.getCell('E2').value).toBe(-45_900);
    expect(sheet.getCell('E2').numFmt).toBe('#,##0');
    expect(sheet.getCell('F2').value).toBe('COP');
    expect(sheet.rowCount).toBe(71);
    expect(workbook.getWorksheet('Gastos por categoría')?.getCell('D2').numFmt).toBe('0.0%');
    // Four figures beside the tables' own rows.
    expect(written.rows).toBe(70 + 20 + 4);
  });

  it('keeps every text a text and every amount whole', async () => {
    const { bytes } = await writtenDown(
      'XLSX',
      statementContent(statementReading({ transactions: HOSTILE }), { ...es, month: '2026-10' }),
    );
    const sheet = (await readWorkbook(bytes)).getWorksheet('Movimientos')!;
    const cells: ExcelJS.Cell[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell)));
    expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toEqual([]);
    expect(cells.map(({ value }) => value)).toContain(`=cmd|' /C calc'!A0`);
    expect(cells.map(({ value }) => value)).toContain(-9_999_999_999_999.99);
    const dollars = cells.find(({ value }) => value === -1_234.56);
    expect(dollars?.numFmt).toBe('#,##0.00');
  });

  it('writes tax, goals and the audit log', async () => {
    const tax = await readWorkbook((await writtenDown('XLSX', taxContent(taxYear(), { ...es, year: 2026 }))).bytes);
    const months = tax.getWorksheet('Por mes')!;
    expect(months.getRow(14).getCell(1).value).toBe('Total');
    expect(months.getRow(14).getCell(2).value).toBe(96_547_800);
    const notes = tax.worksheets[0]!.getColumn(2).values.join(' ');
    expect(notes).toContain('No es una declaración de impuestos');
    const goals = await readWorkbook(
      (await writtenDown('XLSX', goalsContent(goalsReading(), { ...es, from: null, to: null }))).bytes,
    );
    expect(goals.getWorksheet('Aportes')?.rowCount).toBe(1 + 10 + 3 * 2);
    const audit = await readWorkbook((await writtenDown('XLSX', auditContent(auditReading(5), everything, es))).bytes);
    const sheet = audit.getWorksheet('Auditoría')!;
    expect(sheet.getCell('D3').value).toEqual(new Date('2026-11-23T08:58:59Z'));
    expect(sheet.rowCount).toBe(6);
  });

  it('ends with the error of what it reads', async () => {
    const broken = statementReading();
    const transactions = (async function* () {
      yield [];
      throw new Error('the graph is gone');
    })();
    const content = statementContent({ ...broken, transactions }, { ...es, month: '2026-10' });
    await expect(writtenDown('XLSX', content)).rejects.toThrow('the graph is gone');
  });
});

describe('the texts of reports', () => {
  it('are there in both languages, with the same places to fill', () => {
    const { es: spanish, en: english } = reportMessages;
    expect(Object.keys(english).sort()).toEqual(Object.keys(spanish).sort());
    const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).sort();
    for (const [key, text] of Object.entries(spanish)) {
      expect(text.trim(), key).not.toBe('');
      expect(places(english[key as keyof typeof english]), key).toEqual(places(text));
    }
  });
});
