import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Movement } from '@parfinanciero/projections/domain/movement';

/** One person's history, movements ascending by day. */
export interface SampleLedger {
  readonly id: string;
  readonly set: 'bank' | 'household';
  readonly currency: string;
  readonly movements: readonly Movement[];
  /** The last month that is whole. */
  readonly lastMonth: string;
}

const inOrder = (movements: Movement[]): Movement[] =>
  movements.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));

/** The accounts of `bank-accounts-1993.csv`, each a ledger: PRIJEM is credit, VYDAJ and VYBER are debit. k_symbol is not shown to the engine. */
export async function bankAccounts(folder: string): Promise<SampleLedger[]> {
  const text = await readFile(path.join(folder, 'transactions/bank-accounts-1993.csv'), 'utf8');
  const accounts = new Map<string, Movement[]>();
  for (const line of text.trim().split('\n').slice(1)) {
    const [id = '', account = '', date = '', type, operation = '', amount = '', , , bank = '', other = ''] = line
      .split(';')
      .map((cell) => cell.trim().replaceAll('"', ''));
    const movement: Movement = {
      id,
      day: `19${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4, 6)}`,
      amount: Math.round(Number(amount) * 100) * (type === 'PRIJEM' ? 1 : -1),
      description: [operation, bank, other].filter((part) => part !== '').join(' '),
      category: null,
    };
    const known = accounts.get(account);
    if (known) known.push(movement);
    else accounts.set(account, [movement]);
  }
  return [...accounts]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([account, movements]) => ({
      id: `account ${account}`,
      set: 'bank',
      currency: 'CZK',
      movements: inOrder(movements),
      lastMonth: '1994-03',
    }));
}

/** `household-2015-2018.csv`: income and expenses; its transfers between own accounts are none. */
export async function household(folder: string): Promise<SampleLedger> {
  const text = await readFile(path.join(folder, 'transactions/household-2015-2018.csv'), 'utf8');
  const movements = records(text)
    .slice(1)
    .flatMap(([date = '', , category = '', , note = '', amount = '', kind], index): Movement[] => {
      if (kind !== 'Income' && kind !== 'Expense') return [];
      const [day = '', month = '', year = ''] = (date.split(' ')[0] ?? '').split('/');
      return [
        {
          id: `row ${String(index).padStart(5, '0')}`,
          day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
          amount: Math.round(Number(amount) * 100) * (kind === 'Income' ? 1 : -1),
          description: note,
          category,
        },
      ];
    });
  return { id: 'household', set: 'household', currency: 'INR', movements: inOrder(movements), lastMonth: '2018-08' };
}

/** Rows of a comma-separated text with quoted cells. */
function records(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\n') {
      row.push(cell.replace(/\r$/u, ''));
      cell = '';
      if (char === '\n') [rows[rows.length], row] = [row, []];
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
