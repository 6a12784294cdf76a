import { addMonthsClamped, type PlainDate } from '@parfinanciero/kit/days';
import { instalmentOf } from './loan.js';
import type { ScheduledPayment } from './projection.js';
import type { ScenarioChange } from './scenario-change.js';

/** Money that changes bring or take on a day, minor units: what is added to income and to spending, either may be negative. */
export interface PlannedFlow {
  readonly day: PlainDate;
  readonly income: number;
  readonly spending: number;
  /** The stream that has to go on for it, with its probability; null for what is certain. */
  readonly stream: { readonly key: string; readonly confidence: number } | null;
}

/** What all changes together do to a projection. */
export interface Planned {
  /** In order of the changes. */
  readonly flows: readonly PlannedFlow[];
  /** Category → what its spending is multiplied by. */
  readonly factors: ReadonlyMap<string | null, number>;
}

/** The changes as flows on their days, after `asOf` up to `until`. Later changes of a stream build on earlier ones. */
export function plannedFlows(
  changes: readonly ScenarioChange[],
  scheduled: readonly ScheduledPayment[],
  asOf: PlainDate,
  until: PlainDate,
): Planned {
  const flows: PlannedFlow[] = [];
  const factors = new Map<string | null, number>();
  const scale = new Map<string, (amount: number) => number>();
  const certain = (day: PlainDate, amount: number): void => {
    if (day > asOf && day <= until)
      flows.push({ day, income: Math.max(amount, 0), spending: Math.max(-amount, 0), stream: null });
  };
  for (const change of changes) {
    if (change.kind === 'WITHOUT_STREAM') scale.set(change.key, () => 0);
    else if (change.kind === 'STREAM_AMOUNT') {
      const before = scale.get(change.key) ?? ((amount: number) => amount);
      scale.set(
        change.key,
        'amount' in change ? () => change.amount : (amount) => before(amount) * (1 + change.percent / 100),
      );
    } else if (change.kind === 'CATEGORY_PERCENT') {
      factors.set(change.category, (factors.get(change.category) ?? 1) * (1 + change.percent / 100));
    } else if (change.kind === 'ONE_OFF') certain(change.day, change.amount);
    else if (change.kind === 'EXTRA_MONTHLY') {
      const from = change.from ?? addMonthsClamped(asOf, 1);
      for (let count = 0; addMonthsClamped(from, count) <= until; count += 1)
        certain(addMonthsClamped(from, count), change.amount);
    } else {
      certain(change.startsOn, change.principal);
      instalmentOf(change).forEach((instalment, index) =>
        certain(addMonthsClamped(change.startsOn, index + 1), -instalment),
      );
    }
  }
  for (const { key, day, amount, direction, confidence } of scheduled) {
    const changed = scale.get(key);
    if (!changed) continue;
    const difference = changed(Math.abs(amount)) - Math.abs(amount);
    const [income, spending] = direction === 'INCOME' ? [difference, 0] : [0, difference];
    flows.push({ day, income, spending, stream: { key, confidence } });
  }
  return { flows, factors };
}
