import {
  addMonthsClamped,
  addDays,
  compare,
  contains,
  monthOf,
  monthPeriod,
  type PlainDate,
  type PlainMonth,
} from '@parfinanciero/kit/days';
import { dailyLife } from './daily-life.js';
import { BANK, CARD, CASH, type DemoAccount, type DemoTransaction, NEQUI, pesos, SAVINGS } from './demo-transaction.js';
import { bills, incomes } from './fixed-payments.js';
import { before, fourPerThousand, fullLevel, netOf, saving, upkeep } from './money-moves.js';
import { occasions, refunds } from './occasions.js';

/** `years`: at least so many of history, 1–20. `until`: its last day. */
export type HouseholdOptions = { seed: number; years: number; until: PlainDate };

/** From this year on, the first day of the history doesn't move with its last one. */
const SETTLED_YEAR = 2026;

/**
 * The first day: 1 January, `years` years before the year of `until`, or before 2026 if that is earlier. So it is the same
 * for every `until` from 2026 on, and a longer history begins with the shorter one.
 */
export const firstDayOf = ({ years, until }: Omit<HouseholdOptions, 'seed'>): PlainDate => {
  const year = Math.min(SETTLED_YEAR, Number(until.slice(0, 4)));
  return `${(year - years).toString().padStart(4, '0')}-01-01`;
};

/** One household's months, each made from the seed and the months just before it, and kept. */
class Household {
  private readonly spendings = new Map<PlainMonth, DemoTransaction[]>();
  private readonly upkeeps = new Map<PlainMonth, DemoTransaction[]>();

  constructor(private readonly seed: number) {}

  /** What the month brings by itself. */
  private spending(month: PlainMonth): DemoTransaction[] {
    const kept = this.spendings.get(month);
    if (kept) return kept;
    const period = monthPeriod(month);
    const days: PlainDate[] = [];
    for (let day = period.start; contains(period, day); day = addDays(day, 1)) days.push(day);
    const bought = [...days.flatMap((day) => dailyLife(this.seed, day)), ...occasions(this.seed, month)];
    const made = [
      ...incomes(this.seed, month),
      ...bills(this.seed, month),
      ...bought,
      ...refunds(this.seed, month, bought),
    ];
    this.spendings.set(month, made);
    return made;
  }

  /** That, and what last month's spending asks for, with its tax: all but the saving. */
  private beforeSaving(month: PlainMonth): DemoTransaction[] {
    const kept = this.upkeeps.get(month);
    if (kept) return kept;
    const own = [...this.spending(month), ...upkeep(this.seed, month, this.spending(before(month)))];
    const made = [...own, ...fourPerThousand(own)];
    this.upkeeps.set(month, made);
    return made;
  }

  /** Everything of a month, in the order of its days and hours. */
  month(month: PlainMonth): DemoTransaction[] {
    const all = [...this.beforeSaving(month), ...saving(month, this.beforeSaving(before(month)))];
    return all.sort((a, b) => compare(a.bookedOn, b.bookedOn) || compare(a.time ?? '', b.time ?? ''));
  }

  /** Each account as the month before the history left it: below its level by what that month took. */
  accounts(first: PlainMonth): DemoAccount[] {
    const last = before(first);
    const left = (account: string, list: readonly DemoTransaction[]): bigint =>
      fullLevel(account, last) + netOf(account, list);
    return [
      { name: BANK, type: 'BANK', currency: 'COP', opening: left(BANK, this.beforeSaving(last)) },
      { name: NEQUI, type: 'BANK', currency: 'COP', opening: left(NEQUI, this.spending(last)) },
      { name: CASH, type: 'CASH', currency: 'COP', opening: left(CASH, this.spending(last)) },
      { name: CARD, type: 'CARD', currency: 'COP', opening: left(CARD, this.spending(last)) },
      { name: SAVINGS, type: 'SAVINGS', currency: 'COP', opening: pesos(8_500_000) },
    ];
  }
}

/** The household's five accounts, with what they hold before the first day. */
export const householdAccounts = ({ seed, years, until }: HouseholdOptions): DemoAccount[] =>
  new Household(seed).accounts(monthOf(firstDayOf({ years, until })));

/**
 * The money of a Bogotá household, day by day, in COP. The same seed gives the same days: what happens on a day depends on
 * neither the last day nor the first.
 */
export const generateHousehold = ({ seed, years, until }: HouseholdOptions): DemoTransaction[] => {
  const household = new Household(seed);
  const list: DemoTransaction[] = [];
  for (let day = firstDayOf({ years, until }); day <= until; day = addMonthsClamped(day, 1)) {
    list.push(...household.month(monthOf(day)).filter(({ bookedOn }) => bookedOn <= until));
  }
  return list;
};
