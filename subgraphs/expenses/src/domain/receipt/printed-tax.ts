import type { Amount } from './amounts.js';
import { mainAmount } from './labelled-rows.js';
import type { LabelledRow } from './labelled-rows.js';
import { letters } from './letters.js';

/** Rates and taxes that a Colombian receipt prints in rows of their own: IVA 19 % and 5 %, INC 8 %, bags, sugar. */
const SEPARATE = /IVA|INC|IMPOCONSUMO|IPOCONSUMO|IMPUESTO|ICUI|IBUA/;

/**
 * The tax printed. Of several rows that say the same the largest that is not above a third of the total; separate taxes
 * (IVA 19 %, IVA 5 %, INC) are added up, unless one row is their sum already.
 */
export function printedTax(
  labelled: readonly LabelledRow[],
  total: bigint | null,
): { hundredths: bigint; box: Amount['box'] } | null {
  const printed = labelled
    .filter((line) => line.kind === 'tax' && !line.inSummary)
    .flatMap((line) => {
      const amount = mainAmount(line);
      if (!amount || (amount.bare && !amount.signed && amount.hundredths === 0n)) return [];
      if (total !== null && amount.hundredths * 3n > total) return [];
      return [{ hundredths: amount.hundredths, box: amount.box, label: taxLabel(line) }];
    })
    .sort((a, b) => (a.hundredths < b.hundredths ? 1 : -1));
  const [largest] = printed;
  if (!largest) return null;
  const separate = new Map(printed.filter(({ label }) => SEPARATE.test(label)).map((each) => [each.label, each]));
  const sum = [...separate.values()].reduce((all, { hundredths }) => all + hundredths, 0n);
  const isSum = sum - largest.hundredths === largest.hundredths;
  const fits = total === null || sum * 3n <= total;
  return separate.size > 1 && !isSum && fits ? { hundredths: sum, box: largest.box } : largest;
}

/** Words and rate: "IVA 19%" and "IVA 5%" are two taxes. */
function taxLabel({ row }: LabelledRow): string {
  const rate = /(\d{1,2})(?:[.,]0+)?\s?%/.exec(row.text)?.[1] ?? '';
  return `${letters(row.text)} ${rate}`;
}
