import { localIn, type Money } from '@parfinanciero/kit';
import { moneyText, shortMonthText } from '../cell-text.js';
import { filled, reportMessages } from '../messages.js';
import type { TaxFigure, TaxYear } from '../operations/read-tax-year.js';
import { rowsAtHand, type Block, type ReportContent, type ReportLanguage, type Row } from '../report-content.js';
import { TAX_GROUPS, taxGroupOf, type TaxGroup } from './tax-groups.js';

export interface TaxFrame {
  readonly year: number;
  readonly language: ReportLanguage;
  readonly now: Date;
}

/** A year by what a tax return asks about: a summary of what was recorded, and it says so. Each currency apart. */
export function taxContent({ ledger, figures }: TaxYear, { year, language, now }: TaxFrame): ReportContent {
  const texts = reportMessages[language];
  const made = localIn(ledger.zone, now);
  const found = [...new Set(figures.map(({ amount }) => amount.currency))];
  const currencies = [...new Set([ledger.referenceCurrency, ...found.sort()])].filter(
    (currency) => found.includes(currency) || found.length === 0,
  );
  const subtitle = filled(texts.taxYear, { year: String(year) });
  return {
    language,
    title: texts.taxTitle,
    subtitle: `${ledger.name} · ${subtitle}`,
    facts: [
      { label: texts.ledger, value: ledger.name },
      { label: texts.period, value: subtitle },
      { label: texts.currency, value: currencies.join(', ') },
    ],
    madeAt: `${made.date} ${made.time}`,
    zone: ledger.zone,
    blocks: [
      { kind: 'note', text: texts.taxNote },
      ...currencies.flatMap((currency) =>
        currencyBlocks(
          figures.filter(({ amount }) => amount.currency === currency),
          currency,
          { year, language, alone: currencies.length === 1 },
        ),
      ),
    ],
  };
}

const sumOf = (figures: readonly TaxFigure[], currency: string): Money => ({
  minor: figures.reduce((sum, { amount }) => sum + amount.minor, 0n),
  currency,
});

interface CurrencyFrame {
  readonly year: number;
  readonly language: ReportLanguage;
  readonly alone: boolean;
}

function currencyBlocks(figures: readonly TaxFigure[], currency: string, frame: CurrencyFrame): Block[] {
  const { language, alone } = frame;
  const texts = reportMessages[language];
  const named = (name: string): string => (alone ? name : `${name} (${currency})`);
  const groups = TAX_GROUPS.map((group) => ({
    group,
    sum: sumOf(
      figures.filter((figure) => taxGroupOf(figure) === group),
      currency,
    ),
  }));
  const spending = groups.filter(
    ({ group, sum }) => group !== 'taxIncome' && group !== 'taxInterestIncome' && sum.minor > 0n,
  );
  const most = spending.reduce((largest, { sum }) => (sum.minor > largest ? sum.minor : largest), 1n);
  const marks = spending.map(({ group, sum }) => ({
    label: texts[group],
    text: moneyText(sum, language),
    share: Number((sum.minor * 1000n) / most) / 1000,
  }));
  const title = named(texts.spending);
  const spoken = marks.map(({ label, text }) => `${label}: ${text}`).join('; ');
  return [
    { kind: 'heading', text: named(texts.taxSections) },
    {
      kind: 'table',
      name: named(texts.taxSections),
      columns: [
        { title: texts.taxGroup, kind: 'text', weight: 65 },
        { title: texts.total, kind: 'money', weight: 35 },
      ],
      ...rowsAtHand(figures.length === 0 ? [] : groups.map(({ group, sum }) => [texts[group], sum])),
      empty: texts.noTax,
    },
    ...(marks.length > 0
      ? [{ kind: 'bars' as const, title, alt: filled(texts.chartAlt, { title, marks: spoken }), marks }]
      : []),
    ...(figures.length > 0
      ? [...monthBlocks(figures, currency, frame, named), ...categoryBlocks(figures, currency, frame, named)]
      : []),
  ];
}

const MONTH_GROUPS = [
  ['taxIncome', 'taxInterestIncome'],
  ['taxTaxes'],
  ['taxFourPerThousand'],
  ['taxInterestPaid'],
  ['taxDonations'],
  ['taxHealth', 'taxOther'],
] as const satisfies readonly (readonly TaxGroup[])[];

/** Twelve months down, the headings across. */
function monthBlocks(
  figures: readonly TaxFigure[],
  currency: string,
  { year, language }: CurrencyFrame,
  named: (name: string) => string,
): Block[] {
  const texts = reportMessages[language];
  const of = (groups: readonly TaxGroup[], month: string | null): Money =>
    sumOf(
      figures.filter((figure) => groups.includes(taxGroupOf(figure)) && (month === null || figure.month === month)),
      currency,
    );
  const titles = [
    texts.taxIncomeAll,
    texts.taxTaxes,
    texts.taxFourPerThousand,
    texts.taxInterestPaid,
    texts.taxDonations,
    texts.taxOtherAll,
  ];
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return [
    { kind: 'heading', text: named(texts.taxByMonth) },
    {
      kind: 'table',
      name: named(texts.taxByMonth),
      columns: [
        { title: texts.month, kind: 'text', weight: 9 },
        ...titles.map((title) => ({ title, kind: 'money' as const, weight: 16 })),
      ],
      ...rowsAtHand(
        months.map((month): Row => [
          shortMonthText(month, language),
          ...MONTH_GROUPS.map((groups) => of(groups, month)),
        ]),
      ),
      total: [texts.total, ...MONTH_GROUPS.map((groups) => of(groups, null))],
      empty: texts.noTax,
    },
  ];
}

/** Each category with the months in which it was used. */
function categoryBlocks(
  figures: readonly TaxFigure[],
  currency: string,
  { language }: CurrencyFrame,
  named: (name: string) => string,
): Block[] {
  const texts = reportMessages[language];
  const order = (figure: TaxFigure): number => TAX_GROUPS.indexOf(taxGroupOf(figure));
  const sorted = [...figures].sort(
    (a, b) =>
      order(a) - order(b) ||
      a.category.name.localeCompare(b.category.name, language) ||
      a.category.id.localeCompare(b.category.id) ||
      a.month.localeCompare(b.month),
  );
  return [
    { kind: 'heading', text: named(texts.taxByCategory) },
    {
      kind: 'table',
      name: named(texts.taxByCategory),
      columns: [
        { title: texts.taxGroup, kind: 'text', weight: 36 },
        { title: texts.category, kind: 'text', weight: 34 },
        { title: texts.month, kind: 'text', weight: 10 },
        { title: texts.amount, kind: 'money', weight: 20 },
      ],
      ...rowsAtHand(
        sorted.map((figure): Row => [
          texts[taxGroupOf(figure)],
          figure.category.name || texts.uncategorised,
          shortMonthText(figure.month, language),
          { minor: figure.amount.minor, currency },
        ]),
      ),
      empty: texts.noTax,
    },
  ];
}
