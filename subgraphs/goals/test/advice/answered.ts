/** What the graph answered of a person in Bogotá in November 2026, in the shape of `FACTS_OPERATION`. */
const money = (thousands: number) => ({ minor: String(thousands * 1_000_00), currency: 'COP' });
const category = (id: string, name: string, code: string, key: string | null, system = false) => ({
  id,
  name,
  code,
  key,
  system,
});
const month = (of: string, income: number, spending: number) => ({
  month: of,
  totals: [{ income: money(income), spending: money(spending) }],
});

const DELIVERY = category('delivery', 'Domicilios', 'FOOD', 'DELIVERY');
const RENT = category('rent', 'Arriendo', 'HOME', 'RENT');
const UNSORTED = category('unsorted', 'Sin categoría', 'EXTRAS', 'UNCATEGORIZED', true);

export const answered = (goals: readonly unknown[] = []) => ({
  ledger: {
    referenceCurrency: 'COP',
    whole: {
      totals: [
        { currency: 'COP', income: money(13_500), spending: money(12_000) },
        { currency: 'USD', income: { minor: '0' }, spending: { minor: '1999' } },
      ],
      categories: [
        { amount: money(900), category: DELIVERY },
        { amount: money(4_500), category: RENT },
        { amount: money(5_000), category: UNSORTED },
        { amount: { minor: '1999', currency: 'USD' }, category: DELIVERY },
        { amount: money(100), category: null },
      ],
      trend: [
        month('2026-07', 0, 0),
        month('2026-08', 4_500, 4_000),
        month('2026-09', 4_500, 4_000),
        month('2026-10', 4_500, 4_000),
      ],
    },
    last: {
      categories: [
        { amount: money(480), category: { id: 'delivery' } },
        { amount: money(1_500), category: { id: 'rent' } },
      ],
    },
    present: {
      balances: [{ balance: money(2_000) }, { balance: money(-350) }, { balance: { minor: '5000', currency: 'USD' } }],
      budgets: [
        { amount: money(300), spent: money(420), left: money(-120), state: 'OVER', category: { name: 'Transporte' } },
        { amount: money(300), spent: money(20), left: money(280), state: 'ON_TRACK', category: null },
      ],
    },
    goals,
  },
});
