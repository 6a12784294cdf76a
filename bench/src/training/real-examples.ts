import type { Draws } from './draws.js';
import { exampleOf, type Example } from './examples.js';

/** A series of a competition as it is in the samples. */
export interface CompetitionSeries {
  readonly id: string;
  readonly h: number;
  readonly train: readonly number[];
  readonly test: readonly number[];
}

export interface RealExample {
  readonly example: Example;
  readonly fold: number;
  /** `past`: origin and what came lie within the training part. `short`: the same with most of the history cut off. */
  readonly kind: 'test' | 'past' | 'short';
}

export const FOLDS = 5;
const PERIOD = 12;
const ORIGINS = 4;
/** Origins are this many months apart at least, further for long series. */
const SPACING = 7;
const SHORTEST = 14;
const REACH = 24;

/**
 * Every series cut at its end and at several earlier origins, once with its whole history and once with a short one.
 * The fold is by position in the file: series, not values, are held out.
 */
export function realExamples(series: readonly CompetitionSeries[], draw: Draws): RealExample[] {
  return series.flatMap(({ train, test }, at) => {
    const fold = at % FOLDS;
    const made: RealExample[] = [];
    const add = (kind: RealExample['kind'], history: readonly number[], future: readonly number[]): void => {
      const example = exampleOf(history, future, PERIOD);
      if (example) made.push({ example, fold, kind });
    };
    add('test', train, test);
    const spacing = Math.max(SPACING, Math.min(17, Math.floor(train.length / 18)));
    for (let back = 1; back <= ORIGINS; back += 1) {
      const origin = train.length - 6 - back * spacing;
      if (origin < SHORTEST) continue;
      const future = train.slice(origin, origin + REACH);
      add('past', train.slice(0, origin), future);
      if (back % 2 === 1) {
        const kept = Math.round(draw.logUniform(1, Math.min(origin, 40)));
        add('short', train.slice(origin - kept, origin), future);
      }
    }
    return made;
  });
}
