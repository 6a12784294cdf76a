import { comparable } from '../categories/index.js';
import type { ParsedRow } from '../import/index.js';

export interface NamedAccount {
  readonly name: string;
  readonly currency: string;
  rows: number;
}
export interface NamedPath {
  readonly path: string;
  readonly flow: 'INCOME' | 'SPENDING';
  rows: number;
}

/** What a whole file names: plain JSON, kept with its batch. Names differ where their comparable forms do. */
export interface FileNames {
  accounts: NamedAccount[];
  /** Texts by which transfers name their other account. */
  targets: NamedAccount[];
  categories: NamedPath[];
  /** Whether newer rows come first. */
  newestFirst: boolean;
  /** Whether some transfers come in, so that the two sides of one may both be written. */
  incoming: boolean;
}

/** More different names than any household has: whatever comes after them can't be booked. */
export const MOST_NAMES = 2_000;

export const accountKey = (name: string, currency: string): string => `${currency} ${comparable(name)}`;
export const pathKey = (path: string, flow: string): string =>
  `${flow} ${comparable(path.replaceAll('/', ' | '))} ${path.split(' / ').length}`;

/** `Category / Subcategory`, as far as the row has them; empty when it has none, or says the same twice. */
export function pathOf({ category, subcategory }: Pick<ParsedRow, 'category' | 'subcategory'>): string {
  const parts = [category, subcategory].filter((part) => part !== null);
  const [first, second] = parts;
  if (second !== undefined && comparable(first ?? '') === comparable(second)) return first ?? '';
  return parts.map((part) => part.replaceAll(' / ', '/')).join(' / ');
}

/** Collects the names of a file, row by row, in bounded memory. */
export class NameCollector {
  private readonly accounts = new Map<string, NamedAccount>();
  private readonly targets = new Map<string, NamedAccount>();
  private readonly categories = new Map<string, NamedPath>();
  private first: string | null = null;
  private last: string | null = null;
  private incoming = false;

  add(row: ParsedRow): void {
    this.first ??= row.bookedOn;
    this.last = row.bookedOn;
    const { currency } = row;
    const name = row.account ?? '';
    count(this.accounts, accountKey(name, currency), () => ({ name, currency, rows: 0 }));
    if (row.flow === 'TRANSFER' && row.transferTo !== null) {
      const target = row.transferTo;
      count(this.targets, accountKey(target, currency), () => ({ name: target, currency, rows: 0 }));
      this.incoming ||= row.direction === 'IN';
      return;
    }
    const flow = row.flow === 'TRANSFER' ? (row.direction === 'IN' ? 'INCOME' : 'SPENDING') : row.flow;
    const path = row.flow === 'TRANSFER' ? '' : pathOf(row);
    count(this.categories, pathKey(path, flow), () => ({ path, flow, rows: 0 }));
  }

  names(): FileNames {
    return {
      accounts: [...this.accounts.values()],
      targets: [...this.targets.values()],
      categories: [...this.categories.values()],
      newestFirst: this.first !== null && this.last !== null && this.first > this.last,
      incoming: this.incoming,
    };
  }
}

function count<Entry extends { rows: number }>(map: Map<string, Entry>, key: string, make: () => Entry): void {
  let entry = map.get(key);
  if (!entry) {
    if (map.size >= MOST_NAMES) return;
    entry = make();
    map.set(key, entry);
  }
  entry.rows += 1;
}
