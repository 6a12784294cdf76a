import {
  forbidden,
  globalId,
  invalid,
  isPlainDate,
  notFound,
  permissionIn,
  type Principal,
  todayIn,
  tooMany,
  uuidV7,
} from '@parfinanciero/kit';
import { z } from 'zod';
import { reportFileName, type ReportParameters } from '../domain/report-parameters.js';
import { ReportRepository } from '../persistence/report-repository.js';
import type { ReportRow } from '../persistence/report-row.js';
import { useCase } from '../registry.js';
import { FORMATS } from '../reports/write-report.js';
import { reportView } from '../schema/report.js';
import { REPORT_JOB } from './report-jobs.js';

/** Reports of one person that may wait or run at a time. */
const MOST_UNFINISHED = 5;
const DAY_MS = 86_400_000;
/** Whose days a file's name speaks of. */
const ZONE = 'America/Bogota';

const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);
const Day = maybe(z.string().refine(isPlainDate, 'not a day (YYYY-MM-DD)'));

const Input = z.object({
  kind: z.enum(['AUDIT', 'STATEMENT', 'TAX', 'GOALS']),
  format: z.enum(['PDF', 'CSV', 'XLSX']),
  language: maybe(z.enum(['es', 'en'])),
  ledgerId: maybe(globalId('Ledger')),
  month: maybe(z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/u, 'not a month (YYYY-MM)')),
  year: maybe(z.int().min(1900).max(2199)),
  from: Day,
  to: Day,
  userId: maybe(globalId('User')),
  action: maybe(z.string().trim().min(1).max(100)),
});
type Request = z.output<typeof Input>;

/** Whether a person may have such a report of this ledger. Asked when they ask for it, and again when it is made. */
export function mayHave(principal: Principal, { kind, ledger }: Pick<ReportRow, 'kind' | 'ledger'>): boolean {
  if (principal.status === 'DISABLED' || principal.readBy !== undefined) return false;
  if (kind === 'AUDIT') return principal.role === 'ADMIN';
  return ledger !== null && permissionIn(principal, ledger) !== null;
}

/** What it is of, and nothing that its kind knows nothing of. */
function parametersOf({ kind, month, year, from, to, userId, action }: Request): ReportParameters {
  if (from !== undefined && to !== undefined && to <= from) throw invalid('to', 'must be after `from`');
  const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  switch (kind) {
    case 'AUDIT':
      return { ...days, ...(userId && { personId: userId.id }), ...(action !== undefined && { action }) };
    case 'GOALS':
      return days;
    case 'STATEMENT':
      if (month === undefined) throw invalid('month', 'needed for a statement');
      return { month };
    case 'TAX':
      if (year === undefined) throw invalid('year', 'needed for a tax summary');
      return { year };
  }
}

/**
 * Puts a report in the queue. The audit log is an ADMIN's: FORBIDDEN to others. Another's ledger is NOT_FOUND; a sixth report
 * while five are unfinished is TOO_MANY_REQUESTS.
 */
export const requestReport = useCase({
  name: 'request-report',
  input: Input,
  permission: 'self',
  repositories: (rows, scope) => ({ reports: new ReportRepository(rows, scope) }),

  async run(input, { reports, principal, scope, language, now, enqueue }) {
    const { kind, format } = input;
    if (kind !== 'AUDIT' && !input.ledgerId) throw invalid('ledgerId', 'needed for this report');
    const ledger = kind === 'AUDIT' ? null : (input.ledgerId?.ledgerId ?? null);
    if (!mayHave(principal, { kind, ledger })) throw kind === 'AUDIT' || principal.readBy ? forbidden() : notFound();
    const parameters = parametersOf(input);
    // What has been in the queue for a day is not coming: it must not keep somebody from asking.
    if ((await reports.unfinished(new Date(now.getTime() - DAY_MS))) >= MOST_UNFINISHED) throw tooMany();
    const spoken = input.language ?? language;
    const named = { kind, language: spoken, parameters };
    const row: ReportRow = {
      ledgerId: scope.ledgerId,
      id: uuidV7(),
      ledger,
      kind,
      format,
      language: spoken,
      parameters,
      fileName: reportFileName(named, FORMATS[format].extension, todayIn(ZONE, now)),
      status: 'QUEUED',
      progress: 0,
      blobId: null,
      pages: null,
      rows: null,
      size: null,
      problem: null,
      createdAt: now,
      readyAt: null,
      expiresAt: null,
      version: 1,
    };
    await reports.insert(row);
    await enqueue(REPORT_JOB, { reportId: row.id });
    return reportView(row);
  },
});
