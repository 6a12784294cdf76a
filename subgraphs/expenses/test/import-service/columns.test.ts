import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type TestPerson } from '@parfinanciero/kit/testing';
import {
  booked,
  codesOfImport,
  expectBalanced,
  household,
  importing,
  type Importing,
  rowsOf,
  startedWith,
  startImporting,
} from './importing.js';

let service: Importing;
beforeAll(async () => void (service = await startImporting()));
afterAll(() => service.stop());

const BANK =
  'Fecha;Concepto;Débito;Crédito\n14/05/2026;RETIRO CAJERO;200.000,00;\n15/05/2026;ABONO NÓMINA;;3.100.000,00\n';

const account = async (person: TestPerson, ledgerId: string, name: string, currency = 'COP') => {
  const answer = await ask(
    service.subgraph,
    person,
    'mutation ($i: CreateAccountInput!) { createAccount(input: $i) { id } }',
    { i: { ledgerId, name, kind: 'BANK', currency } },
  );
  return (answer.data?.['createAccount'] as { id: string }).id;
};

describe('a statement that names no account', () => {
  it('waits for the person to say which one it is of', async () => {
    const { ana, ledger } = await household(service);
    const mine = await account(ana, ledger.publicId, 'Davivienda');
    const preview = await startedWith(service, ana, ledger.publicId, BANK);
    expect(preview.open).toEqual(['CURRENCY', 'ACCOUNT']);
    expect(preview.accounts).toMatchObject([{ name: '', rows: 2, account: null, newName: 'Cuenta importada' }]);
    expect(await codesOfImport(service, ana, 'confirm', { importId: preview.id })).toEqual(['IMPORT_NOT_READY']);

    const told = await importing(service, ana, 'adjust', { importId: preview.id, accountId: mine });
    expect(told.open).toEqual([]);
    expect(told.accounts).toMatchObject([{ name: '', rows: 2, account: { name: 'Davivienda' } }]);
    await importing(service, ana, 'confirm', { importId: preview.id });
    expect(await booked(service, ledger.id)).toEqual([
      '2026-05-14 PURCHASE -20000000 COP Davivienda',
      '2026-05-15 INCOME 310000000 COP Davivienda',
    ]);
    await expectBalanced(service, ledger.id);
  });

  it('is of the same account the next time, without a question', async () => {
    const { ana, ledger } = await household(service);
    const mine = await account(ana, ledger.publicId, 'Davivienda');
    const first = await startedWith(service, ana, ledger.publicId, BANK, mine);
    expect(first.open).toEqual([]);
    await importing(service, ana, 'confirm', { importId: first.id });
    const next = await startedWith(service, ana, ledger.publicId, BANK.replaceAll('/05/', '/06/'));
    expect(next.open).toEqual([]);
    expect(next.accounts).toMatchObject([{ account: { name: 'Davivienda' } }]);
  });

  it('takes its currency from the account', async () => {
    const { ana, ledger } = await household(service);
    const dollars = await account(ana, ledger.publicId, 'Payoneer', 'USD');
    const preview = await startedWith(service, ana, ledger.publicId, BANK, dollars);
    await importing(service, ana, 'confirm', { importId: preview.id });
    expect(await booked(service, ledger.id)).toEqual([
      '2026-05-14 PURCHASE -20000000 USD Payoneer',
      '2026-05-15 INCOME 310000000 USD Payoneer',
    ]);
  });
});

describe('a mapping', () => {
  it('that the person corrected is remembered for the same columns', async () => {
    const { ana, ledger } = await household(service);
    const file = 'Día,Cuenta,Detalle,Valor,Moneda\n2026-05-02,Nequi,Pan,5000,COP\n2026-05-03,Nequi,Leche,4000,COP\n';
    const preview = await startedWith(service, ana, ledger.publicId, file);
    expect(preview.open).toContain('SIGN');
    const corrected = await importing(service, ana, 'adjust', {
      importId: preview.id,
      mapping: { ...preview.mapping, signMeaning: 'POSITIVE_IN' },
    });
    expect(corrected.open).not.toContain('SIGN');
    await importing(service, ana, 'confirm', { importId: preview.id });
    expect(await booked(service, ledger.id)).toEqual([
      '2026-05-02 INCOME 500000 COP Nequi',
      '2026-05-03 INCOME 400000 COP Nequi',
    ]);

    const next = await startedWith(service, ana, ledger.publicId, file.replaceAll('2026-05', '2026-06'));
    expect(next.mapping).toMatchObject({ signMeaning: 'POSITIVE_IN' });
    expect(next.open).toEqual([]);
  });

  it('can be given whole where nothing was found', async () => {
    const { ana, ledger } = await household(service);
    const file = 'a|b|c\nx|1|uno\ny|2|dos\n';
    const preview = await startedWith(service, ana, ledger.publicId, file);
    expect(preview.open).toContain('DATE_COLUMN');
    expect(preview.counts.rows).toBe(0);
    expect(await codesOfImport(service, ana, 'confirm', { importId: preview.id })).toEqual(['IMPORT_NOT_READY']);
    const read = await importing(service, ana, 'adjust', {
      importId: preview.id,
      mapping: { columns: { date: 0, amount: 1, payee: 2 } },
    });
    expect(read.counts).toMatchObject({ rows: 2, problem: 2 });
    expect(await rowsOf(service, ana, preview.id)).toMatchObject([
      { problem: 'DATE', raw: 'x|1|uno' },
      { problem: 'DATE' },
    ]);
  });

  it('reads the file anew under another delimiter', async () => {
    const { ana, ledger } = await household(service);
    const file = 'Fecha;Detalle, largo;Valor;Cuenta;Moneda\n2026-05-20;Pan, leche;-5000;Nequi;COP\n';
    const preview = await startedWith(service, ana, ledger.publicId, file);
    const wrong = await importing(service, ana, 'adjust', { importId: preview.id, mapping: { delimiter: ',' } });
    expect(wrong.sampleRows[0]).toHaveLength(2);
    const right = await importing(service, ana, 'adjust', { importId: preview.id, mapping: { delimiter: ';' } });
    expect(right.sampleRows[0]).toEqual(['2026-05-20', 'Pan, leche', '-5000', 'Nequi', 'COP']);
    expect(right.counts.new).toBe(1);
  });

  it('that is none is refused with the names of what is wrong', async () => {
    const { ana, ledger } = await household(service);
    const preview = await startedWith(service, ana, ledger.publicId, BANK);
    for (const mapping of [{ delimiter: '#' }, { columns: { date: -1 } }, { signMeaning: 'NEVER' }, 7]) {
      expect(await codesOfImport(service, ana, 'adjust', { importId: preview.id, mapping })).toEqual([
        'BAD_USER_INPUT',
      ]);
    }
  });
});

describe('transfers', () => {
  const HEAD = 'Fecha,Cuenta,Tipo,Categoría,Valor,Moneda\n';

  it('that the file writes on both sides are one', async () => {
    const { ana, ledger } = await household(service);
    const file = `${HEAD}2026-01-15,Ahorros,Transfer-Out,Nequi,50000,COP\n2026-01-15,Nequi,Transfer-In,Ahorros,50000,COP\n2026-01-16,Nequi,Transfer-In,Ahorros,7000,COP\n2026-01-16,Nequi,Expense,Comida,9000,COP\n`;
    const preview = await startedWith(service, ana, ledger.publicId, file);
    expect(preview.counts).toMatchObject({ new: 3, ignored: 1 });
    expect(await rowsOf(service, ana, preview.id, ['IGNORED'])).toMatchObject([{ line: 3, problem: 'MIRRORED' }]);
    await importing(service, ana, 'confirm', { importId: preview.id });
    expect(await booked(service, ledger.id)).toEqual([
      '2026-01-15 TRANSFER -5000000 COP Ahorros → Nequi',
      '2026-01-16 TRANSFER -700000 COP Ahorros → Nequi',
      '2026-01-16 PURCHASE -900000 COP Nequi',
    ]);
    await expectBalanced(service, ledger.id);
  });

  it('between two currencies can’t be booked from one amount, and one to nowhere is booked to be looked at', async () => {
    const { ana, ledger } = await household(service);
    const file = `${HEAD}2026-01-15,Ahorros,Transfer-Out,Payoneer,50000,COP\n2026-01-16,Payoneer,Expense,Comida,9.50,USD\n2026-01-17,Ahorros,Transfer-Out,Ahorros,1000,COP\n2026-01-18,Ahorros,Transfer-Out,,1000,COP\n2026-01-19,Ahorros,Transfer-Out,Fondo X,1000,COP\n`;
    const preview = await startedWith(service, ana, ledger.publicId, file);
    expect((await rowsOf(service, ana, preview.id, ['PROBLEM'])).map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'EXCHANGE'],
      [4, 'SAME_ACCOUNT'],
    ]);
    await importing(service, ana, 'confirm', { importId: preview.id });
    expect(await booked(service, ledger.id)).toEqual([
      '2026-01-16 PURCHASE -950 USD Payoneer',
      '2026-01-18 PURCHASE -100000 COP Ahorros',
      '2026-01-19 TRANSFER -100000 COP Ahorros → Fondo X',
    ]);
    expect(
      await service.query(
        'SELECT review_reason AS why FROM transaction WHERE ledger_id = $1 AND review_reason IS NOT NULL',
        [ledger.id],
      ),
    ).toEqual([{ why: 'TRANSFER_ACCOUNT' }]);
  });
});

describe('a file’s days', () => {
  it('are listed in the order in which things happened, whichever way the file runs', async () => {
    const { ana, ledger } = await household(service);
    const rows = [
      '2026-05-20 18:00:00,Nequi,Tercero,-300,COP',
      '2026-05-20 12:00:00,Nequi,Segundo,-200,COP',
      '2026-05-19 08:00:00,Nequi,Primero,-100,COP',
    ];
    const preview = await startedWith(
      service,
      ana,
      ledger.publicId,
      `Fecha,Cuenta,Detalle,Valor,Moneda\n${rows.join('\n')}\n`,
    );
    await importing(service, ana, 'confirm', { importId: preview.id });
    expect((await booked(service, ledger.id)).map((text) => text.split(' ')[2])).toEqual([
      '-10000',
      '-20000',
      '-30000',
    ]);
    const ids = await service.query<{ ok: boolean }>(
      `SELECT bool_and(id::text ~ '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]') AS ok FROM transaction WHERE ledger_id = $1`,
      [ledger.id],
    );
    expect(ids[0]?.ok).toBe(true);
    const numbers = await service.query<{ n: string }>(
      'SELECT legacy_id AS n FROM transaction WHERE ledger_id = $1 ORDER BY booked_on, id',
      [ledger.id],
    );
    expect(numbers.map(({ n }) => Number(n) - Number(numbers[0]?.n))).toEqual([0, 1, 2]);
  });
});
