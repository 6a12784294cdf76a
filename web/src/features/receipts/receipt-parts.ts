import type { ReceiptReview_ReceiptFragment } from '../../generated/graphql';

/** All that counts of a thing bought here. */
type Item = Pick<ReceiptReview_ReceiptFragment['lineItems'][number], 'amount'>;

/** What one category bears of a receipt. Amounts are exact decimals; `items` are places among the line items. */
export interface Part {
  categoryId: string;
  amount: string;
  items: number[];
}

/** "18000.50" as whole cents, for a currency of `exponent` decimals; what has more decimals is cut. */
export function minorOf(amount: string, exponent: number): bigint {
  const negative = amount.startsWith('-');
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const minor = BigInt(`${whole}${fraction.slice(0, exponent).padEnd(exponent, '0')}`);
  return negative ? -minor : minor;
}

/** The way back. */
export function decimalOf(minor: bigint, exponent: number): string {
  const sign = minor < 0n ? '-' : '';
  const digits = String(minor < 0n ? -minor : minor).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`;
}

/**
 * The total by category of the things bought, in proportion, so that tax and tip are borne by all; largest remainder, the same
 * as the service's proposal. Things without a category of their own go with `fallback`.
 * @param categoryIds of each thing, by place; empty = none of its own
 */
export function partsOf(
  items: readonly Item[],
  categoryIds: readonly string[],
  { total, fallback, exponent }: { total: string; fallback: string; exponent: number },
): Part[] {
  const groups = new Map<string, { sum: bigint; items: number[] }>();
  items.forEach((item, at) => {
    const amount = item.amount === null ? 0n : minorOf(item.amount, exponent);
    const categoryId = categoryIds[at] || fallback;
    if (amount <= 0n || categoryId === '') return;
    const group = groups.get(categoryId) ?? { sum: 0n, items: [] };
    groups.set(categoryId, { sum: group.sum + amount, items: [...group.items, at] });
  });
  const whole = [...groups.values()].reduce((all, { sum }) => all + sum, 0n);
  if (whole === 0n) return [];
  const cents = minorOf(total, exponent);
  // Where nothing printed has a fraction, no part gets one.
  const major = 10n ** BigInt(exponent);
  const unit = [cents, ...[...groups.values()].map(({ sum }) => sum)].every((sum) => sum % major === 0n) ? major : 1n;
  const paid = cents / unit;
  const shares = [...groups].map(([categoryId, group]) => ({
    categoryId,
    items: group.items,
    amount: (paid * group.sum) / whole,
    remainder: (paid * group.sum) % whole,
  }));
  let left = paid - shares.reduce((all, { amount }) => all + amount, 0n);
  for (const share of [...shares].sort((a, b) =>
    a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1,
  )) {
    if (left <= 0n) break;
    share.amount += 1n;
    left -= 1n;
  }
  return shares
    .filter(({ amount }) => amount > 0n)
    .map(({ categoryId, items: own, amount }) => ({
      categoryId,
      items: own,
      amount: decimalOf(amount * unit, exponent),
    }));
}

/** What is missing from the parts to the total: an exact decimal, negative where they are more. */
export function missingOf(parts: readonly Part[], total: string, exponent: number): string {
  const sum = parts.reduce((all, { amount }) => all + minorOf(amount, exponent), 0n);
  return decimalOf(minorOf(total, exponent) - sum, exponent);
}
