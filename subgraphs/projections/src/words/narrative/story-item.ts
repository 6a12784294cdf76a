import type { Amount, Count, Direction, Month, Name, Percent } from '@parfinanciero/kit/facts';

/** What each kind of sentence states. */
interface Items {
  NOTHING: { month: Month };
  SAVED: { month: Month; income: Amount; spending: Amount; left: Amount };
  /** More went out than came in. */
  SHORT: { month: Month; income: Amount; spending: Amount; short: Amount };
  EVEN: { month: Month; income: Amount };
  NO_INCOME: { month: Month; spending: Amount };
  NO_SPENDING: { month: Month; income: Amount };
  /** Spending against the average of the months before. */
  MORE_THAN_USUAL: { percent: Percent; average: Amount; over: Count };
  LESS_THAN_USUAL: { percent: Percent; average: Amount; over: Count };
  AS_USUAL: { average: Amount; over: Count };
  /** Where most went, and what came next. */
  LARGEST: { category: Name; amount: Amount; percent: Percent; next: Name | null; nextAmount: Amount | null };
  CATEGORY_ROSE: { category: Name; amount: Amount; more: Amount };
  CATEGORY_FELL: { category: Name; amount: Amount; less: Amount };
  STREAM_ROSE: { stream: Name; before: Amount; now: Amount };
  AS_EXPECTED: { expected: Amount; spending: Amount };
  ABOVE_EXPECTED: { expected: Amount; spending: Amount };
  BELOW_EXPECTED: { expected: Amount; spending: Amount };
  GOAL_ADDED: { title: Name; added: Amount; share: Percent };
  GOAL_REACHED: { title: Name; target: Amount };
}

export type StoryKind = keyof Items;

/** One thing worth a sentence, with its facts. */
export type StoryItemOf<Kind extends StoryKind> = Readonly<Items[Kind]> & { readonly kind: Kind };

export type StoryItem = { [Kind in StoryKind]: StoryItemOf<Kind> }[StoryKind];

/** What went one way; the others went none. */
const DIRECTIONS: Partial<Record<StoryKind, Direction>> = {
  MORE_THAN_USUAL: 'UP',
  CATEGORY_ROSE: 'UP',
  STREAM_ROSE: 'UP',
  ABOVE_EXPECTED: 'UP',
  LESS_THAN_USUAL: 'DOWN',
  CATEGORY_FELL: 'DOWN',
  BELOW_EXPECTED: 'DOWN',
};

/** Which way what an item tells of went, where it went one. */
export const directionOf = ({ kind }: StoryItem): Direction | undefined => DIRECTIONS[kind];
