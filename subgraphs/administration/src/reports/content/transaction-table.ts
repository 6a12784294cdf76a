import { filled, reportMessages } from '../messages.js';
import type { ReportedTransaction } from '../operations/read-transactions.js';
import type { ReportLanguage, Row, TableBlock } from '../report-content.js';

type Transactions = AsyncIterable<readonly ReportedTransaction[]>;

/** A month's transactions, read as they are written down. */
export function transactionTable(transactions: Transactions, language: ReportLanguage): TableBlock {
  const texts = reportMessages[language];
  return {
    kind: 'table',
    name: texts.transactions,
    columns: [
      { title: texts.date, kind: 'date', weight: 13 },
      { title: texts.payee, kind: 'text', weight: 30 },
      { title: texts.category, kind: 'text', weight: 21 },
      { title: texts.account, kind: 'text', weight: 21 },
      { title: texts.amount, kind: 'money', weight: 17 },
    ],
    rows: transactionRows(transactions, language),
    empty: texts.noTransactions,
  };
}

async function* transactionRows(transactions: Transactions, language: ReportLanguage): AsyncGenerator<readonly Row[]> {
  for await (const batch of transactions)
    yield batch.map((one): Row => [
      one.bookedOn,
      one.payee ?? one.note ?? '',
      whatFor(one, language),
      one.account.name,
      one.amount,
    ]);
}

function whatFor({ kind, lines, toAccount }: ReportedTransaction, language: ReportLanguage): string {
  const texts = reportMessages[language];
  if (kind === 'TRANSFER') return filled(texts.transferTo, { account: toAccount?.name ?? '' });
  if (kind === 'EXCHANGE') return filled(texts.exchangeTo, { account: toAccount?.name ?? '' });
  if (kind === 'OPENING') return texts.opening;
  const [first, ...more] = lines;
  if (!first) return '';
  return more.length === 0
    ? first.category.name
    : filled(texts.split, { category: first.category.name, count: String(more.length) });
}
