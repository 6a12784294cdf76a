import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type TestPerson } from '@parfinanciero/kit/testing';
import {
  booked,
  codesOfImport,
  expectBalanced,
  expectEventsTellAll,
  household,
  importing,
  type Importing,
  rowsOf,
  startedWith,
  startImporting,
} from './importing.js';

const APP = `Fecha,Cuenta,Categoría,Subcategoría,Nota,Valor,Tipo,Moneda
05/03/2026,Bancolombia,Salario,,Nómina marzo,4.500.000,Ingreso,COP
06/03/2026,Tarjeta Visa,Comida,Mercado,Carulla,182.350,Gasto,COP
06/03/2026,Bancolombia,Efectivo,,Cajero,200.000,Transferencia,COP
07/03/2026,Efectivo,Comida,Empanadas,,6.500,Gasto,COP
07/03/2026,Efectivo,Comida,Empanadas,,6.500,Gasto,COP
08/03/2026,Efectivo,Transporte,Mula,,850,Gasto,COP
31/02/2026,Efectivo,Comida,,,1.000,Gasto,COP
19/03/2026,Tarjeta Visa,Comida,Mercado,Devolución Carulla,-20.000,Gasto,COP
`;

let service: Importing;
beforeAll(async () => void (service = await startImporting()));
afterAll(() => service.stop());

const edit = (person: TestPerson, transactionId: string) =>
  ask(service.subgraph, person, 'mutation ($i: EditTransactionInput!) { editTransaction(input: $i) { id version } }', {
    i: { transactionId, note: 'revisada' },
  });

const listed = async (person: TestPerson, ledgerId: string, importId: string, trash = false) => {
  const answer = await ask(
    service.subgraph,
    person,
    `query ($importId: ID!, $trash: Boolean) { _entities(representations: [{ __typename: "Ledger", id: "${ledgerId}" }]) { ... on Ledger {
      transactions(first: 200, filter: { importId: $importId, trash: $trash }) { totalCount sums { currency income { amount } spending { amount } }
        edges { node { id note version account { name } toAccount { name } lines { category { name code } amount { amount } flow } } } } } } }`,
    { importId, trash },
  );
  expect(answer.errors).toBeUndefined();
  return ((answer.data?.['_entities'] as { transactions: Listed }[])[0] as { transactions: Listed }).transactions;
};
interface Listed {
  totalCount: number;
  sums: unknown;
  edges: {
    node: { id: string; note: string | null; version: number; lines: { category: { name: string; code: string } }[] };
  }[];
}

describe('a household’s file', () => {
  it('is looked at, booked, known again, taken back and brought back', async () => {
    const { ana, ledger } = await household(service);
    const preview = await startedWith(service, ana, ledger.publicId, APP);
    expect(preview).toMatchObject({ status: 'PREVIEW', open: [], added: 0, version: 1 });
    expect(preview.counts).toEqual({ rows: 8, new: 7, duplicate: 0, suspicious: 0, problem: 1, ignored: 0 });
    expect(
      preview.accounts.map(({ name, newName, newKind, account, rows }) => [name, newName, newKind, account, rows]),
    ).toEqual([
      ['Bancolombia', 'Bancolombia', 'BANK', null, 2],
      ['Tarjeta Visa', 'Tarjeta Visa', 'CARD', null, 2],
      ['Efectivo', 'Efectivo', 'CASH', null, 3],
    ]);
    const categories = new Map(preview.categories.map(({ path, category }) => [path, category?.name ?? null]));
    expect(Object.fromEntries(categories)).toEqual({
      Salario: 'Salario',
      'Comida / Mercado': 'Mercado',
      'Comida / Empanadas': null,
      'Transporte / Mula': null,
    });
    const problems = await rowsOf(service, ana, preview.id, ['PROBLEM', 'IGNORED']);
    expect(problems).toMatchObject([{ line: 8, problem: 'DATE', raw: '31/02/2026,Efectivo,Comida,,,1.000,Gasto,COP' }]);
    expect((await rowsOf(service, ana, preview.id, ['NEW']))[2]).toMatchObject({
      account: 'Bancolombia',
      toAccount: 'Efectivo',
      flow: 'TRANSFER',
      amount: { minor: '-20000000' },
    });
    expect(await booked(service, ledger.id)).toEqual([]);

    const done = await importing(service, ana, 'confirm', { importId: preview.id, expectedVersion: 1 });
    expect(done).toMatchObject({ status: 'IMPORTED', added: 7, liveTransactions: 7, editedSince: 0, version: 2 });
    expect(await booked(service, ledger.id)).toEqual([
      '2026-03-05 INCOME 450000000 COP Bancolombia',
      '2026-03-06 PURCHASE -18235000 COP Tarjeta Visa',
      '2026-03-06 TRANSFER -20000000 COP Bancolombia → Efectivo',
      '2026-03-07 PURCHASE -650000 COP Efectivo',
      '2026-03-07 PURCHASE -650000 COP Efectivo',
      '2026-03-08 PURCHASE -85000 COP Efectivo',
      '2026-03-19 REFUND 2000000 COP Tarjeta Visa',
    ]);
    expect((await listed(ana, ledger.publicId, preview.id)).sums).toEqual([
      { currency: 'COP', income: { amount: '4500000.00' }, spending: { amount: '176200.00' } },
    ]);
    await expectBalanced(service, ledger.id);
    await expectEventsTellAll(service, ledger.id);
    const audits = await service.query(
      `SELECT action FROM audit_content WHERE ledger_id = $1 AND action = 'confirm-import'`,
      [ledger.id],
    );
    expect(audits).toHaveLength(1);

    const again = await startedWith(service, ana, ledger.publicId, APP);
    expect(again.counts).toMatchObject({ new: 0, duplicate: 7, suspicious: 0, problem: 1 });
    expect((await importing(service, ana, 'confirm', { importId: again.id })).added).toBe(0);
    expect(await booked(service, ledger.id)).toHaveLength(7);

    const { edges } = await listed(ana, ledger.publicId, preview.id);
    await edit(ana, edges[0]!.node.id);
    expect(await importing(service, ana, 'confirm', { importId: preview.id })).toMatchObject({
      liveTransactions: 7,
      editedSince: 1,
    });
    const reverted = await importing(service, ana, 'revert', { importId: preview.id });
    expect(reverted).toMatchObject({ status: 'REVERTED', liveTransactions: 0, added: 7 });
    expect(await booked(service, ledger.id)).toEqual([]);
    const state = () =>
      ask(
        service.subgraph,
        ana,
        `{ _entities(representations: [{ __typename: "Ledger", id: "${ledger.publicId}" }]) { ... on Ledger { accounts { name } categories { key name } } } }`,
      );
    const owned = async () => {
      const { accounts, categories: all } = (
        (await state()).data?.['_entities'] as {
          accounts: { name: string }[];
          categories: { key: string | null; name: string }[];
        }[]
      )[0]!;
      return {
        accounts: accounts.map(({ name }) => name),
        own: all.filter(({ key }) => key === null).map(({ name }) => name),
      };
    };
    expect(await owned()).toEqual({ accounts: [], own: [] });
    const inTrash = await listed(ana, ledger.publicId, preview.id, true);
    expect(inTrash.edges.flatMap(({ node }) => node.lines.map(({ category }) => category.name))).toContain('Empanadas');
    await expectEventsTellAll(service, ledger.id);

    const back = await importing(service, ana, 'restore', { importId: preview.id });
    expect(back).toMatchObject({ status: 'IMPORTED', liveTransactions: 7, editedSince: 1 });
    expect(await owned()).toEqual({
      accounts: ['Bancolombia', 'Tarjeta Visa', 'Efectivo'],
      own: ['Empanadas', 'Mula'],
    });
    await expectBalanced(service, ledger.id);
    await expectEventsTellAll(service, ledger.id);
  });

  it('that was taken back and imported anew blocks the old one’s return', async () => {
    const { ana, ledger } = await household(service);
    const first = await startedWith(service, ana, ledger.publicId, APP);
    await importing(service, ana, 'confirm', { importId: first.id });
    await importing(service, ana, 'revert', { importId: first.id });

    const second = await startedWith(service, ana, ledger.publicId, APP);
    expect(second.counts).toMatchObject({ new: 7, duplicate: 0 });
    expect((await importing(service, ana, 'confirm', { importId: second.id })).added).toBe(7);
    expect(await codesOfImport(service, ana, 'restore', { importId: first.id })).toEqual(['TWIN_EXISTS']);
    expect(await booked(service, ledger.id)).toHaveLength(7);

    await importing(service, ana, 'revert', { importId: second.id });
    expect(await importing(service, ana, 'restore', { importId: first.id })).toMatchObject({ liveTransactions: 7 });
    const accounts = await service.query(`SELECT name FROM account WHERE ledger_id = $1`, [ledger.id]);
    expect(accounts).toHaveLength(3);
    await expectEventsTellAll(service, ledger.id);
  });

  it('is known again after its accounts were renamed', async () => {
    const { ana, ledger } = await household(service);
    const first = await startedWith(service, ana, ledger.publicId, APP);
    const done = await importing(service, ana, 'confirm', { importId: first.id });
    const bank = done.accounts.find(({ name }) => name === 'Bancolombia')!.account!;
    await ask(service.subgraph, ana, 'mutation ($i: UpdateAccountInput!) { updateAccount(input: $i) { id } }', {
      i: { accountId: bank.id, name: 'Cuenta de nómina' },
    });

    const again = await startedWith(service, ana, ledger.publicId, APP);
    expect(again.accounts.find(({ name }) => name === 'Bancolombia')?.account?.name).toBe('Cuenta de nómina');
    expect(again.counts).toMatchObject({ new: 0, duplicate: 7 });
  });

  it('leaves the default cash account alone until the person says that it is meant', async () => {
    const { ana, ledger } = await household(service);
    const made = await ask(
      service.subgraph,
      ana,
      'mutation ($i: CreateAccountInput!) { createAccount(input: $i) { id } }',
      {
        i: { ledgerId: ledger.publicId, name: 'Efectivo', kind: 'CASH', currency: 'COP' },
      },
    );
    const { id } = made.data?.['createAccount'] as { id: string };
    const preview = await startedWith(service, ana, ledger.publicId, APP);
    expect(preview.accounts.find(({ name }) => name === 'Efectivo')).toMatchObject({
      account: null,
      newName: 'Efectivo 2',
    });
    const adjusted = await importing(service, ana, 'adjust', {
      importId: preview.id,
      accounts: [{ name: 'Efectivo', currency: 'COP', accountId: id }],
    });
    expect(adjusted.accounts.find(({ name }) => name === 'Efectivo')?.account?.id).toBe(id);
    await importing(service, ana, 'confirm', { importId: preview.id });
    expect(
      await service.query('SELECT id FROM account WHERE ledger_id = $1 AND NOT archived AND system IS NULL', [
        ledger.id,
      ]),
    ).toHaveLength(3);
  });

  it('goes where the person’s own choices say', async () => {
    const { ana, ledger } = await household(service);
    const preview = await startedWith(service, ana, ledger.publicId, APP);
    const market = preview.categories.find(({ path }) => path === 'Comida / Mercado')!.category!;
    const adjusted = await importing(service, ana, 'adjust', {
      importId: preview.id,
      expectedVersion: preview.version,
      categories: [{ path: 'Comida / Empanadas', flow: 'SPENDING', categoryId: market.id }],
      accounts: [{ name: 'Efectivo', currency: 'COP', newName: 'Bolsillo', newKind: 'SAVINGS' }],
    });
    expect(adjusted.categories.find(({ path }) => path === 'Comida / Empanadas')?.category?.id).toBe(market.id);
    expect(
      await codesOfImport(service, ana, 'confirm', { importId: preview.id, expectedVersion: preview.version }),
    ).toEqual(['CONFLICT']);
    await importing(service, ana, 'confirm', { importId: preview.id, expectedVersion: adjusted.version });
    expect(
      await service.query(`SELECT name, kind FROM account WHERE ledger_id = $1 AND name = 'Bolsillo'`, [ledger.id]),
    ).toEqual([{ name: 'Bolsillo', kind: 'SAVINGS' }]);
    expect(
      await service.query(`SELECT 1 FROM category WHERE ledger_id = $1 AND name = 'Empanadas'`, [ledger.id]),
    ).toEqual([]);

    const next = await startedWith(service, ana, ledger.publicId, APP.replaceAll('/03/2026', '/04/2026'));
    expect(next.categories.find(({ path }) => path === 'Comida / Empanadas')?.category?.id).toBe(market.id);
    expect(next.accounts.find(({ name }) => name === 'Efectivo')?.account?.name).toBe('Bolsillo');
  });
});
