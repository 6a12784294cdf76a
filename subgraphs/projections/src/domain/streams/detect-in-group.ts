import type { PlainDate } from '@parfinanciero/kit/days';
import type { Movement } from '../movement.js';
import { findChains } from './chains.js';
import { isSteady } from './expected-amount.js';
import { groupOf } from './group-of.js';
import { isMovementTax } from './movement-tax.js';
import { payeeParts } from './payee-parts.js';
import type { Stream } from './stream.js';
import { streamOf } from './stream-from-chain.js';
import { keysOf } from './stream-keys.js';
import { timelineOf } from './timeline.js';

/**
 * The streams among the movements of one group (`groupOf`), as known on the evening of `asOf`; later movements don't
 * exist for it. Any order of the input gives the same. A movement is in at most one of them. By first day.
 */
export const detectInGroup = (movements: readonly Movement[], asOf: PlainDate): Stream[] => {
  const known = movements.filter(
    ({ day, amount, description }) => day <= asOf && amount !== 0 && !isMovementTax(description),
  );
  const [first] = known;
  if (!first) return [];
  const group = groupOf(first);
  const found = payeeParts(known).flatMap(({ part, members }) => {
    const timeline = timelineOf(members);
    return findChains(timeline, first.amount > 0).map((chain) => ({
      part,
      period: chain.rule.period,
      evidence: chain.evidence,
      members: chain.members.map((i) => timeline.movements[i]!),
    }));
  });
  return keysOf(group, found).flatMap(({ key, period, evidence, members }) => {
    const stream = streamOf(members, period, evidence, { group, key, asOf });
    return isCoincidence(stream, evidence) ? [] : [stream];
  });
};

/** Evidence that a stream of changing amounts needs to have been one when it doesn't go on. */
const LASTING = 3;

/** Visits that looked regular for a while stop looking so; of real streams few end. That it stopped speaks against it. */
const isCoincidence = (stream: Stream, evidence: number): boolean =>
  stream.status === 'ENDED' && stream.remaining === null && evidence < LASTING && !isSteady(stream.occurrences);
