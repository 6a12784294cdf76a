import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  booked,
  expectBalanced,
  expectEventsTellAll,
  household,
  importing,
  type Importing,
  startedWith,
  startImporting,
} from './importing.js';

const samples = process.env.SAMPLES_DIR;
if (!samples) console.info('SAMPLES_DIR is not set: importing real files into the ledger is skipped');

const bytesOf = (name: string): Buffer => readFileSync(join(samples ?? '', 'transactions', name));

/** Hundredths of a plain decimal, by its own arithmetic. */
const hundredths = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 100n + BigInt((fraction + '00').slice(0, 2));
};

const summed = (entries: Iterable<readonly [string, bigint]>): Record<string, string> => {
  const total = new Map<string, bigint>();
  for (const [key, minor] of entries) total.set(key, (total.get(key) ?? 0n) + minor);
  return Object.fromEntries([...total].sort().map(([key, minor]) => [key, minor.toString()]));
};

let service: Importing;
beforeAll(async () => void (service = await startImporting()));
afterAll(() => service.stop());

/** Category postings as they count: month, category, flow. */
const flows = async (ledgerId: string) =>
  summed(
    (
      await service.query<{ month: string; category: string; flow: string; minor: string }>(
        `SELECT to_char(t.booked_on, 'YYYY-MM') AS month, p.category_id AS category, p.flow,
                (CASE p.flow WHEN 'SPENDING' THEN p.amount ELSE -p.amount END)::text AS minor
           FROM posting p JOIN transaction t ON t.ledger_id = p.ledger_id AND t.id = p.transaction_id
          WHERE p.ledger_id = $1 AND p.category_id IS NOT NULL AND t.deleted_at IS NULL`,
        [ledgerId],
      )
    ).map(({ month, category, flow, minor }) => [`${month} ${category} ${flow}`, BigInt(minor)]),
  );

describe.skipIf(!samples)('a household’s own records, 2015–2018', () => {
  /** A parser of its own: comma, quotes only around whole fields. */
  const recount = (): Record<string, string>[] => {
    const [head = '', ...lines] = bytesOf('household-2015-2018.csv').toString('utf8').split('\n');
    const names = head.split(',');
    return lines
      .filter((line) => line !== '')
      .map((line) => {
        const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
          ([, quoted, bare]) => quoted ?? bare ?? '',
        );
        return Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? '').trim()]));
      });
  };
  const monthOf = (date = ''): string => {
    const [, month = '', rest = ''] = date.split('/');
    return `${rest.slice(0, 4)}-${month.padStart(2, '0')}`;
  };
  const same = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();

  it('is booked to the paisa, known again, and taken back whole', async () => {
    const { ana, ledger } = await household(service, { currency: 'INR', language: 'en' });
    const preview = await startedWith(service, ana, ledger.publicId, bytesOf('household-2015-2018.csv'));
    expect(preview.open).toEqual([]);
    expect(preview.counts).toEqual({ rows: 2461, new: 2461, duplicate: 0, suspicious: 0, problem: 0, ignored: 0 });
    const kinds = Object.fromEntries(preview.accounts.map(({ name, newKind }) => [name, newKind]));
    expect(kinds).toMatchObject({
      Cash: 'CASH',
      'Credit Card': 'CARD',
      'Debit Card': 'BANK',
      'Saving Bank account 1': 'BANK',
      'Equity Mutual Fund A': 'SAVINGS',
    });
    expect(kinds).not.toHaveProperty('Share Market');

    const began = performance.now();
    const done = await importing(service, ana, 'confirm', { importId: preview.id });
    console.info(`household: 2,461 rows booked in ${Math.round(performance.now() - began)} ms`);
    expect(done).toMatchObject({ added: 2461, liveTransactions: 2461 });

    const own = recount();
    const ids = new Map(
      done.categories.map(({ path, category }) => [path.split(' / ').map(same).join('/'), category!.id]),
    );
    const uuidOf = new Map(
      (await service.query<{ id: string }>('SELECT id FROM category WHERE ledger_id = $1', [ledger.id])).map(
        ({ id }) => [id.replaceAll('-', ''), id],
      ),
    );
    const categoryOf = (row: Record<string, string>): string => {
      const parts = [row['Category'] ?? '', row['Subcategory'] ?? '']
        .map(same)
        .filter((part, index, all) => part !== '' && all.indexOf(part) === index);
      const id = ids.get(parts.join('/'));
      if (!id) throw new Error(`no category for ${parts.join('/')}`);
      return uuidOf.get(Buffer.from(id, 'base64url').subarray(17).toString('hex'))!;
    };
    const entries = own.filter((row) => row['Income/Expense'] !== 'Transfer-Out');
    const counted = entries.map(
      (row) =>
        [
          `${monthOf(row['Date'])} ${categoryOf(row)} ${row['Income/Expense'] === 'Income' ? 'INCOME' : 'SPENDING'}`,
          hundredths(row['Amount']!),
        ] as const,
    );
    expect(await flows(ledger.id)).toEqual(summed(counted));

    const transfers = own.filter((row) => row['Income/Expense'] === 'Transfer-Out');
    const moved = await service.query<{ n: number; minor: string }>(
      `SELECT count(*)::int AS n, sum(received)::text AS minor FROM transaction WHERE ledger_id = $1 AND kind = 'TRANSFER'`,
      [ledger.id],
    );
    expect(moved).toEqual([
      { n: 160, minor: transfers.reduce((sum, row) => sum + hundredths(row['Amount']!), 0n).toString() },
    ]);
    // Nine records are exact twins of others, and they stay.
    const lines = own.map((row) => JSON.stringify(row));
    expect(lines.length - new Set(lines).size).toBe(9);
    await expectBalanced(service, ledger.id);
    await expectEventsTellAll(service, ledger.id);

    const again = await startedWith(service, ana, ledger.publicId, bytesOf('household-2015-2018.csv'));
    expect(again.counts).toMatchObject({ new: 0, duplicate: 2461, suspicious: 0 });
    expect((await importing(service, ana, 'confirm', { importId: again.id })).added).toBe(0);
    expect(await importing(service, ana, 'revert', { importId: preview.id })).toMatchObject({ liveTransactions: 0 });
    expect(await booked(service, ledger.id)).toEqual([]);
    expect(await service.query('SELECT id FROM account WHERE ledger_id = $1 AND NOT archived', [ledger.id])).toEqual(
      [],
    );
    await expectEventsTellAll(service, ledger.id);
  });
});

describe.skipIf(!samples)('Czech bank accounts, 1993–1994', () => {
  const lines = () =>
    bytesOf('bank-accounts-1993.csv')
      .toString('latin1')
      .split('\r\n')
      .filter((line) => line !== '');
  const balances = async (ledgerId: string) =>
    summed(
      (
        await service.query<{ name: string; minor: string }>(
          `SELECT a.name, sum(p.amount)::text AS minor FROM posting p
             JOIN account a ON a.ledger_id = p.ledger_id AND a.id = p.account_id
            WHERE p.ledger_id = $1 AND p.category_id IS NULL GROUP BY a.name`,
          [ledgerId],
        )
      ).map(({ name, minor }) => [name, BigInt(minor)]),
    );
  const recounted = (rows: readonly string[]) =>
    summed(
      rows.map((line) => {
        const [, account = '', , type = '', , amount = ''] = line.replaceAll('"', '').split(';');
        return [account, type === 'PRIJEM' ? hundredths(amount) : -hundredths(amount)] as const;
      }),
    );

  it('one account first, from a file of its own, and then all: each row once', async () => {
    const { ana, ledger } = await household(service, { currency: 'CZK' });
    const [head = '', ...rows] = lines();
    const [, wanted = ''] = rows[0]!.split(';');
    const few = rows.filter((line) => line.split(';')[1] === wanted);
    const folder = mkdtempSync(join(tmpdir(), 'one-account-'));
    const path = join(folder, 'one.csv');
    writeFileSync(path, `${[head, ...few].join('\r\n')}\r\n`, 'latin1');
    try {
      const one = await startedWith(service, ana, ledger.publicId, readFileSync(path));
      expect(one.counts).toMatchObject({ rows: few.length, new: few.length });
      await importing(service, ana, 'confirm', { importId: one.id });
      expect(await balances(ledger.id)).toEqual(recounted(few));
    } finally {
      rmSync(folder, { recursive: true });
    }
    const all = await startedWith(service, ana, ledger.publicId, bytesOf('bank-accounts-1993.csv'));
    expect(all.accounts).toHaveLength(591);
    expect(all.counts).toMatchObject({ rows: 23_932, new: 23_932 - few.length, duplicate: few.length, suspicious: 0 });
    const began = performance.now();
    const done = await importing(service, ana, 'confirm', { importId: all.id });
    console.info(`bank: 23,932 rows booked in ${Math.round(performance.now() - began)} ms`);
    expect(done.added).toBe(23_932 - few.length);
    expect(await balances(ledger.id)).toEqual(recounted(rows));
    await expectBalanced(service, ledger.id);
    await expectEventsTellAll(service, ledger.id);
  });
});
