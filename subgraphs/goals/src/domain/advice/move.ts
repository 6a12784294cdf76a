import type { Amount, Count, Month, Name, Percent } from '@parfinanciero/kit/facts';

/** What each kind of move states. */
interface Moves {
  /** The goal is reached. */
  REACHED: { title: Name; debt: boolean; target: Amount };
  KEEP: { title: Name; debt: boolean };
  NEW_GOAL: { title: Name };
  NEXT_GOAL: { other: Name };
  ON_TRACK: { title: Name; debt: boolean; monthly: Amount; reachesIn: Month };
  /** What it takes a month to be done by the end; of a debt, in principal. */
  SET_CONTRIBUTION: { title: Name; debt: boolean; needed: Amount; monthly: Amount | null; endsIn: Month };
  /** There is no end yet: one is proposed. */
  PICK_END: { title: Name; debt: boolean; remaining: Amount; months: Count; monthly: Amount; reachesIn: Month };
  /** A tenth more a month. */
  FASTER: { title: Name; monthly: Amount; extra: Amount; percent: Percent; sooner: Count };
  NEXT_MILESTONE: { title: Name; milestone: Percent; missing: Amount };
  WEEKLY: { title: Name; weeks: Count; weekly: Amount };
  DEBT_EXTRA: { title: Name; payment: Amount; extra: Amount; saved: Amount; sooner: Count; lastIn: Month };
  /** The payment doesn't cover the interest of a month. */
  DEBT_ENDLESS: { title: Name; payment: Amount; interest: Amount };
  /** What a fund covers, and what the next whole month of spending takes. */
  COVERS: { title: Name; covered: Count; spending: Amount; next: Count; missing: Amount };
  BUDGET_OVER: { category: Name; budget: Amount; spent: Amount; over: Amount };
  BUDGET_AHEAD: { category: Name; budget: Amount; spent: Amount; left: Amount };
  CATEGORY_GREW: { category: Name; last: Amount; average: Amount; grew: Amount; percent: Percent; over: Count };
  CUT_CATEGORY: {
    category: Name;
    title: Name | null;
    percent: Percent;
    average: Amount;
    freed: Amount;
    sooner: Count | null;
  };
  /** The goals together need more a month than is left. */
  CONFLICT: { goals: readonly Name[]; needed: Amount; net: Amount };
  OVERSPENT: { income: Amount; spending: Amount; short: Amount; over: Count };
  SPARE: { title: Name; net: Amount; part: Amount; percent: Percent; months: Count };
  ROUTINE: { title: Name };
  RECORD: { title: Name };
}

export type MoveKind = keyof Moves;

/** Something that could be done, with the figures that speak for it. */
export type MoveOf<Kind extends MoveKind> = Readonly<Moves[Kind]> & {
  readonly kind: Kind;
  /** By which moves are ranked: about what it brings a month, in minor units. Not to be said. */
  readonly effect: string;
};

export type Move = { [Kind in MoveKind]: MoveOf<Kind> }[MoveKind];
