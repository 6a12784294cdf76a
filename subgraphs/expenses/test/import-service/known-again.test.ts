import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ask } from '@parfinanciero/kit/testing';
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
  upload,
} from './importing.js';

let service: Importing;
beforeAll(async () => void (service = await startImporting()));
afterAll(() => service.stop());

const HEAD = 'Fecha,Cuenta,Descripción,Valor,Moneda\n';
const coffee = (day: number, text = 'Juan Valdez', amount = '-9500') =>
  `2026-05-${String(day).padStart(2, '0')},Nequi,${text},${amount},COP\n`;

const into = async (ledgerId: string, person: Parameters<typeof startedWith>[1], content: string) => {
  const preview = await startedWith(service, person, ledgerId, content);
  return importing(service, person, 'confirm', { importId: preview.id });
};

describe('rows that come again', () => {
  it('stay as many as the file has, however often and in whatever parts it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ day: fc.integer({ min: 1, max: 9 }), kind: fc.integer({ min: 0, max: 1 }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        async (picks) => {
          const { ana, ledger } = await household(service);
          // Amounts of their own by day and kind: nothing here is merely near.
          const lines = picks.map(({ day, kind }) =>
            coffee(day, kind === 0 ? 'Café' : 'Pan', `-${day * 1_000 + kind * 100_000}`),
          );
          const added = await into(ledger.publicId, ana, HEAD + lines.join(''));
          expect(added.added).toBe(lines.length);
          expect((await into(ledger.publicId, ana, HEAD + [...lines].reverse().join(''))).added).toBe(0);
          expect((await into(ledger.publicId, ana, HEAD + lines.join('') + lines[0])).added).toBe(1);
          expect(await booked(service, ledger.id)).toHaveLength(lines.length + 1);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('come back when they were in the trash: what is there blocks nothing', async () => {
    const { ana, ledger } = await household(service);
    const file = HEAD + coffee(4) + coffee(14);
    await into(ledger.publicId, ana, file);
    const rows = await ask(
      service.subgraph,
      ana,
      `{ _entities(representations: [{ __typename: "Ledger", id: "${ledger.publicId}" }]) { ... on Ledger { transactions { edges { node { id bookedOn } } } } } }`,
    );
    const { edges } = (rows.data?.['_entities'] as { transactions: { edges: { node: { id: string } }[] } }[])[0]!
      .transactions;
    await ask(service.subgraph, ana, 'mutation ($i: TransactionRefInput!) { deleteTransaction(input: $i) { id } }', {
      i: { transactionId: edges[0]!.node.id },
    });
    expect((await into(ledger.publicId, ana, file)).added).toBe(1);
    expect(await booked(service, ledger.id)).toEqual([
      '2026-05-04 PURCHASE -950000 COP Nequi',
      '2026-05-14 PURCHASE -950000 COP Nequi',
    ]);
    const restored = await ask(
      service.subgraph,
      ana,
      'mutation ($i: TransactionRefInput!) { restoreTransaction(input: $i) { id } }',
      { i: { transactionId: edges[0]!.node.id } },
    );
    expect(restored.errors?.[0]?.extensions?.['code']).toBe('TWIN_EXISTS');
  });

  it('that only may be the same are asked for, and booked when the person says so', async () => {
    const { ana, ledger } = await household(service);
    await into(ledger.publicId, ana, HEAD + coffee(4, 'COMPRA JUAN VALDEZ'));
    const preview = await startedWith(
      service,
      ana,
      ledger.publicId,
      HEAD + coffee(6, 'Juan Valdez 72') + coffee(9, 'Juan Valdez 72') + coffee(12, 'Otra cosa'),
    );
    expect(preview.counts).toMatchObject({ new: 2, suspicious: 1, duplicate: 0 });
    expect(await rowsOf(service, ana, preview.id, ['SUSPICIOUS'])).toMatchObject([{ line: 2, bookedOn: '2026-05-06' }]);
    const same = await startedWith(service, ana, ledger.publicId, HEAD + coffee(6, 'Juan Valdez 72'));
    expect((await importing(service, ana, 'confirm', { importId: same.id })).added).toBe(0);

    const included = await importing(service, ana, 'adjust', { importId: preview.id, includeSuspicious: [2] });
    expect(included.counts.suspicious).toBe(1);
    expect((await importing(service, ana, 'confirm', { importId: preview.id })).added).toBe(3);
    expect(await booked(service, ledger.id)).toHaveLength(4);
    await expectBalanced(service, ledger.id);
  });

  it('are told by the bank’s own number where the file has one', async () => {
    const { ana, ledger } = await household(service);
    const head = 'trans_id;account_id;date;amount;description;currency\n';
    const rows = [
      '101;Ahorros;2026-05-02;-5000;Peaje;COP',
      '102;Ahorros;2026-05-02;-5000;Peaje;COP',
      '102;Ahorros;2026-05-02;-5000;Peaje;COP',
    ];
    const found = await startedWith(service, ana, ledger.publicId, `${head}${rows.join('\n')}\n`);
    expect(found.counts).toMatchObject({ new: 3 });
    const { columns } = found.mapping as { columns: object };
    const preview = await importing(service, ana, 'adjust', {
      importId: found.id,
      mapping: { columns: { ...columns, bankId: 0 } },
    });
    expect(preview.counts).toMatchObject({ new: 2, duplicate: 1 });
    await importing(service, ana, 'confirm', { importId: preview.id });
    const more = await startedWith(
      service,
      ana,
      ledger.publicId,
      `${head}${rows.join('\n')}\n103;Ahorros;2026-05-03;-5000;Peaje;COP\n`,
    );
    expect(more.counts).toMatchObject({ new: 1, duplicate: 3, suspicious: 0 });
  });
});

describe('two confirmations', () => {
  it('of one import at once book it once, and both get it', async () => {
    const { ana, ledger } = await household(service);
    const preview = await startedWith(service, ana, ledger.publicId, HEAD + coffee(1) + coffee(11) + coffee(21));
    const both = await Promise.all(
      [1, 2].map(() => importing(service, ana, 'confirm', { importId: preview.id, expectedVersion: 1 })),
    );
    expect(both.map(({ status, added }) => [status, added])).toEqual([
      ['IMPORTED', 3],
      ['IMPORTED', 3],
    ]);
    expect(await booked(service, ledger.id)).toHaveLength(3);
    await expectEventsTellAll(service, ledger.id);
  });

  it('of the same file previewed twice book it once, into one account', async () => {
    const { ana, ledger } = await household(service);
    const file = HEAD + coffee(1) + coffee(11);
    const previews = [
      await startedWith(service, ana, ledger.publicId, file),
      await startedWith(service, ana, ledger.publicId, file),
    ];
    const done = await Promise.all(previews.map(({ id }) => importing(service, ana, 'confirm', { importId: id })));
    expect(done.map(({ added }) => added).sort()).toEqual([0, 2]);
    expect(await service.query('SELECT id FROM account WHERE ledger_id = $1', [ledger.id])).toHaveLength(1);
    await expectEventsTellAll(service, ledger.id);
  });
});

describe('who may', () => {
  it('import is told before anything is read: viewers FORBIDDEN, strangers NOT_FOUND', async () => {
    const { ana, viewer, stranger, ledger } = await household(service);
    const { body } = await upload(service, ana, { ledgerId: ledger.publicId, content: HEAD + coffee(1) });
    const start = { ledgerId: ledger.publicId, fileId: body.fileId };
    const preview = await importing(service, ana, 'start', start);
    const steps: [string, object][] = [
      ['start', start],
      ['adjust', { importId: preview.id, includeSuspicious: [] }],
      ['confirm', { importId: preview.id }],
      ['revert', { importId: preview.id }],
      ['restore', { importId: preview.id }],
    ];
    for (const [step, input] of steps) {
      expect(await codesOfImport(service, viewer, step, input)).toEqual(['FORBIDDEN']);
      expect(await codesOfImport(service, stranger, step, input)).toEqual(['NOT_FOUND']);
    }
    expect(await booked(service, ledger.id)).toEqual([]);
    const query = 'query ($id: ID!) { importBatch(id: $id) { id rows { line } accounts { name } liveTransactions } }';
    expect((await ask(service.subgraph, viewer, query, { id: preview.id })).errors).toBeUndefined();
    const hidden = await ask(service.subgraph, stranger, query, { id: preview.id });
    expect([hidden.data?.['importBatch'], hidden.errors?.[0]?.extensions?.['code']]).toEqual([null, 'NOT_FOUND']);
  });

  it('bring another ledger’s file, account or category: as if it never was', async () => {
    const { ana, ledger } = await household(service);
    const other = await household(service);
    const theirs = await startedWith(service, other.ana, other.ledger.publicId, HEAD + coffee(1));
    const done = await importing(service, other.ana, 'confirm', { importId: theirs.id });
    const account = done.accounts[0]!.account!.id;
    const { body } = await upload(service, other.ana, { ledgerId: other.ledger.publicId, content: HEAD });
    const own = await startedWith(service, ana, ledger.publicId, HEAD + coffee(1));
    expect(await codesOfImport(service, ana, 'start', { ledgerId: ledger.publicId, fileId: body.fileId })).toEqual([
      'NOT_FOUND',
    ]);
    expect(await codesOfImport(service, ana, 'adjust', { importId: own.id, accountId: account })).toEqual([
      'NOT_FOUND',
    ]);
    expect(
      await codesOfImport(service, ana, 'adjust', {
        importId: own.id,
        accounts: [{ name: 'Nequi', currency: 'COP', accountId: account }],
      }),
    ).toEqual(['NOT_FOUND']);
    const category = done.categories[0]!.category!.id;
    expect(
      await codesOfImport(service, ana, 'adjust', {
        importId: own.id,
        categories: [{ path: '', flow: 'SPENDING', categoryId: category }],
      }),
    ).toEqual(['NOT_FOUND']);
  });

  it('go from one state to another only in order', async () => {
    const { ana, ledger } = await household(service);
    const preview = await startedWith(service, ana, ledger.publicId, HEAD + coffee(1));
    expect(await codesOfImport(service, ana, 'revert', { importId: preview.id })).toEqual(['IMPORT_STATE']);
    expect(await codesOfImport(service, ana, 'restore', { importId: preview.id })).toEqual(['IMPORT_STATE']);
    await importing(service, ana, 'confirm', { importId: preview.id });
    expect(await codesOfImport(service, ana, 'adjust', { importId: preview.id, includeSuspicious: [2] })).toEqual([
      'IMPORT_STATE',
    ]);
    await importing(service, ana, 'revert', { importId: preview.id });
    expect(await codesOfImport(service, ana, 'confirm', { importId: preview.id })).toEqual(['IMPORT_STATE']);
    expect((await importing(service, ana, 'revert', { importId: preview.id })).status).toBe('REVERTED');
  });
});
