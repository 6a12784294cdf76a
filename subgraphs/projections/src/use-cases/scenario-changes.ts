import { globalId, invalid, minorOf, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { safe } from '../domain/movements-of.js';
import type { ScenarioChange } from '../domain/personal/scenario-change.js';
import type { StreamRepository } from '../persistence/stream-repository.js';
import { ScenarioKind } from '../schema/scenario.js';
import { Day, DecimalText } from './input-shapes.js';

const Percent = z.string().regex(/^-?\d{1,4}(\.\d{1,4})?$/u, 'not a percentage');

/** One "what if" as clients say it. */
export const ChangeShape = z.object({
  kind: z.enum(ScenarioKind),
  streamId: globalId('Stream').nullish(),
  categoryId: globalId('Category').nullish(),
  amount: DecimalText.nullish(),
  percent: Percent.nullish(),
  annualRate: Percent.nullish(),
  months: z.int().min(1).max(360).nullish(),
  day: Day.nullish(),
});
type Change = z.output<typeof ChangeShape>;

interface Place {
  readonly ledgerId: string;
  readonly currency: string;
  readonly today: string;
  readonly streams: Pick<StreamRepository, 'get'>;
}

/** Finds what a change names and says what it lacks. @throws BAD_USER_INPUT with the path, NOT_FOUND, AMOUNT_FORMAT */
export async function scenarioChange(change: Change, index: number, place: Place): Promise<ScenarioChange> {
  const path = (name: keyof Change) => `changes.${index}.${name}`;
  const needed = <Value>(name: keyof Change, value: Value | null | undefined): Value => {
    if (value == null) throw invalid(path(name), `needed for ${change.kind}`);
    return value;
  };
  const minor = () => safe(minorOf(needed('amount', change.amount), place.currency, path('amount')));
  const positive = () => {
    const amount = minor();
    if (amount <= 0) throw invalid(path('amount'), 'greater than zero');
    return amount;
  };
  const streamKey = async () => {
    const id = needed('streamId', change.streamId);
    if (id.ledgerId !== place.ledgerId) throw notFound();
    const { currency, stream } = await place.streams.get(id.id);
    if (currency !== place.currency) throw invalid(path('streamId'), 'of another currency');
    return stream.key;
  };
  const ahead = () => {
    const day = needed('day', change.day);
    if (day <= place.today) throw invalid(path('day'), 'after today');
    return day;
  };
  switch (change.kind) {
    case ScenarioKind.STREAM_AMOUNT: {
      const key = await streamKey();
      return change.percent == null
        ? { kind: change.kind, key, amount: positive() }
        : { kind: change.kind, key, percent: least(Number(change.percent), path('percent')) };
    }
    case ScenarioKind.WITHOUT_STREAM:
      return { kind: change.kind, key: await streamKey() };
    case ScenarioKind.EXTRA_MONTHLY:
      return { kind: change.kind, amount: minor(), ...(change.day != null && { from: change.day }) };
    case ScenarioKind.LOAN: {
      const rate = Number(needed('annualRate', change.annualRate));
      if (rate < 0 || rate > 1_000) throw invalid(path('annualRate'), '0 to 1000');
      return {
        kind: change.kind,
        principal: positive(),
        annualRate: rate / 100,
        months: needed('months', change.months),
        startsOn: ahead(),
      };
    }
    case ScenarioKind.CATEGORY_PERCENT: {
      const id = needed('categoryId', change.categoryId);
      if (id.ledgerId !== place.ledgerId) throw notFound();
      return {
        kind: change.kind,
        category: id.id,
        percent: least(Number(needed('percent', change.percent)), path('percent')),
      };
    }
    case ScenarioKind.ONE_OFF:
      return { kind: change.kind, day: ahead(), amount: minor() };
  }
}

/** Nothing can fall by more than all of it. */
function least(percent: number, path: string): number {
  if (percent < -100) throw invalid(path, 'at least -100');
  return percent;
}
