import { opaqueId } from '@parfinanciero/kit';
import { InsightRecord } from '../domain/insight-record.js';
import type { InsightRow } from '../persistence/insight-row.js';
import { moneyOf } from './band.js';
import type { Insight, InsightKind } from './insight.js';
import type { Stream } from './stream.js';

/** The public view of an insight; amounts are sizes, the kind says what of. */
export function insightView(row: InsightRow, streams: ReadonlyMap<string, Stream>): Insight {
  const { ledgerId, currency } = row;
  const found = InsightRecord.parse(row.found);
  const money = (minor: number | null | undefined) => (minor == null ? null : moneyOf(minor, currency));
  return {
    id: opaqueId('Insight', row),
    kind: row.kind as InsightKind,
    severity: row.severityPermille / 1_000,
    day: row.day,
    foundAt: row.foundAt.toISOString(),
    amount: money(found.amount),
    expected: money(found.expected),
    description: found.description,
    evidence: found.evidence.map(({ name, amount, day, count, text }) => ({
      name,
      amount: money(amount),
      day: day ?? null,
      count: count ?? null,
      text: text ?? null,
    })),
    transactions: found.movementIds.map((id) => ({ id: opaqueId('Transaction', { ledgerId, id }) })),
    category: found.category === null ? null : { id: opaqueId('Category', { ledgerId, id: found.category }) },
    stream: found.streamKey === null ? null : (streams.get(found.streamKey) ?? null),
    dismissed: row.dismissedAt !== null,
    version: row.version,
  };
}
