import { localIn, type Money, monthPeriod } from '@parfinanciero/kit';
import { dateText, moneyText, monthText, shareText } from '../cell-text.js';
import { filled, reportMessages } from '../messages.js';
import type { StatementLedger } from '../operations/read-statement.js';
import type { ReportedTransaction } from '../operations/read-transactions.js';
import {
  rowsAtHand,
  type Block,
  type Mark,
  type ReportContent,
  type ReportLanguage,
  type Row,
} from '../report-content.js';
import { transactionTable } from './transaction-table.js';

export interface StatementReading {
  readonly ledger: StatementLedger;
  /** Of the month; newest first, in batches. */
  readonly transactions: AsyncIterable<readonly ReportedTransaction[]>;
}

export interface StatementFrame {
  /** `2026-10` */
  readonly month: string;
  readonly language: ReportLanguage;
  readonly now: Date;
}

type Dashboard = NonNullable<StatementLedger['dashboard']>;
type Slice = NonNullable<Dashboard['categories']>[number];

/** Slices with a name and a colour of their own; what comes after them is one. */
const NAMED_SLICES = 6;

/** A month of a ledger: what came, what went, where it went, what is left, and each transaction. */
export function statementContent({ ledger, transactions }: StatementReading, frame: StatementFrame): ReportContent {
  const { language, month, now } = frame;
  const texts = reportMessages[language];
  const made = localIn(ledger.zone, now);
  const { dashboard } = ledger;
  const count = ledger.transactions?.totalCount ?? 0;
  return {
    language,
    title: texts.statementTitle,
    subtitle: `${ledger.name} · ${monthText(month, language)}`,
    facts: [
      { label: texts.ledger, value: ledger.name },
      { label: texts.period, value: monthText(month, language) },
      { label: texts.currency, value: ledger.referenceCurrency },
    ],
    madeAt: `${made.date} ${made.time}`,
    zone: ledger.zone,
    blocks: [
      ...(dashboard ? dashboardBlocks(dashboard, frame) : []),
      { kind: 'heading', text: texts.transactions },
      { kind: 'note', text: filled(texts.transactionsCount, { count: String(count) }) },
      transactionTable(transactions, language),
    ],
  };
}

function dashboardBlocks(dashboard: Dashboard, { language, month }: StatementFrame): Block[] {
  const texts = reportMessages[language];
  const { asOf, budgets, categories, balances, missingRates, previous } = dashboard;
  const of = (flow: Slice['flow']): Slice[] => (categories ?? []).filter((slice) => slice.flow === flow);
  return [
    ...figureBlocks(dashboard, month, language),
    ...(missingRates.length > 0 ? [note(filled(texts.missingRates, { currencies: missingRates.join(', ') }))] : []),
    ...(previous ? comparisonBlocks(dashboard, previous, month, language) : []),
    { kind: 'heading', text: texts.whereItWent },
    ...chartsOf(of('SPENDING'), language),
    categoryTable(texts.spendingByCategory, of('SPENDING'), texts.noSpending, language),
    ...(of('INCOME').length > 0 ? [categoryTable(texts.incomeByCategory, of('INCOME'), texts.noIncome, language)] : []),
    ...(budgets && budgets.length > 0 ? budgetBlocks(budgets, language) : []),
    { kind: 'heading', text: texts.accounts },
    note(filled(texts.accountsAsOf, { date: dateText(asOf, language) })),
    {
      kind: 'table',
      name: texts.accounts,
      columns: [
        { title: texts.account, kind: 'text', weight: 50 },
        { title: texts.accountKind, kind: 'text', weight: 20 },
        { title: texts.balance, kind: 'money', weight: 30 },
      ],
      ...rowsAtHand(
        (balances ?? []).map(({ account, balance }) => [
          account?.name ?? '',
          kindText(account?.kind, language),
          balance,
        ]),
      ),
      empty: texts.noAccounts,
    },
  ];
}

const note = (text: string): Block => ({ kind: 'note', text });

const kindText = (kind: string | undefined, language: ReportLanguage): string => {
  const texts = reportMessages[language];
  return kind === 'CASH' || kind === 'BANK' || kind === 'CARD' || kind === 'LOAN' || kind === 'SAVINGS'
    ? texts[kind]
    : (kind ?? '');
};

function figureBlocks({ totals, previous, netWorth }: Dashboard, month: string, language: ReportLanguage): Block[] {
  const texts = reportMessages[language];
  const closing = netWorth?.find((point) => point.month === month)?.amounts ?? [];
  return totals.map(({ currency, income, spending, net, savingsRate }, index): Block => {
    const before = previous?.totals.find((other) => other.currency === currency);
    const detail = (amount: Money | undefined) =>
      amount ? { detail: filled(texts.before, { amount: moneyText(amount, language) }) } : {};
    const worth = closing.find((amount) => amount.currency === currency);
    return {
      kind: 'figures',
      name: index === 0 ? texts.summary : `${texts.summary} ${currency}`,
      items: [
        { label: texts.income, value: income, ...detail(before?.income) },
        { label: texts.spending, value: spending, ...detail(before?.spending) },
        {
          label: texts.net,
          value: net,
          ...(savingsRate !== null && { detail: `${texts.savingsRate}: ${shareText(savingsRate, language)}` }),
        },
        ...(worth ? [{ label: texts.netWorth, value: worth }] : []),
      ],
    };
  });
}

function comparisonBlocks(
  { totals }: Dashboard,
  previous: NonNullable<Dashboard['previous']>,
  month: string,
  language: ReportLanguage,
): Block[] {
  const texts = reportMessages[language];
  const rows = totals.flatMap((now): Row[] => {
    const before = previous.totals.find((other) => other.currency === now.currency);
    const row = (label: string, is: Money, was: Money | undefined): Row => [
      totals.length > 1 ? `${label} (${now.currency})` : label,
      is,
      was ?? null,
      was ? { minor: is.minor - was.minor, currency: is.currency } : null,
    ];
    return [
      row(texts.income, now.income, before?.income),
      row(texts.spending, now.spending, before?.spending),
      row(texts.net, now.net, before?.net),
    ];
  });
  const whole = previous.until === monthPeriod(month).start;
  return [
    { kind: 'heading', text: texts.comparison },
    ...(whole ? [] : [note(filled(texts.comparisonUntil, { date: dateText(previous.until, language) }))]),
    {
      kind: 'table',
      name: texts.comparisonTable,
      columns: [
        { title: texts.figure, kind: 'text', weight: 34 },
        { title: texts.thisMonth, kind: 'money', weight: 22 },
        { title: texts.lastMonth, kind: 'money', weight: 22 },
        { title: texts.change, kind: 'money', weight: 22 },
      ],
      ...rowsAtHand(rows),
      empty: texts.noSpending,
    },
  ];
}

/** A donut for each currency in which something was spent. */
function chartsOf(slices: readonly Slice[], language: ReportLanguage): Block[] {
  const texts = reportMessages[language];
  const currencies = [...new Set(slices.map(({ currency }) => currency))];
  return currencies.flatMap((currency): Block[] => {
    const own = slices.filter((slice) => slice.currency === currency && slice.amount.minor > 0n);
    // A whole of one part shows nothing that the table does not say.
    if (own.length < 2) return [];
    const [named, others] = [own.slice(0, NAMED_SLICES), own.slice(NAMED_SLICES)];
    const mark = (label: string, share: number, amount: Money): Mark => ({
      label,
      share,
      text: `${moneyText(amount, language)} · ${shareText(share, language)}`,
    });
    const marks = named.map(({ category, share, amount }) =>
      mark(category?.name ?? texts.uncategorised, share, amount),
    );
    if (others.length > 0) {
      const minor = others.reduce((sum, { amount }) => sum + amount.minor, 0n);
      marks.push(
        mark(
          texts.others,
          others.reduce((sum, { share }) => sum + share, 0),
          { minor, currency },
        ),
      );
    }
    const title = currencies.length > 1 ? `${texts.spendingByCategory} (${currency})` : texts.spendingByCategory;
    const spoken = marks.map(({ label, text }) => `${label}: ${text}`).join('; ');
    return [{ kind: 'donut', title, alt: filled(texts.chartAlt, { title, marks: spoken }), marks }];
  });
}

function categoryTable(name: string, slices: readonly Slice[], empty: string, language: ReportLanguage): Block {
  const texts = reportMessages[language];
  return {
    kind: 'table',
    name,
    columns: [
      { title: name, kind: 'text', weight: 55 },
      { title: texts.amount, kind: 'money', weight: 30 },
      { title: texts.share, kind: 'share', weight: 15 },
    ],
    ...rowsAtHand(slices.map(({ category, amount, share }) => [category?.name ?? texts.uncategorised, amount, share])),
    empty,
  };
}

function budgetBlocks(budgets: NonNullable<Dashboard['budgets']>, language: ReportLanguage): Block[] {
  const texts = reportMessages[language];
  const marks = budgets.map(({ category, share, state }): Mark => ({
    label: category?.name ?? texts.uncategorised,
    text: shareText(share, language),
    share,
    over: state === 'OVER',
  }));
  const spoken = marks.map(({ label, text }) => `${label}: ${text}`).join('; ');
  return [
    { kind: 'heading', text: texts.budgets },
    {
      kind: 'bars',
      title: texts.used,
      alt: filled(texts.chartAlt, { title: texts.used, marks: spoken }),
      marks: marks.slice(0, 20),
    },
    {
      kind: 'table',
      name: texts.budgets,
      columns: [
        { title: texts.category, kind: 'text', weight: 34 },
        { title: texts.budgeted, kind: 'money', weight: 20 },
        { title: texts.spent, kind: 'money', weight: 20 },
        { title: texts.left, kind: 'money', weight: 20 },
        { title: texts.used, kind: 'share', weight: 12 },
      ],
      ...rowsAtHand(
        budgets.map(({ category, amount, spent, left, share }) => [
          category?.name ?? texts.uncategorised,
          amount,
          spent,
          left,
          share,
        ]),
      ),
      empty: texts.noBudgets,
    },
  ];
}
