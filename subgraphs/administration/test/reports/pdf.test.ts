import { describe, expect, it } from 'vitest';
import { auditContent } from '../../src/reports/content/audit-content.js';
import { goalsContent } from '../../src/reports/content/goals-content.js';
import { statementContent } from '../../src/reports/content/statement-content.js';
import { taxContent } from '../../src/reports/content/tax-content.js';
import { readPdf, writtenDown } from './reading-pdf.js';
import {
  abroad,
  auditReading,
  cop,
  emptyMonth,
  goalsReading,
  HOSTILE,
  NOW,
  statementReading,
  taxYear,
  transaction,
} from './samples.js';

const es = { language: 'es', now: NOW } as const;
const en = { language: 'en', now: NOW } as const;
const everything = { from: null, to: null, user: null, action: null };

/** Objects that are not where the file's own table says. */
function misplaced(raw: string): number[] {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(raw)?.[1]);
  const [, count = '', , ...offsets] = raw.slice(start).split('\n');
  const objects = Number(count.split(' ')[1]) - 1;
  expect(objects).toBeGreaterThan(100);
  return offsets
    .slice(0, objects)
    .flatMap((line, index) => (raw.startsWith(`${index + 1} 0 obj`, Number(line.slice(0, 10))) ? [] : [index + 1]));
}

describe('reports as PDF', () => {
  it('prints the audit log with its filters, its pages numbered', async () => {
    const filters = { from: '2026-11-01', to: '2026-12-01', user: 'José Ñáñez', action: 'set-budget' };
    const { bytes, written } = await writtenDown('PDF', auditContent(auditReading(90), filters, es));
    const { pages, text } = await readPdf(bytes, 'audit');

    expect(written).toEqual({ pages: pages.length, rows: 90 });
    expect(pages[0]).toMatch(/^Parfinanciero\nRegistro de Auditoría\nDel 1 nov 2026 al 1 dic 2026\n/u);
    expect(pages[0]).toContain(
      'Desde 1 nov 2026\nHasta (sin incluir) 1 dic 2026\nUsuario José Ñáñez\nAcción Fijó un presupuesto\nEntradas 90',
    );
    expect(text).toContain('ID Acción Usuario Fecha Servicio');
    // In Bogota, five hours behind.
    expect(pages[0]).toContain(
      '01920000-0000-7000-8000-000000000001 Fijó un presupuesto José Ñáñez · jose@example.co 23 nov 2026 08:58:59',
    );
    expect(text).toContain('not-named-yet');
    pages.forEach((page, index) => {
      expect(page).toContain(`Generado el 23 nov 2026 09:45:12 (America/Bogota) ${index + 1} / ${pages.length}`);
      if (index > 0)
        expect(page).toMatch(/^Parfinanciero Registro de Auditoría · Del 1 nov 2026 al 1 dic 2026\nID Acción/u);
    });
  });

  it('prints an audit log in English, and one without entries', async () => {
    const { bytes } = await writtenDown('PDF', auditContent(auditReading(3), everything, en));
    const { text } = await readPdf(bytes, 'audit-en');
    expect(text).toContain('Audit log\nThe whole installation\nEntries 3\nID Action User Date Service');
    expect(text).toContain('Changed a user’s role Zoë Łukasz · zoe@example.org 23 Nov 2026 08:57:58 identity');
    expect(text).toContain('Made on 23 Nov 2026 09:45:12 (America/Bogota) 1 / 1');
    const none = await writtenDown('PDF', auditContent(auditReading(0), everything, es));
    expect((await readPdf(none.bytes, 'audit-empty')).text).toContain('No hay entradas con estos filtros.');
  });

  it('prints a month: totals, comparison, categories, budgets, accounts, transactions', async () => {
    const { bytes, written } = await writtenDown(
      'PDF',
      statementContent(statementReading(), { ...es, month: '2026-10' }),
    );
    const { pages, text } = await readPdf(bytes, 'statement');
    expect(written.pages).toBe(pages.length);
    expect(text).toContain('Estado de cuenta mensual\nCasa de Ana y José · octubre de 2026');
    expect(text).toContain('$ 8.450.000');
    expect(text).toContain('Tasa de ahorro: 30,5');
    expect(text).toContain('Gastos $ 5.872.300 $ 6.104.150 -$ 231.850');
    expect(text).toContain('Arriendo $ 1.850.000 · 31,5');
    expect(text).toContain('Otras $ 781.500 · 13,3');
    expect(text).toContain('Restaurantes $ 500.000 $ 580.000 -$ 80.000 116');
    expect(text).toContain('Visa Tarjeta -$ 2.310.900');
    expect(text).toContain('30 oct 2026 Panadería Los Álpes Restaurantes Efectivo -$ 47.250');
    expect(text.match(/Netflix/gu)).toHaveLength(14);
    const english = await writtenDown('PDF', statementContent(statementReading(), { ...en, month: '2026-10' }));
    const other = (await readPdf(english.bytes, 'statement-en')).text;
    expect(other).toContain('Monthly statement\nCasa de Ana y José · October 2026');
    expect(other).toContain('Spending COP 5,872,300 COP 6,104,150 -COP 231,850');
  });

  it('prints a month in which nothing was booked', async () => {
    const { bytes } = await writtenDown('PDF', statementContent(emptyMonth(), { ...es, month: '2026-10' }));
    const { pages, text } = await readPdf(bytes, 'empty-month');
    expect(pages).toHaveLength(1);
    expect(text).toContain('No hubo gastos en este mes.');
    expect(text).toContain('No hubo movimientos en este mes.');
    expect(text).toContain('1 / 1');
  });

  it('keeps currencies without a rate apart and says so', async () => {
    const { bytes } = await writtenDown('PDF', statementContent(abroad(), { ...es, month: '2026-10' }));
    const { text } = await readPdf(bytes, 'abroad');
    expect(text).toContain('Sin tasa de cambio conocida, se muestran aparte: USD, JPY.');
    expect(text).toContain('US$ 1.234,50');
    expect(text).toContain('JPY 12.800');
    expect(text).toContain('Gastos por categoría (COP)');
    expect(text).toContain('Viajes US$ 1.234,50 100');
  });

  it('takes texts that no layout should fall over', async () => {
    const { bytes } = await writtenDown(
      'PDF',
      statementContent(statementReading({ transactions: HOSTILE }), { ...en, month: '2026-10' }),
    );
    const { text } = await readPdf(bytes, 'hostile');
    expect(text).toContain(`=cmd|' /C calc'!A0`);
    expect(text).toContain('Línea uno línea dos y campana');
    // Cut to two lines on paper, whole to whoever copies it.
    expect(text).toContain('Supercalifragilisticoespialidoso'.repeat(12));
    expect(text).toMatch(/muchas palabras final/u);
    expect(text).toMatch(/Žluťoučký kůň · Łódź · Ιθάκη ·\sМосква/u);
    expect(text).toContain('Đặng');
    expect(text).toContain('gnp.exe archivo');
    expect(text).not.toMatch(/[\u202a-\u202e]/u);
    expect(text).toContain('-COP 9,999,999,999,999.99');
    expect(text).toContain('-$1,234.56');
    expect(text).toContain('-cat and 1 more');
    // Letters that the typeface lacks are boxes on paper and themselves to whoever copies them (a reader may turn them round).
    expect([...text].filter((sign) => 'שלום'.includes(sign)).length).toBeGreaterThanOrEqual(4);
    expect(text).toContain('del año');
  });

  it('prints a year by its headings, and says that it is no tax return', async () => {
    const { bytes } = await writtenDown('PDF', taxContent(taxYear(), { ...es, year: 2026 }));
    const { text } = await readPdf(bytes, 'tax');
    expect(text).toContain('No es una declaración de impuestos ni un certificado');
    expect(text).toContain('Rendimientos e intereses recibidos $ 547.800');
    expect(text).toContain('Impuestos (IVA y otros) $ 2.940.000');
    expect(text).toContain('Gravamen 4x1000 $ 374.400');
    expect(text).toContain('Intereses pagados $ 1.440.000');
    expect(text).toContain('Regalos y donaciones $ 800.000');
    expect(text).toContain('mar $ 8.045.300 $ 735.000 $ 31.200 $ 120.000 $ 200.000 $ 1.200.000');
    expect(text).toContain('Total $ 96.547.800 $ 2.940.000 $ 374.400 $ 1.440.000 $ 800.000 $ 14.400.000');
    expect(text).toContain('Impuestos (IVA y otros) IVA del taller dic $ 95.000');
    const english = await writtenDown('PDF', taxContent({ ...taxYear(), figures: [] }, { ...en, year: 2025 }));
    const empty = (await readPdf(english.bytes, 'tax-empty')).text;
    expect(empty).toContain('Yearly tax summary\nCasa de Ana y José · Year 2025');
    expect(empty).toContain('It is neither a tax return nor a certificate');
    expect(empty).toContain('Nothing was recorded in this year.');
  });

  it('prints goals with their pace and what came in', async () => {
    const { bytes } = await writtenDown('PDF', goalsContent(goalsReading(), { ...es, from: '2026-03-01', to: null }));
    const { text } = await readPdf(bytes, 'goals');
    expect(text).toContain('Cuota inicial del apartamento Ahorro En curso $ 60.000.000 $ 22.800.000 $ 37.200.000');
    expect(text).toContain('Cuota inicial del apartamento 31 dic 2027 $ 1.550.000 $ 2.861.538 1 feb 2028 No');
    expect(text).toContain('15 jul 2026 Cuota inicial del apartamento Traslado -$ 400.000');
    expect(text).toContain('15 mar 2026');
    expect(text).not.toContain('15 feb 2026');
    const none = goalsReading();
    const english = await writtenDown(
      'PDF',
      goalsContent({ ...none, ledger: { ...none.ledger, goals: [] } }, { ...en, from: null, to: null }),
    );
    expect((await readPdf(english.bytes, 'goals-empty')).text).toContain('This ledger has no goals.');
  });

  it('says what everything is: tagged, in its language, with a title', async () => {
    for (const [frame, language] of [
      [es, 'es-CO'],
      [en, 'en'],
    ] as const) {
      const { bytes } = await writtenDown('PDF', statementContent(statementReading(), { ...frame, month: '2026-10' }));
      const raw = bytes.toString('latin1');
      expect(raw.startsWith('%PDF-1.7')).toBe(true);
      expect(raw.endsWith('%%EOF\n')).toBe(true);
      expect(misplaced(raw)).toEqual([]);
      expect(raw).toMatch(/\/MarkInfo \d+ 0 R/u);
      expect(raw).toMatch(/\/Marked true/u);
      expect(raw).toMatch(/\/StructTreeRoot \d+ 0 R/u);
      expect(raw).toContain(`/Lang (${language})`);
      expect(raw).toMatch(/\/DisplayDocTitle true/u);
      for (const tag of ['Document', 'H1', 'H2', 'P', 'Figure', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD'])
        expect(raw, tag).toMatch(new RegExp(`/S /${tag}\\b`, 'u'));
      expect(raw).toMatch(/\/Scope \/Column/u);
      expect(raw.match(/\/S \/Figure/gu)?.length).toBe(raw.match(/\/Alt \(/gu)?.length);
      // One header cell for each column of each table, however many pages it takes.
      expect(raw.match(/\/S \/TH\b/gu)).toHaveLength(4 + 3 + 3 + 5 + 3 + 5);
      expect(raw.match(/\/S \/TR\b/gu)).toHaveLength(6 + 3 + 9 + 2 + 3 + 3 + 70);
    }
  });

  it('makes the same file of the same report', async () => {
    const make = () => writtenDown('PDF', statementContent(statementReading(), { ...es, month: '2026-10' }));
    const [one, two] = [await make(), await make()];
    expect(one.bytes.equals(two.bytes)).toBe(true);
  });

  it('tells how far it is as it goes', async () => {
    const transactions = Array.from({ length: 500 }, (_, index) => transaction(index, { amount: cop(-1_000) }));
    const { progress } = await writtenDown(
      'PDF',
      statementContent(statementReading({ transactions }), { ...es, month: '2026-10' }),
    );
    expect(progress.at(-1)).toBe(500 + 20);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(10);
  });

  it('ends with the error of what it reads', async () => {
    const broken = statementReading();
    const transactions = (async function* () {
      yield [transaction(1)];
      throw new Error('the graph is gone');
    })();
    const content = statementContent({ ...broken, transactions }, { ...es, month: '2026-10' });
    await expect(writtenDown('PDF', content)).rejects.toThrow('the graph is gone');
  });
});
