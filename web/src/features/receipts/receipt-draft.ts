import type { ReceiptReview_ReceiptFragment } from '../../generated/graphql';
import type { PlainDay } from '../../days/plain-day';
import { typedAmount } from '../../money/parse-amount';

/** The fields of a receipt as they are being checked. */
export interface ReceiptDraft {
  payee: string;
  date: PlainDay;
  amount: string;
  currency: string;
  /** Empty: the first that fits; `new`: the proposed one. */
  accountId: string;
  categoryId: string;
  note: string;
  /** Whether the total is divided among the categories of what was bought. */
  splits: boolean;
  /** Of each thing bought, by place; empty = with the receipt's own category. */
  itemCategories: string[];
  /** What was typed for a category's part, instead of its proposed share. */
  typedParts: Record<string, string>;
}

/** The draft that what was read proposes. */
export const receiptDraft = (
  receipt: ReceiptReview_ReceiptFragment,
  today: PlainDay,
  referenceCurrency: string,
  locale: string,
): ReceiptDraft => ({
  payee: receipt.company ?? '',
  date: receipt.date ?? today,
  amount: receipt.total ? typedAmount(receipt.total, locale) : '',
  currency: receipt.currency ?? referenceCurrency,
  accountId: receipt.proposal?.account?.id ?? (receipt.proposal?.newName ? 'new' : ''),
  categoryId: receipt.proposedCategory?.id ?? '',
  note: '',
  splits: false,
  itemCategories: receipt.lineItems.map(({ category }) => category?.id ?? ''),
  typedParts: {},
});

/** The name of the account that would be made: the proposed one, or cash in this currency. */
export const proposedAccount = (receipt: ReceiptReview_ReceiptFragment, currency: string, cash: string): string =>
  receipt.proposal?.newName && receipt.proposal.currency === currency
    ? receipt.proposal.newName
    : `${cash} ${currency}`;
