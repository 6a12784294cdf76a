import { describe, expect, it } from 'vitest';
import { ImportMapping } from '../../src/domain/import/index.js';
import { inBytes, readFile, short } from './reading-a-file.js';

const COP = { defaultCurrency: 'COP' } as const;

describe('a statement like Bancolombia’s', () => {
  const text = [
    'FECHA,DESCRIPCIÓN,SUCURSAL,DCTO.,VALOR,SALDO',
    '2026/03/02,"COMPRA EN EXITO, CALLE 80",,,"-145,900.00","2,354,100.00"',
    '2026/03/05,PAGO DE NOMINA ACME,,,"6,800,000.00","9,154,100.00"',
    '2026/03/05,IMPTO GOBIERNO 4X1000,,,-583.60,"9,153,516.40"',
    '2026/03/06,RETIRO CAJERO,CHAPINERO,0042,"-200,000.00","8,953,516.40"',
    '',
  ].join('\r\n');

  it('is read by its signs, and its balance is not taken for its amount', async () => {
    const { rows, problems, proposed } = await readFile(inBytes(text, 'utf-8-bom'), COP);
    expect(problems).toEqual([]);
    expect(rows.map(short)).toEqual([
      '2026-03-02 -14590000 SPENDING COMPRA EN EXITO, CALLE 80',
      '2026-03-05 +680000000 INCOME PAGO DE NOMINA ACME',
      '2026-03-05 -58360 SPENDING IMPTO GOBIERNO 4X1000',
      '2026-03-06 -20000000 SPENDING RETIRO CAJERO',
    ]);
    expect(proposed.draft).toMatchObject({ columns: { balance: 5 }, signMeaning: 'POSITIVE_IN', dateFormat: 'YMD' });
    expect(proposed.open).toEqual(['CURRENCY', 'ACCOUNT']);
  });
});

describe('a list like Nequi’s', () => {
  it('has movements with their direction in words', async () => {
    const text = [
      'Fecha;Hora;Tipo de movimiento;Descripción;Valor',
      '15 ene 2026;8:05;Enviaste;María López;$ 45.900',
      '15 ene 2026;19:40;Recibiste;Juan;$ 1.200.000',
      '16 ene 2026;07:00;Recarga;Corresponsal;$ 50.000',
      '17 ene 2026;12:00;Pago;D1 SAS;$ 23.450',
    ].join('\n');
    const { rows, proposed } = await readFile(inBytes(text, 'utf-8'), COP);
    expect(rows.map(short)).toEqual([
      '2026-01-15 -4590000 SPENDING María López',
      '2026-01-15 +120000000 INCOME Juan',
      '2026-01-16 +5000000 INCOME Corresponsal',
      '2026-01-17 -2345000 SPENDING D1 SAS',
    ]);
    expect(rows[0]?.time).toBe('08:05:00');
    expect(proposed.draft.signMeaning).toBe('BY_TYPE');
  });
});

describe('a statement like Davivienda’s', () => {
  const text = [
    'BANCO DE PRUEBA S.A.;;;;;',
    'Extracto de cuenta de ahorros;;;;;',
    'Cuenta:;0012-3456;;Moneda:;COP;',
    ';;;;;',
    'Fecha;Descripción del movimiento;Oficina;Débito;Crédito;Saldo',
    '02/04/2026;Compra Droguería Ñuñoa;Bogotá;32.500,00;;1.967.500,00',
    '05/04/2026;Consignación;Medellín;;500.000,00;2.467.500,00',
    '18/04/2026;Cuota de manejo;Bogotá;15.900,50;0,00;2.451.599,50',
    'TOTALES;;;48.400,50;500.000,00;',
    '',
  ].join('\r\n');

  it('is found below its preamble, in Windows-1252, with debit and credit apart', async () => {
    const { rows, problems, proposed, sniffed } = await readFile(inBytes(text, 'latin1'));
    expect(proposed.draft).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      headerLine: 4,
      defaultCurrency: 'COP',
    });
    expect(rows.map(short)).toEqual([
      '2026-04-02 -3250000 SPENDING Compra Droguería Ñuñoa',
      '2026-04-05 +50000000 INCOME Consignación',
      '2026-04-18 -1590050 SPENDING Cuota de manejo',
    ]);
    expect(sniffed.preamble[0]).toContain('BANCO DE PRUEBA');
    expect(problems).toEqual([{ ok: false, line: 9, problem: 'SUMMARY', raw: 'TOTALES;;;48.400,50;500.000,00;' }]);
  });

  it('reads a reversal in the debit column as money that came back', async () => {
    const reversed = text.replace('15.900,50;0,00', '-15.900,50;0,00');
    const { rows } = await readFile(inBytes(reversed, 'latin1'));
    expect(rows.map(({ direction }) => direction)).toEqual(['OUT', 'IN', 'IN']);
  });

  it('reads debits that are all written below zero as going out', async () => {
    const negative = text.replace('32.500,00;;', '-32.500,00;;').replace('15.900,50;0,00', '-15.900,50;0,00');
    const { rows, proposed } = await readFile(inBytes(negative, 'latin1'));
    expect(proposed.draft.signMeaning).toBe('POSITIVE_IN');
    expect(rows.map(({ direction }) => direction)).toEqual(['OUT', 'IN', 'OUT']);
  });

  it('says of a row with both that it has both', async () => {
    const { problems } = await readFile(inBytes(text.replace('15.900,50;0,00', '15.900,50;7,00'), 'latin1'));
    expect(problems.map(({ problem }) => problem)).toEqual(['TWO_AMOUNTS', 'SUMMARY']);
  });
});

describe('other dresses', () => {
  it('UTF-16 with tabs, as spreadsheets save “Unicode text”', async () => {
    const text = 'Date\tPayee\tAmount\r\n2026-01-31\tCafé Ünïcode\t-12.50\r\n2026-02-28\tSalary\t2,000.00\r\n';
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const { rows, proposed } = await readFile(inBytes(text, encoding), { defaultCurrency: 'USD' });
      expect(proposed.draft.encoding).toBe(encoding);
      expect(rows.map(short)).toEqual(['2026-01-31 -1250 SPENDING Café Ünïcode', '2026-02-28 +200000 INCOME Salary']);
    }
  });

  it('no header at all', async () => {
    const text = [
      '01/02/2026;PANADERIA LA 14;-8.500;991.500',
      '13/02/2026;ABONO;100.000;1.091.500',
      '20/02/2026;ARA;-45.250;1.046.250',
    ].join('\n');
    const { rows, proposed } = await readFile(inBytes(text, 'utf-8'), COP);
    expect(proposed.draft).toMatchObject({ headerLine: null, columns: { date: 0, amount: 2, payee: 1 } });
    expect(rows.map(short)).toEqual([
      '2026-02-01 -850000 SPENDING PANADERIA LA 14',
      '2026-02-13 +10000000 INCOME ABONO',
      '2026-02-20 -4525000 SPENDING ARA',
    ]);
  });

  it('quotes with line breaks, doubled quotes and delimiters in them, and empty lines between', async () => {
    const text =
      'date,description,amount\r\n\r\n2026-01-02,"Line one\r\nline ""two"", and, three",-5.00\r\n   \r\n2026-01-03,plain,-6.00\r\n';
    const { rows, problems } = await readFile(inBytes(text, 'utf-8'), { defaultCurrency: 'USD' });
    expect(problems).toEqual([]);
    expect(rows.map(({ line, payee }) => [line, payee])).toEqual([
      [3, 'Line one line "two", and, three'],
      [6, 'plain'],
    ]);
  });

  it('a stray quote costs its own row at most, not the rest of the file', async () => {
    const lines = Array.from(
      { length: 300 },
      (_, index) => `2026-01-${String((index % 28) + 1).padStart(2, '0')},row ${index},-${index + 1}.00`,
    );
    lines[3] = '2026-01-04,"12 inch pipe,-4.00';
    const { rows, problems } = await readFile(inBytes(['date,description,amount', ...lines, ''].join('\n'), 'utf-8'), {
      defaultCurrency: 'USD',
    });
    expect(rows.length + problems.length).toBe(300);
    expect(problems).toEqual([]);
    expect(rows[3]).toMatchObject({ payee: '"12 inch pipe', minor: 400n, line: 5 });
  });

  it('amounts in parentheses and with the minus behind', async () => {
    const text = 'Fecha|Concepto|Importe\n31-12-25|A|(1.234,56)\n30-12-25|B|99,10-\n29-12-25|C|1.000,00\n';
    const { rows } = await readFile(inBytes(text, 'utf-8'), COP);
    expect(rows.map(short)).toEqual([
      '2025-12-31 -123456 SPENDING A',
      '2025-12-30 -9910 SPENDING B',
      '2025-12-29 +100000 INCOME C',
    ]);
  });

  it('a card statement whose charges are positive, once the person says so', async () => {
    const text = 'Fecha,Comercio,Valor\n01/05/2026,RAPPI,45.000\n02/05/2026,UBER,12.300\n31/05/2026,NETFLIX,38.900\n';
    const { rows, proposed } = await readFile(inBytes(text, 'utf-8'), COP);
    expect(proposed.open).toContain('SIGN');
    expect(proposed.draft.signMeaning).toBe('POSITIVE_OUT');
    expect(rows.every(({ direction, flow }) => direction === 'OUT' && flow === 'SPENDING')).toBe(true);
  });

  it('signs and a type together: the sign is the direction, the type the flow, so a refund is negative spending', async () => {
    const text = [
      'Date,Account,Category,Type,Amount,Currency',
      '2026-01-01,Visa,Food,Expense,-20.00,USD',
      '2026-01-02,Visa,Food,Expense,-30.00,USD',
      '2026-01-03,Visa,Food,Expense,5.00,USD',
      '2026-01-04,Bank,Salary,Income,900.00,USD',
    ].join('\n');
    const { rows, proposed } = await readFile(inBytes(text, 'utf-8'));
    expect(proposed.draft.signMeaning).toBe('POSITIVE_IN');
    expect(rows.map(short)).toEqual([
      '2026-01-01 -2000 SPENDING',
      '2026-01-02 -3000 SPENDING',
      '2026-01-03 +500 SPENDING',
      '2026-01-04 +90000 INCOME',
    ]);
  });

  it('a negative expense among positive ones is a refund too', async () => {
    const text =
      'Date,Category,Type,Amount\n2026-01-01,Food,Expense,20.00\n2026-01-13,Food,Expense,-5.00\n2026-01-14,Salary,Income,900.00\n';
    const { rows } = await readFile(inBytes(text, 'utf-8'), COP);
    expect(rows.map(short)).toEqual([
      '2026-01-01 -2000 SPENDING',
      '2026-01-13 +500 SPENDING',
      '2026-01-14 +90000 INCOME',
    ]);
  });

  it('transfers out and in, each with its other account', async () => {
    const text = [
      'Fecha,Cuenta,Tipo,Categoría,Valor,Moneda',
      '2026-01-05,Ahorros,Transferencia enviada,Nequi,50000,COP',
      '2026-01-05,Nequi,Transferencia recibida,Ahorros,50000,COP',
      '2026-01-06,Nequi,Gasto,Mercado,20000,COP',
      '2026-01-07,Nequi,Anulado,Mercado,20000,COP',
    ].join('\n');
    const { rows, problems } = await readFile(inBytes(text, 'utf-8'));
    expect(rows.map(({ flow, direction, transferTo, category }) => [flow, direction, transferTo, category])).toEqual([
      ['TRANSFER', 'OUT', 'Nequi', null],
      ['TRANSFER', 'IN', 'Ahorros', null],
      ['SPENDING', 'OUT', null, 'Mercado'],
    ]);
    expect(problems.map(({ problem, line }) => [problem, line])).toEqual([['IGNORED', 5]]);
  });

  it('a word that nobody knows is asked, and believed once answered', async () => {
    const text =
      'Fecha,Detalle,Tipo,Valor\n2026-01-05,A,Débito,10\n2026-01-06,B,Zurumbático,20\n2026-01-07,C,Crédito,30\n2026-01-08,D,Débito,30\n';
    const first = await readFile(inBytes(text, 'utf-8'), COP);
    expect(first.proposed.open).toContain('TYPE_VALUES');
    expect(first.proposed.unknownTypes).toEqual(['Zurumbático']);
    expect(first.problems).toMatchObject([{ problem: 'TYPE', line: 3 }]);
    const typeMeanings = { ...first.proposed.draft.typeMeanings, zurumbatico: 'INCOME' as const };
    const second = await readFile(inBytes(text, 'utf-8'), { ...COP, typeMeanings });
    expect(second.rows).toHaveLength(4);
  });

  it('money in its own signs names its currency', async () => {
    const text = 'Date,Description,Amount\n25/12/2018,BOOK TA,RM 9.00\n26/12/2018,MR DIY,RM 80.90\n';
    const { rows, proposed } = await readFile(inBytes(text, 'utf-8'));
    expect(proposed.draft.defaultCurrency).toBe('MYR');
    expect(rows.map(({ currency, minor }) => [currency, minor])).toEqual([
      ['MYR', 900n],
      ['MYR', 8090n],
    ]);
  });

  it('a delimiter too many or too few in the header', async () => {
    for (const [head, tail] of [
      ['Fecha;Detalle;Valor', ';'],
      ['Fecha;Detalle;Valor;', ''],
    ]) {
      const text = `${head}\n2026-01-13;A;-10,50${tail}\n2026-01-14;B;20,00${tail}\n2026-01-15;C;-1,00${tail}\n`;
      const { rows, problems, proposed } = await readFile(inBytes(text, 'utf-8'), COP);
      expect([proposed.draft.headerLine, problems]).toEqual([0, []]);
      expect(rows.map(short)).toEqual([
        '2026-01-13 -1050 SPENDING A',
        '2026-01-14 +2000 INCOME B',
        '2026-01-15 -100 SPENDING C',
      ]);
    }
  });

  it('the line by which spreadsheets name the delimiter, and D and C for the type', async () => {
    const text =
      'sep=,\n"Fecha","Concepto","Naturaleza","Monto"\n"13/01/2026","A","D","10.00"\n"14/01/2026","B","C","20.00"\n';
    const { rows, proposed } = await readFile(inBytes(text, 'utf-8'), COP);
    expect(proposed.draft.headerLine).toBe(1);
    expect(rows.map(short)).toEqual(['2026-01-13 -1000 SPENDING A', '2026-01-14 +2000 INCOME B']);
  });

  it('a date with its year in front among others written day first', async () => {
    const text = 'Fecha,Descripción,Valor\n13/01/2026,A,-1.50\n2026-01-14,B,-2.50\n15/01/2026,C,-3.50\n';
    const { rows } = await readFile(inBytes(text, 'utf-8'), COP);
    expect(rows.map(({ bookedOn }) => bookedOn)).toEqual(['2026-01-13', '2026-01-14', '2026-01-15']);
  });

  it('a single row', async () => {
    const { rows } = await readFile(inBytes('Fecha,Descripción,Valor\n13/01/2026,A,-45900\n', 'utf-8'), COP);
    expect(rows.map(short)).toEqual(['2026-01-13 -4590000 SPENDING A']);
  });

  it('days that could be months are flagged, unless the order of the file tells', async () => {
    const rowsOf = (dates: string[]) =>
      inBytes(['Fecha,Detalle,Valor', ...dates.map((date) => `${date},x,-10.50`)].join('\n'), 'utf-8');
    const unclear = await readFile(rowsOf(['05/04/2026', '01/03/2026', '02/09/2026']));
    expect(unclear.proposed.open).toContain('DATE_ORDER');
    expect(unclear.proposed.draft.dateFormat).toBe('DMY');
    const american = await readFile(rowsOf(['01/03/2026', '01/09/2026', '02/02/2026', '02/11/2026', '03/01/2026']));
    expect(american.proposed.open).not.toContain('DATE_ORDER');
    expect(american.proposed.draft.dateFormat).toBe('MDY');
  });
});

describe('what can’t be read', () => {
  const HEAD = 'Fecha,Detalle,Valor,Moneda\n2026-01-05,A,-10.50,COP\n2026-01-06,A,-11.50,COP\n2026-01-07,A,-1.50,COP\n';

  it.each([
    ['2026-02-30,B,-1.00,COP', 'DATE'],
    [',B,-1.00,COP', 'DATE'],
    ['2026-01-08,B,abc,COP', 'AMOUNT'],
    ['2026-01-08,B,-1.005,COP', 'AMOUNT'],
    ['2026-01-08,B,"-1,00",COP', 'AMOUNT'],
    ['2026-01-08,B,-99999999999999999.00,COP', 'AMOUNT'],
    ['2026-01-08,B,,COP', 'NO_AMOUNT'],
    ['2026-01-08,B,0.00,COP', 'NO_AMOUNT'],
    ['2026-01-08,B,-1.00,PESO', 'CURRENCY'],
    ['2026-01-08,B', 'COLUMNS'],
    ['2026-01-08,B,-1.00,COP,more', 'COLUMNS'],
    ['Saldo final,,10.00,COP', 'SUMMARY'],
  ])('%s is reported: %s', async (line, problem) => {
    const { rows, problems } = await readFile(inBytes(`${HEAD}${line}\n`, 'utf-8'));
    expect(rows).toHaveLength(3);
    expect(problems).toEqual([{ ok: false, line: 5, problem, raw: line }]);
  });

  it('a file without dates or amounts gets a draft and two questions', async () => {
    const { proposed } = await readFile(inBytes('nombre,ciudad\nAna,Bogotá\nLuis,Cali\n', 'utf-8'));
    expect(proposed.mapping).toBeNull();
    expect(proposed.open).toEqual(expect.arrayContaining(['DATE_COLUMN', 'AMOUNT_COLUMN']));
  });

  it.each(['', '\n', '\uFEFF', 'a', ',,,\n,,,\n', '"', '\0\0\0\0'])('%j is no reason to fail', async (text) => {
    const { proposed } = await readFile(inBytes(text, 'utf-8'));
    expect(proposed.mapping).toBeNull();
  });
});

describe('a mapping', () => {
  const text = 'Fecha,Detalle,Tipo,Valor\n05/04/2026,A,X,45.900\n06/04/2026,B,Y,12.000\n';

  it('survives JSON, and is remembered for files with the same columns', async () => {
    const { proposed } = await readFile(inBytes(text, 'utf-8'), COP);
    const corrected = ImportMapping.parse({
      ...proposed.draft,
      columns: { date: 0, payee: 1, type: 2, amount: 3 },
      typeMeanings: { x: 'INCOME', y: 'SPENDING' },
      signMeaning: 'BY_TYPE',
      defaultCurrency: 'COP',
    });
    const kept = ImportMapping.parse(JSON.parse(JSON.stringify(corrected)));
    expect(kept).toEqual(corrected);
    const next = await readFile(inBytes(text.replaceAll('/04/', '/05/'), 'utf-8'), {}, [kept]);
    expect(next.proposed).toMatchObject({ remembered: true, open: ['ACCOUNT'] });
    expect(next.rows.map(short)).toEqual(['2026-05-05 +4590000 INCOME A', '2026-05-06 -1200000 SPENDING B']);
    const other = await readFile(inBytes(text.replace('Detalle', 'Nota'), 'utf-8'), {}, [kept]);
    expect(other.proposed.remembered).toBe(false);
  });

  it('gives way where this file contradicts what is remembered', async () => {
    const { proposed } = await readFile(
      inBytes('Fecha,Detalle,Valor\n13/04/2026,A,-45.900\n14/04/2026,B,1.000\n', 'utf-8'),
      COP,
    );
    const kept = ImportMapping.parse({ ...proposed.draft, defaultCurrency: 'COP' });
    const american = 'Fecha,Detalle,Valor\n04/13/2026,A,"-45,900.00"\n04/14/2026,B,"1,000.00"\n';
    const { rows } = await readFile(inBytes(american, 'utf-8'), {}, [kept]);
    expect(rows.map(short)).toEqual(['2026-04-13 -4590000 SPENDING A', '2026-04-14 +100000 INCOME B']);
  });

  it('is refused when it contradicts itself', () => {
    const base = {
      version: 1,
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      headerLine: 0,
      columnCount: 3,
      signature: '',
      typeMeanings: {},
      dateFormat: 'DMY',
      amountFormat: { decimal: null, group: null },
      signMeaning: 'POSITIVE_IN',
      defaultCurrency: 'COP',
      transferAccountColumn: null,
    };
    const sound = (columns: object, more: object = {}) =>
      ImportMapping.safeParse({ ...base, columns, ...more }).success;
    expect(sound({ date: 0, amount: 1 })).toBe(true);
    expect(sound({ date: 0 })).toBe(false);
    expect(sound({ date: 0, amount: 1, debit: 2 })).toBe(false);
    expect(sound({ date: 0, amount: 3 })).toBe(false);
    expect(sound({ date: 0, amount: 1, note: [7] })).toBe(false);
    expect(sound({ date: 0, amount: 1 }, { signMeaning: 'BY_TYPE' })).toBe(false);
    expect(sound({ date: 0, amount: 1 }, { signMeaning: 'BY_COLUMN' })).toBe(false);
    expect(sound({ date: 0, amount: 1 }, { defaultCurrency: 'pesos' })).toBe(false);
  });
});

describe('a short file whose descriptions all begin alike', () => {
  it('has no type for that', async () => {
    const { proposed } = await readFile(
      inBytes('Fecha,Descripción,Valor\n2026-05-14,COMPRA JUAN VALDEZ,-9500\n', 'utf-8'),
    );
    expect(proposed.draft.columns).toMatchObject({ payee: 1 });
    expect(proposed.draft.columns.type).toBeUndefined();
  });
});
