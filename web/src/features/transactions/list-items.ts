import type { ListRow } from './use-transaction-pages';

/** What the list draws: a transaction, or the day that the following ones share. */
export type ListItem = { type: 'row'; key: string; row: ListRow } | { type: 'day'; key: string; day: string };

/** The rows with a heading before each new day; a table has the day in its column and needs none. */
export function listItems(rows: readonly ListRow[], asTable: boolean): ListItem[] {
  const items: ListItem[] = [];
  let day = '';
  for (const row of rows) {
    if (!asTable && row.bookedOn !== day) {
      day = row.bookedOn;
      items.push({ type: 'day', key: `day ${day} ${items.length}`, day });
    }
    items.push({ type: 'row', key: row.id, row });
  }
  return items;
}
