import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  countedKeys,
  decodeSample,
  detectEncoding,
  matchAccountName,
  type ParsedRow,
  proposeMapping,
  readFileRows,
  type RowResult,
  sniff,
} from '../../src/domain/import/index.js';

const samples = process.env.SAMPLES_DIR;
if (!samples) console.info('SAMPLES_DIR is not set: importing real files is skipped');

const bytesOf = (name: string): Uint8Array => readFileSync(join(samples ?? '', 'transactions', name));

/** As an upload arrives: in pieces that know nothing of lines. */
function* pieces(bytes: Uint8Array, size = 4099): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const proposal = (bytes: Uint8Array) => {
  const head = bytes.subarray(0, 65_536);
  const encoding = detectEncoding(head);
  const sniffed = sniff(decodeSample(head, encoding));
  return proposeMapping(sniffed, sniffed.rows, { encoding });
};

const imported = async (name: string, defaultCurrency?: string) => {
  const bytes = bytesOf(name);
  const { mapping, open } = proposal(bytes);
  if (!mapping) throw new Error('no mapping was found');
  const results: RowResult[] = [];
  const used = defaultCurrency ? { ...mapping, defaultCurrency } : mapping;
  for await (const result of readFileRows(pieces(bytes), used)) results.push(result);
  const rows = results.flatMap((result) => (result.ok ? [result.row] : []));
  return { mapping, open, rows, problems: results.filter(({ ok }) => !ok) };
};

/** Hundredths of a plain decimal, by its own arithmetic. */
const hundredths = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 100n + BigInt((fraction + '00').slice(0, 2));
};

const sums = (entries: Iterable<readonly [string, bigint]>): Record<string, bigint> => {
  const total: Record<string, bigint> = {};
  for (const [key, minor] of entries) total[key] = (total[key] ?? 0n) + minor;
  return Object.fromEntries(Object.entries(total).sort());
};

describe.skipIf(!samples)('a household’s own records, 2015–2018', () => {
  /** A parser of its own: comma, quotes only around whole fields. */
  const recount = (): Record<string, string>[] => {
    const [head = '', ...lines] = Buffer.from(bytesOf('household-2015-2018.csv')).toString('utf8').split('\n');
    const names = head.split(',');
    return lines
      .filter((line) => line !== '')
      .map((line) => {
        const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
          ([, quoted, bare]) => quoted ?? bare ?? '',
        );
        return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
      });
  };
  const monthOf = (date = ''): string => {
    const [, month = '', rest = ''] = date.split('/');
    return `${rest.slice(0, 4)}-${month.padStart(2, '0')}`;
  };

  it('is understood without a question', async () => {
    const { open, mapping } = await imported('household-2015-2018.csv');
    expect(open).toEqual([]);
    expect(mapping).toMatchObject({
      columns: { date: 0, account: 1, category: 2, subcategory: 3, note: [4], amount: 5, type: 6, currency: 7 },
      dateFormat: 'DMY',
      signMeaning: 'BY_TYPE',
      transferAccountColumn: 'category',
    });
  });

  it('is read whole: 2,461 rows, to the paisa per month, category, kind and account', async () => {
    const { rows, problems } = await imported('household-2015-2018.csv');
    const own = recount();
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(2461);
    expect(own).toHaveLength(2461);
    const kind = { INCOME: 'Income', SPENDING: 'Expense', TRANSFER: 'Transfer-Out' };
    const counted = (text: string | null | undefined) => (text ?? '').trim();
    expect(
      sums(
        rows.map((row) => [
          [row.bookedOn.slice(0, 7), row.transferTo ?? row.category, kind[row.flow], row.account, row.currency].join(
            '/',
          ),
          row.minor,
        ]),
      ),
    ).toEqual(
      sums(
        own.map((row) => [
          [monthOf(row.Date), counted(row.Category), row['Income/Expense'], counted(row.Mode), row.Currency].join('/'),
          hundredths(row.Amount ?? ''),
        ]),
      ),
    );
    expect(rows.map(({ note }) => note ?? '')).toEqual(own.map(({ Note }) => counted(Note).replace(/\s+/g, ' ')));
    expect(rows.filter(({ time }) => time !== null)).toHaveLength(1303);
  });

  it('makes its Transfer-Out rows transfers to the account that their category names', async () => {
    const { rows } = await imported('household-2015-2018.csv');
    const transfers = rows.filter(({ flow }) => flow === 'TRANSFER');
    expect(transfers).toHaveLength(160);
    expect(
      transfers.every(({ transferTo, category, direction }) => transferTo && category === null && direction === 'OUT'),
    ).toBe(true);
    const modes = [...new Set(rows.map(({ account }) => account ?? ''))].map((name) => ({ name }));
    const target = (name: string) => matchAccountName(name, modes)?.name ?? null;
    expect(target('Share Market')).toBe('Share Market Trading');
    expect(target('Saving Bank account 1')).toBe('Saving Bank account 1');
    expect(target('Small Cap fund 2')).toBeNull();
    expect(target('Equity Mutual Fund')).toBeNull();
  });

  it('keeps its nine exact duplicates, and adds nothing when imported again', async () => {
    const { rows } = await imported('household-2015-2018.csv');
    const keys = countedKeys(rows);
    expect(new Set(keys).size).toBe(2461);
    const again = countedKeys((await imported('household-2015-2018.csv')).rows);
    expect(again.filter((key) => !keys.includes(key))).toEqual([]);
    const exact = rows.map(({ line: _line, minor, ...rest }) => JSON.stringify({ ...rest, minor: minor.toString() }));
    expect(exact.length - new Set(exact).size).toBe(9);
  });
});

describe.skipIf(!samples)('Czech bank accounts, 1993–1994', () => {
  const recount = (): string[][] =>
    Buffer.from(bytesOf('bank-accounts-1993.csv'))
      .toString('latin1')
      .split('\r\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => line.replaceAll('"', '').split(';'));

  it('leave one question open: the currency', async () => {
    const { open, mapping } = await imported('bank-accounts-1993.csv');
    expect(open).toEqual(['CURRENCY']);
    expect(mapping).toMatchObject({
      delimiter: ';',
      columns: { bankId: 0, account: 1, date: 2, type: 3, amount: 5, balance: 6, counterparty: 9 },
      dateFormat: 'YMD',
      signMeaning: 'BY_TYPE',
    });
  });

  it('are read whole: 23,932 rows of 591 accounts, to the heller per account, month and direction', async () => {
    const { rows, problems } = await imported('bank-accounts-1993.csv', 'CZK');
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(23_932);
    expect(new Set(rows.map(({ account }) => account)).size).toBe(591);
    const read = sums(rows.map((row) => [[row.account, row.bookedOn.slice(0, 7), row.direction].join('/'), row.minor]));
    const own = sums(
      recount().map(([, account = '', date = '', type = '', , amount = '']) => [
        [account, `19${date.slice(0, 2)}-${date.slice(2, 4)}`, type === 'PRIJEM' ? 'IN' : 'OUT'].join('/'),
        hundredths(amount),
      ]),
    );
    expect(read).toEqual(own);
  });

  it('know each row by the bank’s own number, and take the counterparty for no account of ours', async () => {
    const { rows } = await imported('bank-accounts-1993.csv', 'CZK');
    expect(new Set(countedKeys(rows)).size).toBe(23_932);
    const withParty = (row: ParsedRow) => row.payee !== null;
    expect(rows.filter(withParty)).toHaveLength(4584 + 507 + 15);
    expect(rows.find(({ note }) => note?.includes('SIPO'))?.note).toBe('PREVOD NA UCET · SIPO');
  });
});
