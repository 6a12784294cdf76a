import type { Stream_StreamFragment } from '../../../generated/graphql';

export type StreamGroup = 'income' | 'spending' | 'ended' | 'dismissed';

/** The streams in their groups, each in the order that they came in: the next one first. */
export function streamGroups(
  streams: readonly Stream_StreamFragment[],
  currency: string,
): Record<StreamGroup, Stream_StreamFragment[]> {
  const groups: Record<StreamGroup, Stream_StreamFragment[]> = { income: [], spending: [], ended: [], dismissed: [] };
  for (const stream of streams) {
    if (stream.amount.currency !== currency) continue;
    const group =
      stream.decision === 'DISMISSED'
        ? 'dismissed'
        : stream.status === 'ENDED'
          ? 'ended'
          : stream.direction === 'INCOME'
            ? 'income'
            : 'spending';
    groups[group].push(stream);
  }
  return groups;
}
