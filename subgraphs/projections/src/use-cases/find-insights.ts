import { addDays, Rows, todayIn, type LedgerScope, type PlainDate, type ServiceRuntime } from '@parfinanciero/kit';
import { chooseInsights, type Dismissal } from '../domain/insights/choose-insights.js';
import { findCandidates } from '../domain/insights/find-candidates.js';
import type { Insight, InsightKind } from '../domain/insights/insight.js';
import type { SubscriptionContext } from '../domain/insights/subscriptions.js';
import { InsightRecord } from '../domain/insight-record.js';
import { projectLedger } from '../domain/personal/project-ledger.js';
import { InsightReader } from '../persistence/insight-reader.js';
import { InsightRepository } from '../persistence/insight-repository.js';
import { lockLedger } from '../persistence/lock-ledger.js';
import type { InsightRow } from '../persistence/insight-row.js';
import type { ProjectionsPorts } from '../ports.js';
import { LedgerReader } from './ledger-reader.js';

/** What was dismissed is learnt from for so long. */
const LEARNT_DAYS = 365;
const LOW_HORIZON = 2;

const recordOf = (insight: Insight): InsightRecord => {
  const { movementIds, streamKey, category, group, description, amount, expected, evidence } = insight;
  return InsightRecord.parse({
    movementIds: [...movementIds],
    streamKey,
    category,
    group,
    description,
    amount,
    expected,
    evidence: [...evidence],
  });
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const dismissalOf = ({ kind, found, dismissedAt }: InsightRow, zone: string): Dismissal[] => {
  if (dismissedAt === null) return [];
  const { group, category } = InsightRecord.parse(found);
  return [{ kind: kind as InsightKind, group, category, day: todayIn(zone, dismissedAt) }];
};

/** Every candidate of one currency: what is unusual lately, beside what is usual. */
async function candidatesOf(rows: Rows, scope: LedgerScope, currency: string, asOf: PlainDate): Promise<Insight[]> {
  const reader = new LedgerReader(rows, scope);
  const unusual = new InsightReader(rows, scope);
  const summary = await reader.summary(currency, asOf);
  const whole = summary.months.filter(({ month }) => month < asOf.slice(0, 7));
  const reviewed = new Set((await reader.streams.verdicts(currency)).map(({ key }) => key));
  const contexts = new Map<string, SubscriptionContext>();
  for (const { key, group, direction, status, occurrences } of summary.streams) {
    if (direction !== 'SPENDING' || status !== 'ACTIVE') continue;
    const ids = occurrences.map(({ id }) => id);
    contexts.set(key, { reviewed: reviewed.has(key), others: await unusual.otherDays(currency, group, ids) });
  }
  const { lowPoint } = projectLedger(summary, { horizon: LOW_HORIZON });
  return findCandidates({
    asOf,
    typicalMonth: median(whole.map(({ spending }) => spending)),
    recent: await unusual.recent(currency, asOf),
    categories: await unusual.categories(currency, asOf),
    streams: summary.streams,
    contexts,
    low: lowPoint === null ? null : { day: lowPoint.day, low: lowPoint.balance, low80: lowPoint.lo80 },
  });
}

/** Looks for what is unusual in a ledger and keeps the few that are worth a word. @returns how many are new */
export async function findInsights(service: ServiceRuntime<ProjectionsPorts>, ledgerId: string): Promise<number> {
  const now = service.clock();
  const scope = { ledgerId };
  // Looking takes a while, and nobody has to wait for it: what is booked meanwhile is looked at next.
  const reading = new Rows(service.dataSource.manager);
  const { today, currency, zone } = await new LedgerReader(reading, scope).place(now);
  const candidates = await candidatesOf(reading, scope, currency, today);
  if (candidates.length === 0) return 0;
  return service.dataSource.transaction(async (manager) => {
    const rows = new Rows(manager);
    // Two looks at once would each find room for the same few.
    await lockLedger(rows, scope);
    const insights = new InsightRepository(rows, scope);
    const known = await insights.since(addDays(today, -LEARNT_DAYS));
    const chosen = chooseInsights(candidates, {
      asOf: today,
      shown: known.map(({ key, foundAt }) => ({ key, day: todayIn(zone, foundAt) })),
      dismissed: known.flatMap((row) => dismissalOf(row, zone)),
    });
    return insights.add(
      chosen.map((insight) => ({
        key: insight.key,
        kind: insight.kind,
        currency,
        day: insight.day,
        severityPermille: Math.round(insight.severity * 1_000),
        found: recordOf(insight),
      })),
      now,
    );
  });
}
