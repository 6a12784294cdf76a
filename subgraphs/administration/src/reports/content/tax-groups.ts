import type { TaxFigure } from '../operations/read-tax-year.js';

/** Under which heading a yearly summary counts what. */
export const TAX_GROUPS = [
  'taxIncome',
  'taxInterestIncome',
  'taxTaxes',
  'taxFourPerThousand',
  'taxInterestPaid',
  'taxDonations',
  'taxHealth',
  'taxOther',
] as const;
export type TaxGroup = (typeof TAX_GROUPS)[number];

/** By the keys of the categories that every ledger starts with; a person's own category goes with its documented code. */
const BY_KEY: Readonly<Record<string, TaxGroup>> = {
  FOUR_PER_THOUSAND: 'taxFourPerThousand',
  LOAN_INTEREST: 'taxInterestPaid',
  GIFTS: 'taxDonations',
};

/** The heading of a category's spending or income. */
export function taxGroupOf({ flow, category: { key, code } }: Pick<TaxFigure, 'flow' | 'category'>): TaxGroup {
  if (flow === 'INCOME') return code === 'PROFITABILITY' && key !== 'RENTAL_INCOME' ? 'taxInterestIncome' : 'taxIncome';
  const own = key === null ? undefined : BY_KEY[key];
  if (own) return own;
  if (code === 'TAXES') return 'taxTaxes';
  return code === 'HEALTH' ? 'taxHealth' : 'taxOther';
}
