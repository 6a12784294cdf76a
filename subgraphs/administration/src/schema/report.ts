import { DateTimeScalar, opaqueId, PageInfo, PlainDateScalar } from '@parfinanciero/kit';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { problemText } from '../domain/report-problems.js';
import type { ReportRow } from '../persistence/report-row.js';
import { monthText } from '../reports/cell-text.js';
import { filled, reportMessages } from '../reports/messages.js';
import { Ledger } from './ledger.js';

export enum ReportKind {
  AUDIT = 'AUDIT',
  STATEMENT = 'STATEMENT',
  TAX = 'TAX',
  GOALS = 'GOALS',
}
registerEnumType(ReportKind, { name: 'ReportKind' });

export enum ReportFormat {
  PDF = 'PDF',
  CSV = 'CSV',
  XLSX = 'XLSX',
}
registerEnumType(ReportFormat, { name: 'ReportFormat' });

export enum ReportStatus {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  READY = 'READY',
  FAILED = 'FAILED',
  EXPIRED = 'EXPIRED',
}
registerEnumType(ReportStatus, { name: 'ReportStatus' });

export enum Language {
  es = 'es',
  en = 'en',
}
registerEnumType(Language, { name: 'Language' });

@ObjectType({ description: 'A document that somebody asked for: made in the background, kept for seven days.' })
@Directive('@key(fields: "id")')
export class Report {
  @Field(() => ID) id!: string;
  @Field(() => ReportKind) kind!: ReportKind;
  @Field(() => ReportFormat) format!: ReportFormat;
  @Field(() => ReportStatus) status!: ReportStatus;
  @Field(() => Int, { description: '0…100' }) progress!: number;
  @Field(() => String, { description: 'In the report’s own language.' }) title!: string;
  @Field(() => Ledger, { nullable: true, description: 'Null for the audit log, which is the installation’s.' })
  ledger!: Ledger | null;
  @Field(() => DateTimeScalar) createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true }) readyAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) expiresAt!: string | null;
  @Field(() => Int, { nullable: true, description: 'Of a PDF.' }) pages!: number | null;
  @Field(() => Int, { nullable: true }) rows!: number | null;
  @Field(() => Int, { nullable: true, description: 'Bytes.' }) size!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it could not be made, in the report’s own language.' })
  problem!: string | null;
  @Field(() => String, { nullable: true, description: 'Path of the file once it is READY; needs the bearer token.' })
  fileUrl!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class ReportEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Report) node!: Report;
}

@ObjectType({ description: 'Newest first.' })
export class ReportConnection {
  @Field(() => [ReportEdge]) edges!: ReportEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@InputType()
export class RequestReportInput {
  @Field(() => ReportKind) kind!: ReportKind;
  @Field(() => ReportFormat) format!: ReportFormat;
  @Field(() => Language, { nullable: true, description: 'Absent: the language of the request.' }) language?: Language;
  @Field(() => ID, { nullable: true, description: 'For STATEMENT, TAX and GOALS.' }) ledgerId?: string;
  @Field(() => String, { nullable: true, description: '"2026-10", for a STATEMENT.' }) month?: string;
  @Field(() => Int, { nullable: true, description: 'For TAX.' }) year?: number;
  @Field(() => PlainDateScalar, { nullable: true, description: 'For AUDIT and GOALS.' }) from?: string;
  @Field(() => PlainDateScalar, { nullable: true, description: 'Exclusive.' }) to?: string;
  @Field(() => ID, { nullable: true, description: 'For AUDIT: whose actions.' }) userId?: string;
  @Field(() => String, { nullable: true, description: 'For AUDIT: one action, by its name.' }) action?: string;
}

@InputType()
export class ReportRefInput {
  @Field(() => ID) reportId!: string;
}

function titleOf({ kind, language, parameters: { month, year } }: ReportRow): string {
  const texts = reportMessages[language];
  if (kind === 'AUDIT') return texts.auditTitle;
  if (kind === 'GOALS') return texts.goalsTitle;
  return kind === 'STATEMENT'
    ? `${texts.statementTitle} · ${monthText(month ?? '', language)}`
    : `${texts.taxTitle} · ${filled(texts.taxYear, { year: String(year) })}`;
}

/** The public view of a report. */
export const reportView = (row: ReportRow): Report => ({
  id: opaqueId('Report', row),
  kind: row.kind as ReportKind,
  format: row.format as ReportFormat,
  status: row.status as ReportStatus,
  progress: row.progress,
  title: titleOf(row),
  ledger: row.ledger === null ? null : { id: opaqueId('Ledger', { id: row.ledger }) },
  createdAt: row.createdAt.toISOString(),
  readyAt: row.readyAt?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
  pages: row.pages,
  rows: row.rows,
  size: row.size,
  problem: row.problem === null ? null : problemText(row.problem, row.language),
  fileUrl: row.status === 'READY' ? `/files/${opaqueId('Report', row)}` : null,
  version: row.version,
});
