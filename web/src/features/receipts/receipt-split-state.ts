import type { ReceiptReview_ReceiptFragment } from '../../generated/graphql';
import { exponentOf } from '../../money/format-money';
import { parseAmount } from '../../money/parse-amount';
import type { ReceiptDraft } from './receipt-draft';
import { missingOf, partsOf, type Part } from './receipt-parts';

/** The split as it stands: proposed from the things bought, changed by what was typed. Null while there is none to make. */
export function receiptSplit(
  receipt: ReceiptReview_ReceiptFragment,
  form: ReceiptDraft,
  amount: string | null,
): { parts: Part[]; missing: string; fits: boolean } | null {
  if (amount === null) return null;
  const exponent = exponentOf(form.currency);
  const proposed = partsOf(receipt.lineItems, form.itemCategories, {
    total: amount,
    fallback: form.categoryId,
    exponent,
  });
  if (proposed.length < 2) return null;
  const parts = proposed.map((part) => {
    const text = form.typedParts[part.categoryId];
    if (text === undefined) return part;
    const parsed = parseAmount(text, exponent);
    return { ...part, amount: 'amount' in parsed ? parsed.amount : '0' };
  });
  const missing = missingOf(parts, amount, exponent);
  const fits = /^-?[0.]*$/u.test(missing) && parts.every((part) => /[1-9]/u.test(part.amount));
  return { parts, missing, fits };
}
