import { addDays, type Money } from '@parfinanciero/kit';
import type { AuditReading, AuditRecord } from '../../src/reports/content/audit-content.js';
import type { GoalsReading } from '../../src/reports/content/goals-content.js';
import type { StatementReading } from '../../src/reports/content/statement-content.js';
import type { TaxYear } from '../../src/reports/operations/read-tax-year.js';

export const NOW = new Date('2026-11-23T14:45:12Z');
export const cop = (pesos: number): Money => ({ minor: BigInt(pesos) * 100n, currency: 'COP' });
const usd = (cents: number): Money => ({ minor: BigInt(cents), currency: 'USD' });

const uuid = (number: number): string => `01920000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
const PEOPLE = [
  'Ana María Peña Gutiérrez · ana@example.co',
  'José Ñáñez · jose@example.co',
  'Zoë Łukasz · zoe@example.org',
];
const ACTIONS = ['record-transaction', 'set-budget', 'change-user-role', 'confirm-import', 'not-named-yet'];
const SERVICES = ['expenses', 'expenses', 'identity', 'expenses', 'goals'];

export const auditRecord = (number: number): AuditRecord => ({
  id: uuid(number),
  action: ACTIONS[number % ACTIONS.length]!,
  service: SERVICES[number % SERVICES.length]!,
  personId: uuid(number % PEOPLE.length),
  at: new Date(Date.UTC(2026, 10, 23, 14) - number * 61_000),
});

/** So many entries, made as they are read. */
export const auditReading = (count: number, batch = 500): AuditReading => ({
  count,
  entries: (async function* () {
    for (let first = 0; first < count; first += batch)
      yield Array.from({ length: Math.min(batch, count - first) }, (_, index) => auditRecord(first + index));
  })(),
  names: (ids) => Promise.resolve(new Map(ids.map((id) => [id, PEOPLE[Number.parseInt(id.slice(-12), 16)]!]))),
});

const slice = (name: string | null, pesos: number, share: number, flow: 'SPENDING' | 'INCOME' = 'SPENDING') => ({
  flow,
  currency: 'COP',
  share,
  amount: cop(pesos),
  category: name === null ? null : { name },
});

const totals = (income: number, spending: number) => ({
  currency: 'COP',
  savingsRate: income === 0 ? null : (income - spending) / income,
  income: cop(income),
  spending: cop(spending),
  net: cop(income - spending),
});

type Transaction = StatementReading['transactions'] extends AsyncIterable<readonly (infer One)[]> ? One : never;

export const transaction = (number: number, patch: Partial<Transaction> = {}): Transaction => ({
  bookedOn: addDays('2026-10-31', -(number % 31)),
  kind: 'PURCHASE',
  payee: ['Éxito Colina', 'Panadería Los Álpes', 'Terpel', 'Droguería Ñuñoa', 'Netflix'][number % 5]!,
  note: null,
  amount: cop(-(45_900 + number * 1_350)),
  account: { name: ['Bancolombia ahorros', 'Efectivo', 'Visa'][number % 3]! },
  toAccount: null,
  lines: [{ category: { name: ['Mercado', 'Restaurantes', 'Gasolina', 'Droguería', 'Streaming'][number % 5]! } }],
  ...patch,
});

export const inBatches = async function* <One>(all: readonly One[], size = 200): AsyncGenerator<readonly One[]> {
  for (let first = 0; first < all.length; first += size) yield all.slice(first, first + size);
};

export function statementReading(patch: { transactions?: readonly Transaction[] } = {}): StatementReading {
  const transactions = patch.transactions ?? Array.from({ length: 70 }, (_, index) => transaction(index));
  return {
    ledger: {
      name: 'Casa de Ana y José',
      zone: 'America/Bogota',
      referenceCurrency: 'COP',
      transactions: { totalCount: transactions.length },
      dashboard: {
        asOf: '2026-11-23',
        missingRates: [],
        totals: [totals(8_450_000, 5_872_300)],
        previous: { until: '2026-10-01', totals: [totals(8_450_000, 6_104_150)] },
        categories: [
          slice('Arriendo', 1_850_000, 0.315),
          slice('Mercado', 1_240_500, 0.211),
          slice('Servicios públicos', 612_300, 0.104),
          slice('Restaurantes', 580_000, 0.099),
          slice('Gasolina', 410_000, 0.07),
          slice('EPS y medicina prepagada', 398_000, 0.068),
          slice('Internet y celular', 189_900, 0.032),
          slice('Streaming', 91_600, 0.016),
          slice(null, 500_000, 0.085),
          slice('Nómina', 8_000_000, 0.947, 'INCOME'),
          slice('Intereses', 450_000, 0.053, 'INCOME'),
        ],
        balances: [
          { account: { name: 'Bancolombia ahorros', kind: 'SAVINGS', archived: false }, balance: cop(12_450_320) },
          { account: { name: 'Efectivo', kind: 'CASH', archived: false }, balance: cop(184_000) },
          { account: { name: 'Visa', kind: 'CARD', archived: false }, balance: cop(-2_310_900) },
        ],
        netWorth: [{ month: '2026-10', amounts: [cop(10_323_420)] }],
        budgets: [
          {
            category: { name: 'Restaurantes' },
            amount: cop(500_000),
            spent: cop(580_000),
            left: cop(-80_000),
            share: 1.16,
            state: 'OVER',
          },
          {
            category: { name: 'Mercado' },
            amount: cop(1_300_000),
            spent: cop(1_240_500),
            left: cop(59_500),
            share: 0.954,
            state: 'ON_TRACK',
          },
          {
            category: { name: 'Gasolina' },
            amount: cop(600_000),
            spent: cop(410_000),
            left: cop(190_000),
            share: 0.683,
            state: 'ON_TRACK',
          },
        ],
      },
    },
    transactions: inBatches(transactions),
  };
}

/** What no layout should fall over. */
export const HOSTILE: readonly Transaction[] = [
  transaction(0, { payee: `=cmd|' /C calc'!A0` }),
  transaction(1, { payee: '@SUM(1+1)*cmd' }),
  transaction(2, { payee: 'Línea uno\nlínea dos\ty\u0007 campana' }),
  transaction(3, { payee: 'שלום עולם, מכולת הפינה' }),
  transaction(4, { payee: 'Fiesta 🎉👩‍👩‍👧 del año 🇨🇴' }),
  transaction(5, { payee: 'Supercalifragilisticoespialidoso'.repeat(12) }),
  transaction(6, { payee: `Pago ${'muy largo y con muchas palabras '.repeat(20)}final` }),
  transaction(7, { payee: 'Žluťoučký kůň · Łódź · Ιθάκη · Москва · Đặng' }),
  transaction(8, { payee: '\u202egnp.exe archivo\u202c', lines: [] }),
  transaction(9, { payee: null, note: 'Solo nota', amount: { minor: -999_999_999_999_999n, currency: 'COP' } }),
  transaction(10, { payee: 'Con "comillas", comas; y \\barras', amount: usd(-123_456) }),
  transaction(11, { kind: 'TRANSFER', toAccount: { name: 'Ahorro <script>alert(1)</script>' }, payee: '' }),
  transaction(12, {
    payee: '-2+3',
    account: { name: '+cuenta' },
    lines: [{ category: { name: '-cat' } }, { category: { name: 'b' } }],
  }),
];

export function taxYear(): TaxYear {
  const figure = (
    month: number,
    flow: 'SPENDING' | 'INCOME',
    key: string | null,
    code: string,
    name: string,
    amount: Money,
  ) => ({
    month: `2026-${String(month).padStart(2, '0')}`,
    flow,
    amount,
    category: { id: key ?? name, name, code, key },
  });
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return {
    ledger: { name: 'Casa de Ana y José', zone: 'America/Bogota', referenceCurrency: 'COP' },
    figures: months.flatMap((month) => [
      figure(month, 'INCOME', 'PAYROLL', 'SALARY', 'Nómina', cop(8_000_000)),
      figure(month, 'INCOME', 'INTEREST', 'PROFITABILITY', 'Intereses', cop(45_000 + month * 100)),
      figure(month, 'SPENDING', 'FOUR_PER_THOUSAND', 'TAXES', '4x1000', cop(31_200)),
      figure(month, 'SPENDING', 'LOAN_INTEREST', 'LOANS', 'Intereses de crédito y tarjeta', cop(120_000)),
      figure(month, 'SPENDING', null, 'FOOD', 'Mercado', cop(1_200_000)),
      ...(month % 3 === 0
        ? [
            figure(month, 'SPENDING', 'PROPERTY_TAX', 'TAXES', 'Predial', cop(640_000)),
            figure(month, 'SPENDING', null, 'TAXES', 'IVA del taller', cop(95_000)),
            figure(month, 'SPENDING', 'GIFTS', 'EXTRAS', 'Regalos y donaciones', cop(200_000)),
          ]
        : []),
    ]),
  };
}

export function goalsReading(): GoalsReading {
  const goal = (number: number, patch: object) => ({
    id: `goal-${number}`,
    kind: 'SAVING' as const,
    status: 'IN_PROGRESS' as const,
    title: 'Cuota inicial del apartamento',
    share: 0.38,
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    target: cop(60_000_000),
    progress: cop(22_800_000),
    remaining: cop(37_200_000),
    monthlyContribution: cop(1_500_000),
    account: { name: 'Ahorro vivienda' },
    pace: { reachesOn: '2028-02-01', onTrack: false, monthly: cop(1_550_000), needed: cop(2_861_538) },
    ...patch,
  });
  return {
    ledger: {
      name: 'Casa de Ana y José',
      zone: 'America/Bogota',
      referenceCurrency: 'COP',
      goals: [
        goal(1, {}),
        goal(2, {
          kind: 'EMERGENCY',
          title: 'Fondo de emergencia',
          share: 1,
          status: 'COMPLETED',
          target: cop(18_000_000),
          progress: cop(18_000_000),
          remaining: cop(0),
          endsOn: null,
          pace: { reachesOn: null, onTrack: null, monthly: null, needed: null },
        }),
        goal(3, {
          kind: 'DEBT',
          title: 'Crédito del carro',
          share: 0.07,
          target: cop(32_000_000),
          progress: cop(2_240_000),
          remaining: cop(29_760_000),
        }),
        goal(4, {
          kind: 'SINKING',
          title: 'SOAT y tecnomecánica',
          share: 0.55,
          status: 'CREATED',
          target: cop(1_100_000),
          progress: cop(605_000),
          remaining: cop(495_000),
          pace: null,
        }),
      ],
    },
    contributions: (id) =>
      inBatches(
        Array.from({ length: id === 'goal-1' ? 10 : 2 }, (_, index) => ({
          bookedOn: `2026-${String(10 - index).padStart(2, '0')}-15`,
          note: index === 0 ? 'Prima de mitad de año' : null,
          source: 'TRANSFER' as const,
          amount: cop(index === 3 ? -400_000 : 1_500_000),
        })),
      ),
  };
}

/** A month in which nothing was booked, of a ledger that has nothing yet. */
export function emptyMonth(): StatementReading {
  const { ledger } = statementReading({ transactions: [] });
  const dashboard = {
    ...ledger.dashboard!,
    totals: [totals(0, 0)],
    previous: null,
    categories: [],
    balances: [],
    netWorth: [],
    budgets: [],
  };
  return { ledger: { ...ledger, dashboard, transactions: { totalCount: 0 } }, transactions: inBatches([]) };
}

/** A month in three currencies, two of them without a rate. */
export function abroad(): StatementReading {
  const { ledger } = statementReading();
  const yen: Money = { minor: 12_800n, currency: 'JPY' };
  const foreign = (spending: Money) => ({
    currency: spending.currency,
    savingsRate: null,
    income: { ...spending, minor: 0n },
    spending,
    net: { ...spending, minor: -spending.minor },
  });
  const dashboard = {
    ...ledger.dashboard!,
    missingRates: ['USD', 'JPY'],
    totals: [totals(8_450_000, 5_872_300), foreign(usd(123_450)), foreign(yen)],
    categories: [
      ...ledger.dashboard!.categories!,
      { ...slice('Viajes', 0, 1), currency: 'USD', amount: usd(123_450) },
      { ...slice('Restaurantes', 0, 1), currency: 'JPY', amount: yen },
    ],
  };
  const spent = [transaction(1, { amount: usd(-123_450) }), transaction(2, { amount: { ...yen, minor: -yen.minor } })];
  return { ledger: { ...ledger, dashboard, transactions: { totalCount: 2 } }, transactions: inBatches(spent) };
}
