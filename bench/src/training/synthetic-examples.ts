import { NETWORK_STEPS } from '@parfinanciero/projections/domain/series/pool-inputs';
import type { Draws } from './draws.js';
import { exampleOf, type Example } from './examples.js';
import { syntheticSeries } from './synthetic-series.js';

const LONGEST = 180;

/** `count` made-up histories of `shortest` to 180 steps with what came after them. */
export function syntheticExamples(draw: Draws, count: number, shortest: number): Example[] {
  const examples: Example[] = [];
  while (examples.length < count) {
    const length = Math.round(draw.logUniform(shortest, LONGEST));
    const { values, period } = syntheticSeries(draw, length + NETWORK_STEPS);
    const example = exampleOf(values.slice(0, length), values.slice(length), period);
    if (example) examples.push(example);
  }
  return examples;
}
