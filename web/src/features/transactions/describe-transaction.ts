import type { TransactionKind } from '../../generated/graphql';
import type { Translate } from '../../messages/translate';

/** What a row needs to know of a transaction to put it in words. */
export interface Describable {
  kind: TransactionKind;
  payee: string | null;
  note: string | null;
  account: { name: string };
  toAccount: { name: string } | null;
  amount: { amount: string };
  lines: readonly { category: { name: string } }[];
}

/** A transaction in words: what it was, its category, its account, and whether it shows as income. */
export function describe(
  transaction: Describable,
  t: Translate,
): { what: string; category: string; account: string; tone: 'income' | 'ink' } {
  const { kind, payee, note, account, toAccount, lines } = transaction;
  const moved = kind === 'TRANSFER' || kind === 'EXCHANGE';
  const category =
    moved || kind === 'OPENING'
      ? t(`tx.kind.${kind}`)
      : lines.length > 1
        ? t('tx.split', { count: lines.length })
        : (lines[0]?.category.name ?? '');
  return {
    what:
      payee ||
      note ||
      (moved || kind === 'OPENING' ? t(`tx.kind.${kind}`) : lines.length === 1 ? category : t('tx.noPayee')),
    category: kind === 'REFUND' ? `${category} · ${t('tx.kind.REFUND')}` : category,
    account: toAccount ? t('tx.toAccount', { from: account.name, to: toAccount.name }) : account.name,
    tone: !moved && !transaction.amount.amount.startsWith('-') ? 'income' : 'ink',
  };
}
