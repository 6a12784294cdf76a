import { differences, keyed, type DoctorDatabases, type Finding } from './finding.js';

const LIVE = `FROM posting p JOIN transaction t ON t.ledger_id = p.ledger_id AND t.id = p.transaction_id
  WHERE p.ledger_id = $1 AND t.deleted_at IS NULL`;

const OWN = `${LIVE} AND p.category_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM account a WHERE a.ledger_id = p.ledger_id AND a.id = p.account_id AND a.system IS NOT NULL)`;

const FLOW_AMOUNT = `CASE p.flow WHEN 'SPENDING' THEN p.amount ELSE -p.amount END`;

/** What each rollup should hold, from the ledger itself, beside what it holds. */
const ROLLUPS = [
  {
    name: 'balance_day',
    expected: `SELECT concat_ws(' ', p.account_id, p.currency, t.booked_on) AS key, sum(p.amount)::text AS value ${OWN}
                GROUP BY p.account_id, p.currency, t.booked_on HAVING sum(p.amount) <> 0`,
    actual: `SELECT concat_ws(' ', account_id, currency, day) AS key, change::text AS value FROM balance_day WHERE ledger_id = $1 AND change <> 0`,
  },
  {
    name: 'flow_day',
    expected: `SELECT concat_ws(' ', p.account_id, p.category_id, p.flow, p.currency, t.booked_on) AS key, sum(${FLOW_AMOUNT})::text AS value
                 ${LIVE} AND p.category_id IS NOT NULL
                GROUP BY p.account_id, p.category_id, p.flow, p.currency, t.booked_on HAVING sum(${FLOW_AMOUNT}) <> 0`,
    actual: `SELECT concat_ws(' ', account_id, category_id, flow, currency, day) AS key, amount::text AS value
               FROM flow_day WHERE ledger_id = $1 AND amount <> 0`,
  },
  {
    name: 'flow_month',
    expected: `SELECT concat_ws(' ', p.account_id, p.category_id, p.flow, p.currency, date_trunc('month', t.booked_on)::date) AS key,
                      sum(${FLOW_AMOUNT})::text AS value ${LIVE} AND p.category_id IS NOT NULL
                GROUP BY p.account_id, p.category_id, p.flow, p.currency, date_trunc('month', t.booked_on)::date HAVING sum(${FLOW_AMOUNT}) <> 0`,
    actual: `SELECT concat_ws(' ', account_id, category_id, flow, currency, month) AS key, amount::text AS value
               FROM flow_month WHERE ledger_id = $1 AND amount <> 0`,
  },
] as const;

/** The last close of each account, which must be its balance; months in between follow from the changes. */
const CLOSING = {
  expected: `SELECT p.account_id::text AS key, sum(p.amount)::text AS value ${OWN} GROUP BY p.account_id HAVING sum(p.amount) <> 0`,
  actual: `SELECT DISTINCT ON (account_id) account_id::text AS key, closing::text AS value FROM balance_month
            WHERE ledger_id = $1 ORDER BY account_id, month DESC`,
};

const BROKEN_CHAIN = `
  SELECT concat_ws(' ', account_id, month) AS key, concat(closing, ' ≠ ', before + change) AS value
    FROM (SELECT *, coalesce(lag(closing) OVER (PARTITION BY account_id ORDER BY month), 0) AS before
            FROM balance_month WHERE ledger_id = $1) AS m
   WHERE closing <> before + change`;

async function ledgersOf({ expenses, dashboard }: DoctorDatabases): Promise<string[]> {
  const booked = await expenses.query<{ id: string }>('SELECT DISTINCT ledger_id AS id FROM account');
  const rolled = await dashboard.query<{ id: string }>(
    'SELECT DISTINCT ledger_id AS id FROM balance_month UNION SELECT DISTINCT ledger_id FROM flow_month',
  );
  return [...new Set([...booked.rows, ...rolled.rows].map(({ id }) => id))];
}

/** I1: the rollups equal the ledger, recomputed from scratch per ledger, currency, account, category and day. */
export async function checkRollups(databases: DoctorDatabases): Promise<Finding[]> {
  const { expenses, dashboard } = databases;
  const findings: Finding[] = [];
  for (const ledgerId of await ledgersOf(databases)) {
    for (const { name, expected, actual } of ROLLUPS) {
      const should = await keyed(expenses, expected, [ledgerId]);
      findings.push(
        ...differences('I1', `${name} of ledger ${ledgerId}:`, should, await keyed(dashboard, actual, [ledgerId])),
      );
    }
    const closing = await keyed(dashboard, CLOSING.actual, [ledgerId]);
    for (const [account, amount] of closing) if (amount === '0') closing.delete(account);
    findings.push(
      ...differences(
        'I1',
        `balance_month of ledger ${ledgerId}:`,
        await keyed(expenses, CLOSING.expected, [ledgerId]),
        closing,
      ),
    );
    for (const [where, what] of await keyed(dashboard, BROKEN_CHAIN, [ledgerId])) {
      findings.push({ invariant: 'I1', where: `balance_month of ledger ${ledgerId}: ${where}`, what });
    }
  }
  return findings;
}
