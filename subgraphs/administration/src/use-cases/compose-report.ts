import { monthPeriod, notFound, opaqueId, type Principal, type ServiceRuntime } from '@parfinanciero/kit';
import { AuditPages, type AuditPageRecord } from '../persistence/audit-pages.js';
import type { ReportRow } from '../persistence/report-row.js';
import type { AdministrationPorts } from '../ports.js';
import { auditContent, type AuditRecord } from '../reports/content/audit-content.js';
import { goalsContent } from '../reports/content/goals-content.js';
import { statementContent } from '../reports/content/statement-content.js';
import { taxContent } from '../reports/content/tax-content.js';
import { readContributions, readGoals } from '../reports/operations/read-goals.js';
import { PeopleNames } from '../reports/operations/read-names.js';
import { readStatement } from '../reports/operations/read-statement.js';
import { readTaxYear } from '../reports/operations/read-tax-year.js';
import { readTransactions } from '../reports/operations/read-transactions.js';
import type { ReportContent } from '../reports/report-content.js';

type Service = ServiceRuntime<AdministrationPorts>;

/** A report with its data, some of it still to be read as it is written down. */
export interface ComposedReport {
  readonly content: ReportContent;
  /** Rows that its long table will have; null where it has none. */
  readonly expected: number | null;
}

/** Reads what a report is of, as the person. @throws NOT_FOUND where they may not see it; UNAVAILABLE */
export async function composeReport(
  service: Service,
  row: ReportRow,
  principal: Principal,
  now: Date,
): Promise<ComposedReport> {
  const { graph } = service.ports;
  const { language, parameters } = row;
  if (row.kind === 'AUDIT') return composeAudit(service, row, principal, now);
  const ledgerId = opaqueId('Ledger', { id: row.ledger ?? '' });
  switch (row.kind) {
    case 'STATEMENT': {
      const { month = '' } = parameters;
      const period = monthPeriod(month);
      const ledger = await readStatement(graph, principal, ledgerId, period);
      const transactions = readTransactions(graph, principal, ledgerId, period);
      return {
        content: statementContent({ ledger, transactions }, { month, language, now }),
        expected: ledger.transactions?.totalCount ?? null,
      };
    }
    case 'TAX': {
      const year = parameters.year ?? 0;
      const read = await readTaxYear(graph, principal, ledgerId, year);
      return { content: taxContent(read, { year, language, now }), expected: null };
    }
    case 'GOALS': {
      const ledger = await readGoals(graph, principal, ledgerId);
      const contributions = (goalId: string) => readContributions(graph, principal, goalId);
      const { from = null, to = null } = parameters;
      return { content: goalsContent({ ledger, contributions }, { from, to, language, now }), expected: null };
    }
    default:
      throw notFound();
  }
}

/** Entries under their public ids. */
async function* published(pages: AsyncIterable<readonly AuditPageRecord[]>): AsyncGenerator<readonly AuditRecord[]> {
  for await (const page of pages)
    yield page.map(({ ledgerId, id, action, service, personId, at }) => ({
      id: opaqueId('AuditEntry', { ledgerId, id }),
      action,
      service,
      personId,
      at,
    }));
}

async function composeAudit(
  { ports, dataSource }: Service,
  { language, parameters }: ReportRow,
  principal: Principal,
  now: Date,
): Promise<ComposedReport> {
  const { from = null, to = null, personId = null, action = null } = parameters;
  const audit = new AuditPages(dataSource, { from, to, personId, action, until: now });
  const people = new PeopleNames(ports.graph, principal);
  const count = await audit.count();
  const user = personId === null ? null : ((await people.of([personId])).get(personId) ?? null);
  const content = auditContent(
    { count, entries: published(audit.pages()), names: (ids) => people.of(ids) },
    { from, to, user, action },
    { language, now },
  );
  return { content, expected: count };
}
