import { MaintenanceRow } from './maintenance-row.js';
import { AuditTables1700000000001 } from './migrations/1700000000001-audit-tables.js';
import { Reports1700000000002 } from './migrations/1700000000002-reports.js';
import { ReportRow } from './report-row.js';

export const entities = [MaintenanceRow, ReportRow];
export const migrations = [AuditTables1700000000001, Reports1700000000002];

/** Tables without a ledger in their keys, on purpose: they are the installation's, in one order. */
export const localTables: readonly string[] = ['installation_link', 'audit_checkpoint'];

/** Tables in which the service may add and read, and nothing else: what is written there stays. */
export const appendOnlyTables: readonly string[] = ['audit_entry', 'installation_link', 'audit_checkpoint'];
