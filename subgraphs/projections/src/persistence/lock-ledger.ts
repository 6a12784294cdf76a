import type { LedgerScope, Rows } from '@parfinanciero/kit';

/**
 * One writer at a time in what is derived from a ledger's movements, until the transaction ends: events, the look ahead and people's
 * decisions touch many rows in orders of their own, and would wait for one another in a ring.
 */
export async function lockLedger(rows: Rows, { ledgerId }: LedgerScope): Promise<void> {
  await rows.query(`SELECT pg_advisory_xact_lock(hashtextextended($1::text, 81))`, [ledgerId]);
}
