import { monthStart, type PlainDay } from '../../days/plain-day';
import type { ReportFormat, ReportKind, RequestReportInput } from '../../generated/graphql';

export const ledgerReports = ['STATEMENT', 'TAX', 'GOALS'] as const satisfies readonly ReportKind[];
export const reportFormats = ['PDF', 'CSV', 'XLSX'] as const satisfies readonly ReportFormat[];

/** What is chosen for a report of a ledger. */
export interface ReportChoice {
  kind: (typeof ledgerReports)[number];
  format: ReportFormat;
  language: 'es' | 'en';
  /** `2026-10` */
  month: string;
  year: string;
}

/** The statement of the month that is over, as most people want it. */
export const usualChoice = (today: PlainDay, language: 'es' | 'en'): ReportChoice => ({
  kind: 'STATEMENT',
  format: 'PDF',
  language,
  month: monthStart(today, -1).slice(0, 7),
  year: String(Number(today.slice(0, 4)) - 1),
});

/** Which part of the choice doesn't read, or null. */
export function choiceProblem({ kind, month, year }: ReportChoice): 'month' | 'year' | null {
  if (kind === 'STATEMENT' && !/^\d{4}-(0[1-9]|1[0-2])$/u.test(month)) return 'month';
  return kind === 'TAX' && !/^(19|20)\d{2}$/u.test(year) ? 'year' : null;
}

/** What is sent: only what this kind of report reads. */
export const reportInput = (choice: ReportChoice, ledgerId: string): RequestReportInput => ({
  kind: choice.kind,
  format: choice.format,
  language: choice.language,
  ledgerId,
  ...(choice.kind === 'STATEMENT' ? { month: choice.month } : {}),
  ...(choice.kind === 'TAX' ? { year: Number(choice.year) } : {}),
});
