import { decimal, withoutAmounts } from './amounts.js';
import { mainAmount } from './labelled-rows.js';
import type { LabelledRow } from './labelled-rows.js';
import { letters } from './letters.js';
import type { PrintedSum } from './reading.js';

const SHORTEST_LABEL = 3;
const LONGEST_LABEL = 40;

/** Every amount that has words beside it, so that a person's correction can say which words held the total. */
export function printedSums(labelled: readonly LabelledRow[], decimals: number): PrintedSum[] {
  return labelled.flatMap((line): PrintedSum[] => {
    const amount = mainAmount(line);
    const label = letters(withoutAmounts(line.row.text)).slice(0, LONGEST_LABEL);
    if (!amount || amount.negative || amount.hundredths === 0n || label.length < SHORTEST_LABEL) return [];
    return [{ label, value: decimal(amount.hundredths, decimals) }];
  });
}
