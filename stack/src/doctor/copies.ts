import { differences, keyed, type DoctorDatabases, type Finding } from './finding.js';
import { checkProjections } from './projections.js';

/** I2: what a service copied from another's events equals the owner's rows. */
export async function checkCopies(databases: DoctorDatabases): Promise<Finding[]> {
  const { identity, expenses, dashboard, goals } = databases;
  const accounts = `SELECT concat_ws(' ', ledger_id, id) AS key, concat_ws(' ', kind, currency, archived, name) AS value FROM`;
  const settings = (columns: string, table: string) =>
    `SELECT ledger_id::text AS key, concat_ws(' ', ${columns}) AS value FROM ${table}`;
  const budgets = (amount: string, table: string) =>
    `SELECT concat_ws(' ', ledger_id, id) AS key, concat_ws(' ', category_id, month, ${amount}, currency) AS value FROM ${table}`;
  const parents = `SELECT concat_ws(' ', ledger_id, id) AS key, coalesce(parent_id::text, 'top') AS value FROM`;
  return [
    ...(await checkProjections(databases)),
    ...differences(
      'I2',
      'dashboard.budget_copy',
      await keyed(expenses, budgets('amount_minor, version', 'budget')),
      await keyed(dashboard, budgets('amount, source_version', 'budget_copy')),
    ),
    ...differences(
      'I2',
      'dashboard.category_parent',
      await keyed(expenses, `${parents} category WHERE told`),
      await keyed(dashboard, `${parents} category_parent`),
    ),
    ...differences(
      'I2',
      'dashboard.account_copy',
      await keyed(expenses, `${accounts} account WHERE system IS NULL`),
      await keyed(dashboard, `${accounts} account_copy`),
    ),
    ...differences(
      'I2',
      'expenses.ledger_settings',
      await keyed(identity, settings('zone, language, reference_currency, name', 'ledger')),
      await keyed(expenses, settings('zone, language, reference_currency, name', 'ledger_settings')),
    ),
    ...differences(
      'I2',
      'dashboard.ledger_settings',
      await keyed(identity, settings('zone, reference_currency', 'ledger')),
      await keyed(dashboard, settings('zone, reference_currency', 'ledger_settings')),
    ),
    ...differences(
      'I2',
      'goals.account_copy',
      await keyed(expenses, `${accounts} account WHERE system IS NULL`),
      await keyed(goals, `${accounts} account_copy`),
    ),
    ...differences(
      'I2',
      'goals.ledger_settings',
      await keyed(identity, settings('zone, language, reference_currency, name', 'ledger')),
      await keyed(goals, settings('zone, language, reference_currency, name', 'ledger_settings')),
    ),
  ];
}
