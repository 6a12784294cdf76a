import type { LedgerScope, Rows } from '@parfinanciero/kit';
import { transactionsChanged } from '@parfinanciero/kit/events/expenses';

/** Rows that one event carries at most. */
const PER_EVENT = 1_000;

/** Which of a batch's transactions an event tells of, and which way they went. */
export interface TransactionSet {
  readonly batchId: string;
  /** Absent: all that are live. */
  readonly ids?: readonly string[];
  readonly direction: 'CAME' | 'WENT';
  readonly now: Date;
}

/**
 * Tells of a set of transactions in one statement: the facts are put together by the database, 1 000 rows to an event, so that
 * the largest import takes no memory here. The stream's head is locked when they are ready, as the last thing before the
 * use case's own events, and stays locked until commit.
 */
export async function storeTransactionSet(rows: Rows, scope: LedgerScope, set: TransactionSet): Promise<void> {
  const { batchId, ids = null, direction, now } = set;
  const state = direction === 'CAME' ? `'before', NULL, 'after', fact` : `'before', fact, 'after', NULL`;
  await rows.query(
    `WITH facts AS (
       SELECT t.id, t.version, row_number() OVER (ORDER BY t.booked_on, t.id) - 1 AS n,
              jsonb_build_object('bookedOn', to_char(t.booked_on, 'YYYY-MM-DD'), 'kind', t.kind, 'payee', t.payee, 'note', t.note, 'postings', (
                SELECT jsonb_agg(jsonb_build_object('accountId', p.account_id, 'own', a.system IS NULL, 'categoryId', p.category_id,
                         'flow', p.flow, 'amount', p.amount::text, 'currency', p.currency::text) ORDER BY p.ordinal)
                  FROM posting p JOIN account a ON a.ledger_id = p.ledger_id AND a.id = p.account_id
                 WHERE p.ledger_id = t.ledger_id AND p.transaction_id = t.id)) AS fact
         FROM transaction t
        WHERE t.ledger_id = $1 AND t.batch_id = $2
          AND CASE WHEN $3::uuid[] IS NULL THEN t.deleted_at IS NULL ELSE t.id = ANY ($3) END),
     made AS MATERIALIZED (
       SELECT n / ${PER_EVENT} AS nth, jsonb_build_object('batchId', $2::uuid, 'rows',
                jsonb_agg(jsonb_build_object('id', id, 'version', version, ${state}) ORDER BY n)) AS payload
         FROM facts GROUP BY n / ${PER_EVENT}),
     head AS (
       INSERT INTO outbox_head (ledger_id, seq) SELECT $1, count(*) FROM made HAVING count(*) > 0
       ON CONFLICT (ledger_id) DO UPDATE SET seq = outbox_head.seq + excluded.seq RETURNING seq)
     INSERT INTO outbox (ledger_id, seq, id, type, version, payload, request_id, occurred_at)
     SELECT $1, head.seq - (SELECT count(*) FROM made) + 1 + made.nth, gen_random_uuid(), $4::text, $5::int, made.payload, $6::text, $7::timestamptz
       FROM made, head`,
    [scope.ledgerId, batchId, ids, transactionsChanged.type, transactionsChanged.version, `import ${batchId}`, now],
  );
}
