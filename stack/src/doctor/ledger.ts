import { keyed, type DoctorDatabases, type Finding } from './finding.js';

const UNBALANCED = `SELECT concat_ws(' ', ledger_id, transaction_id, currency) AS key, sum(amount)::text AS value
  FROM posting GROUP BY ledger_id, transaction_id, currency HAVING sum(amount) <> 0`;

const WITHOUT_POSTINGS = `SELECT concat_ws(' ', t.ledger_id, t.id) AS key, 'no posting' AS value FROM transaction t
  WHERE NOT EXISTS (SELECT 1 FROM posting p WHERE p.ledger_id = t.ledger_id AND p.transaction_id = t.id)`;

/** What a transaction repeats of its postings, for lists, must be what they say. */
const REPEATED = `
  SELECT concat_ws(' ', t.ledger_id, t.id) AS key, concat(t.amount, ' ≠ ', coalesce(sum(p.amount), 0)) AS value
    FROM transaction t
    LEFT JOIN posting p ON p.ledger_id = t.ledger_id AND p.transaction_id = t.id AND p.account_id = t.account_id AND p.category_id IS NULL
   GROUP BY t.ledger_id, t.id, t.amount HAVING t.amount <> coalesce(sum(p.amount), 0)`;

const OPENINGS = `
  SELECT concat_ws(' ', a.ledger_id, a.id) AS key, concat(a.opening_balance, ' ≠ ', coalesce(t.amount, 0)) AS value
    FROM account a LEFT JOIN transaction t ON t.ledger_id = a.ledger_id AND t.id = a.id AND t.kind = 'OPENING'
   WHERE a.system IS NULL AND a.opening_balance <> coalesce(t.amount, 0)`;

/** I5: postings sum to zero in each currency, and an account's opening balance is booked. */
export async function checkLedger({ expenses }: DoctorDatabases): Promise<Finding[]> {
  const checks = [
    ['postings of transaction', UNBALANCED],
    ['transaction', WITHOUT_POSTINGS],
    ['amount of transaction', REPEATED],
    ['opening of account', OPENINGS],
  ] as const;
  const findings: Finding[] = [];
  for (const [where, sql] of checks) {
    for (const [key, what] of await keyed(expenses, sql))
      findings.push({ invariant: 'I5', where: `${where} ${key}`, what });
  }
  return findings;
}

const MONEY = '(amount|minor|balance|change|closing|received|total|tax|income|spending)';

/** I7: every column that holds money is a bigint, beside a currency. */
export async function checkMoneyColumns(databases: DoctorDatabases): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, client] of Object.entries(databases)) {
    const wrong = await keyed(
      client,
      `SELECT concat(c.table_name, '.', c.column_name) AS key, c.data_type AS value FROM information_schema.columns c
        WHERE c.table_schema = 'public' AND c.column_name ~ '^${MONEY}$' AND c.data_type <> 'bigint' AND c.data_type NOT IN ('jsonb', 'text')`,
    );
    const alone = await keyed(
      client,
      `SELECT DISTINCT c.table_name AS key, 'no currency beside its money' AS value FROM information_schema.columns c
        WHERE c.table_schema = 'public' AND c.data_type = 'bigint' AND c.column_name ~ '^${MONEY}$'
          AND NOT EXISTS (SELECT 1 FROM information_schema.columns x WHERE x.table_name = c.table_name AND x.column_name = 'currency')`,
    );
    for (const [where, what] of [...wrong, ...alone])
      findings.push({ invariant: 'I7', where: `${name}.${where}`, what });
  }
  return findings;
}
