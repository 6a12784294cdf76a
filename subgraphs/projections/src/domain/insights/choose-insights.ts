import { addDays, type PlainDate } from '@parfinanciero/kit/days';
import type { Insight, InsightKind } from './insight.js';

/** An insight that a person took away. */
export interface Dismissal {
  readonly kind: InsightKind;
  readonly group?: string | null;
  readonly category?: string | null;
  readonly day: PlainDate;
}

/** What has been shown, what was dismissed, and how many may be shown in seven days. */
export interface ShownBefore {
  readonly asOf: PlainDate;
  /** `day` is when it was shown. */
  readonly shown: readonly { readonly key: string; readonly day: PlainDate }[];
  readonly dismissed: readonly Dismissal[];
  readonly perWeek?: number;
}

const WEEK = 7;
const LEAST = 0.2;
const RAISED = 0.7;
const TIRED_AFTER = 3;
const TIRED_DAYS = 90;
/** What happened longer ago is no news: an import of old years must not ring. */
const STALE_DAYS = 45;

/**
 * The few worth showing now, the most severe first: none twice, none of a kind that was dismissed for the same payee or
 * category, no more than one hint at a subscription, a kind dismissed three times within 90 days only when it matters much, one for a movement, and with those
 * shown in the last seven days no more than `perWeek` (3).
 */
export const chooseInsights = (candidates: readonly Insight[], before: ShownBefore): Insight[] => {
  const { asOf, shown, dismissed, perWeek = 3 } = before;
  const known = new Set(shown.map(({ key }) => key));
  const weekAgo = addDays(asOf, -WEEK);
  const room = perWeek - shown.filter(({ day }) => day > weekAgo && day <= asOf).length;
  const chosen: Insight[] = [];
  const told = new Set<string>();
  const hints = new Set(shown.filter(({ day }) => day > weekAgo && day <= asOf).map(({ key }) => kindOf(key)));
  for (const insight of [...candidates].sort(bySeverity)) {
    if (chosen.length >= room) break;
    if (known.has(insight.key) || insight.day < addDays(asOf, -STALE_DAYS)) continue;
    if (insight.severity < barOf(insight.kind, dismissed, asOf) || dismissed.some((one) => isLike(one, insight)))
      continue;
    if (insight.movementIds.some((id) => told.has(id))) continue;
    if (insight.kind === HINT && hints.has(HINT)) continue;
    hints.add(insight.kind);
    chosen.push(insight);
    known.add(insight.key);
    for (const id of insight.movementIds) told.add(id);
  }
  return chosen;
};

/** A hint and no news: one a week is enough. */
const HINT: InsightKind = 'UNUSED_SUBSCRIPTION';

/** A key begins with its kind. */
const kindOf = (key: string): string => key.slice(0, key.indexOf('|'));

const bySeverity = (a: Insight, b: Insight): number =>
  b.severity - a.severity || (a.day !== b.day ? (a.day < b.day ? 1 : -1) : a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** A dismissal is about its payee where it has one, else about its category. */
const isLike = ({ kind, group, category }: Dismissal, insight: Insight): boolean => {
  if (kind !== insight.kind) return false;
  if (group != null) return group === insight.group;
  return category != null && category === insight.category;
};

const barOf = (kind: InsightKind, dismissed: readonly Dismissal[], asOf: PlainDate): number => {
  const from = addDays(asOf, -TIRED_DAYS);
  const lately = dismissed.filter((one) => one.kind === kind && one.day > from && one.day <= asOf).length;
  return lately >= TIRED_AFTER ? RAISED : LEAST;
};
