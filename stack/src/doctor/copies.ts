import { differences, keyed, type DoctorDatabases, type Finding } from './finding.js';

/** I2: what a service copied from another's events equals the owner's rows. */
export async function checkCopies({ identity, expenses, dashboard }: DoctorDatabases): Promise<Finding[]> {
  const accounts = `SELECT concat_ws(' ', ledger_id, id) AS key, concat_ws(' ', kind, currency, archived, name) AS value FROM`;
  const settings = (columns: string, table: string) =>
    `SELECT ledger_id::text AS key, concat_ws(' ', ${columns}) AS value FROM ${table}`;
  return [
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
  ];
}
