import { differences, keyed, type DoctorDatabases, type Finding } from './finding.js';

const BOOKED = `
  SELECT concat_ws(' ', p.ledger_id, p.transaction_id, p.currency, p.flow) AS key,
         concat_ws(' ', t.version, t.booked_on, -sum(p.amount)) AS value
    FROM posting p JOIN transaction t ON t.ledger_id = p.ledger_id AND t.id = p.transaction_id
   WHERE t.deleted_at IS NULL AND p.category_id IS NOT NULL
   GROUP BY p.ledger_id, p.transaction_id, p.currency, p.flow, t.version, t.booked_on`;

const KEPT = `
  SELECT concat_ws(' ', ledger_id, transaction_id, currency, flow) AS key, concat_ws(' ', version, day, amount) AS value FROM movement`;

const HELD = `
  SELECT concat_ws(' ', p.ledger_id, p.currency, t.booked_on) AS key, sum(p.amount)::text AS value
    FROM posting p JOIN transaction t ON t.ledger_id = p.ledger_id AND t.id = p.transaction_id
    JOIN account a ON a.ledger_id = p.ledger_id AND a.id = p.account_id AND a.system IS NULL
   WHERE t.deleted_at IS NULL AND p.category_id IS NULL
   GROUP BY p.ledger_id, p.currency, t.booked_on HAVING sum(p.amount) <> 0`;

const BALANCES = `
  SELECT concat_ws(' ', ledger_id, currency, day) AS key, change::text AS value FROM balance_day WHERE change <> 0`;

/** A month's summary, less what a person set aside, against the movements that it sums up. */
const SUMMED = `
  SELECT concat_ws(' ', m.ledger_id, m.currency, date_trunc('month', m.day)::date) AS key,
         coalesce(sum((part ->> 'amount')::bigint), 0)::text AS value
    FROM movement m, jsonb_array_elements(m.parts) AS part
   WHERE NOT EXISTS (SELECT 1 FROM set_aside a WHERE a.ledger_id = m.ledger_id AND a.id = m.transaction_id)
   GROUP BY m.ledger_id, m.currency, date_trunc('month', m.day)`;

const SUMMARIES = `
  SELECT concat_ws(' ', ledger_id, currency, month) AS key,
         ((summary ->> 'income')::bigint - (summary ->> 'spending')::bigint)::text AS value FROM month_summary`;

/** I2: what projections copied from expenses and goals is what they have; I1: its summaries are of what it copied. */
export async function checkProjections({
  identity,
  expenses,
  goals,
  projections,
}: DoctorDatabases): Promise<Finding[]> {
  const settings = (table: string) =>
    `SELECT ledger_id::text AS key, concat_ws(' ', zone, language, reference_currency) AS value FROM ${table}`;
  const goalRows = (target: string, table: string) =>
    `SELECT concat_ws(' ', ledger_id, id) AS key,
            concat_ws(' ', kind, status, title, ${target}, currency, starts_on, ends_on, archived) AS value FROM ${table}`;
  const given = (condition: string, table: string) =>
    `SELECT concat_ws(' ', ledger_id, id) AS key, concat_ws(' ', goal_id, amount, currency, booked_on) AS value FROM ${table} WHERE ${condition}`;
  const both = async (
    invariant: Finding['invariant'],
    where: string,
    owner: [typeof projections, string],
    copy: string,
  ): Promise<Finding[]> =>
    differences(invariant, `projections.${where}`, await keyed(...owner), await keyed(projections, copy));
  return [
    ...(await both('I2', 'movement', [expenses, BOOKED], KEPT)),
    ...(await both('I2', 'balance_day', [expenses, HELD], BALANCES)),
    ...(await both('I1', 'month_summary', [projections, SUMMED], SUMMARIES)),
    ...(await both('I2', 'ledger_settings', [identity, settings('ledger')], settings('ledger_settings'))),
    ...(await both('I2', 'goal_copy', [goals, goalRows('target_minor', 'goal')], goalRows('target', 'goal_copy'))),
    ...(await both(
      'I2',
      'contribution_copy',
      [goals, given('removed_at IS NULL', 'contribution')],
      given('amount <> 0', 'contribution_copy'),
    )),
  ];
}
