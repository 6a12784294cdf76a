import { decimal } from './amounts.js';
import { isContactOrCode, namesAPlace } from './address-lines.js';
import { mainAmount } from './labelled-rows.js';
import type { LabelledRow } from './labelled-rows.js';
import { folded } from './letters.js';
import type { LineItem } from './reading.js';

const SUMS: readonly LabelledRow['kind'][] = ['subtotal', 'total', 'total-with-tax', 'final-total', 'count'];

/** What was bought: rows with an amount above the first sum, their words from the row itself or the one before. */
export function lineItems(labelled: readonly LabelledRow[], total: bigint | null, decimals: number): LineItem[] {
  const end = labelled.findIndex((line) => SUMS.includes(line.kind) && line.amounts.length > 0);
  const items: LineItem[] = [];
  let words: string | null = null;
  for (const line of labelled.slice(0, Math.max(end, 0))) {
    const amount = mainAmount(line);
    const printed = folded(line.row.text);
    if (line.kind !== 'other' || namesAPlace(printed) || isContactOrCode(printed)) {
      words = null;
      continue;
    }
    const own = wordsOf(line);
    if (!amount || (amount.bare && !amount.signed && decimals > 0)) {
      words = own;
      continue;
    }
    const description: string | null = (own ?? '').length >= 4 ? own : (words ?? own);
    words = null;
    if (!description || amount.hundredths === 0n || (total !== null && amount.hundredths > total)) continue;
    const confidence = Number((0.9 * line.row.confidence).toFixed(3));
    items.push({ description, amount: decimal(amount.hundredths, decimals), confidence });
  }
  return items;
}

function wordsOf(line: LabelledRow): string | null {
  const words = line.row.boxes
    .map((box) => box.text.replace(/(?:RM|\$)?\s?\d+[.,]\d{2,3}\s?[A-Z]{0,3}\b/g, ' ').trim())
    .filter((text) => /[A-Za-z]{3}/.test(text))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? null : words;
}
