import { localIn } from '@parfinanciero/kit';
import { actionText } from '../action-names.js';
import { dateText } from '../cell-text.js';
import { filled, reportMessages } from '../messages.js';
import type { ReportContent, ReportLanguage, Row } from '../report-content.js';

/** One entry of the audit chain, as far as it is printed. */
export interface AuditRecord {
  readonly id: string;
  readonly action: string;
  readonly service: string;
  readonly personId: string;
  readonly at: Date;
}

export interface AuditFilters {
  readonly from: string | null;
  /** Not included. */
  readonly to: string | null;
  /** As it is printed. */
  readonly user: string | null;
  readonly action: string | null;
}

export interface AuditReading {
  readonly count: number;
  /** Newest first, in batches. */
  readonly entries: AsyncIterable<readonly AuditRecord[]>;
  readonly names: (personIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** The audit log is the installation's, whose days are Colombia's. */
export const AUDIT_ZONE = 'America/Bogota';

async function* auditRows({ entries, names }: AuditReading, language: ReportLanguage): AsyncGenerator<readonly Row[]> {
  for await (const batch of entries) {
    const people = await names(batch.map(({ personId }) => personId));
    yield batch.map(({ id, action, personId, at, service }): Row => {
      const { date, time } = localIn(AUDIT_ZONE, at);
      return [id, actionText(action, language), people.get(personId) ?? '', `${date} ${time}`, service];
    });
  }
}

/** The audit log: who did what, when. */
export function auditContent(
  reading: AuditReading,
  filters: AuditFilters,
  { language, now }: { language: ReportLanguage; now: Date },
): ReportContent {
  const texts = reportMessages[language];
  const { from, to, user, action } = filters;
  const made = localIn(AUDIT_ZONE, now);
  const facts = [
    from && { label: texts.filterFrom, value: dateText(from, language) },
    to && { label: texts.filterTo, value: dateText(to, language) },
    user && { label: texts.filterUser, value: user },
    action && { label: texts.filterAction, value: actionText(action, language) },
    {
      label: texts.auditEntries,
      value: new Intl.NumberFormat(language === 'es' ? 'es-CO' : 'en').format(reading.count),
    },
  ].filter((fact) => typeof fact === 'object' && fact !== null);
  const period =
    from && to && filled(texts.contributionsFromTo, { from: dateText(from, language), to: dateText(to, language) });
  return {
    language,
    title: texts.auditTitle,
    subtitle: period || texts.auditAll,
    facts,
    madeAt: `${made.date} ${made.time}`,
    zone: AUDIT_ZONE,
    blocks: [
      {
        kind: 'table',
        name: texts.auditTable,
        columns: [
          { title: texts.auditId, kind: 'id', weight: 16 },
          { title: texts.auditAction, kind: 'text', weight: 24 },
          { title: texts.auditUser, kind: 'text', weight: 30 },
          { title: texts.auditDate, kind: 'instant', weight: 22 },
          { title: texts.auditService, kind: 'text', weight: 14 },
        ],
        rows: auditRows(reading, language),
        empty: texts.auditEmpty,
      },
    ],
  };
}
