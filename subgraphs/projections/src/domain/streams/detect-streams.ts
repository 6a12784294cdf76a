import type { PlainDate } from '@parfinanciero/kit/days';
import type { Movement } from '../movement.js';
import { detectInGroup } from './detect-in-group.js';
import { groupOf } from './group-of.js';
import type { Stream } from './stream.js';

/** The streams of a whole history as known on the evening of `asOf`, by group and first day; any order of the input. */
export const detectStreams = (movements: readonly Movement[], asOf: PlainDate): Stream[] => {
  const groups = new Map<string, Movement[]>();
  for (const movement of movements) {
    const group = groupOf(movement);
    const members = groups.get(group);
    if (members) members.push(movement);
    else groups.set(group, [movement]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, members]) => detectInGroup(members, asOf));
};
