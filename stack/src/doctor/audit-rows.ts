import type pg from 'pg';

/** The services whose writes are audited; each is the witness of what the chain says of it. */
export const WITNESSES = ['identity', 'expenses', 'goals', 'projections', 'administration'] as const;
export type Witness = (typeof WITNESSES)[number];

/** What an entry and its event both say. Text throughout, in one form on both sides; null where it is not there at all. */
export interface AuditFacts {
  readonly stream: string;
  readonly seq: string;
  readonly contentId: string | null;
  readonly action: string | null;
  readonly personId: string | null;
  readonly at: string | null;
  readonly requestId: string | null;
  readonly entities: string | null;
  readonly hash: string | null;
}

export interface EntryRow extends AuditFacts {
  readonly contentId: string;
  /** In the installation's chain. */
  readonly position: string | null;
}

export interface EventRow extends AuditFacts {
  /** What is wrong with the content that the event speaks of. */
  readonly content: string | null;
}

const PAGE = 2_000;

/** Microseconds: what a change below the millisecond would not touch in the hash is seen here. */
const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

const entriesOf = (service: Witness): string => `
  SELECT e.ledger_id AS stream, e.seq, e.id AS "contentId", e.action, e.person_id AS "personId", ${instant('e.at')} AS at,
         e.request_id AS "requestId", e.entities::text AS entities, e.content_hash AS hash, l.position
    FROM audit_entry e LEFT JOIN installation_link l ON l.ledger_id = e.ledger_id AND l.entry_id = e.id
   WHERE e.service = '${service}' ORDER BY e.ledger_id, e.seq`;

/**
 * Where a content may be empty: in a stream that is erased; and at identity where an invitation named the address of somebody
 * who was erased, in a ledger that lives on.
 */
const mayBeEmpty = (service: Witness): string => {
  const named = `c.action = 'invite-member' AND EXISTS (SELECT 1 FROM erasure x WHERE x.at = c.erased_at)`;
  return service === 'identity' ? `(h.erased_at IS NOT NULL OR ${named})` : 'h.erased_at IS NOT NULL';
};

/** Only what has the form of a UUID is taken for one: a changed payload is a finding and no error. */
const CONTENT_ID = `CASE WHEN o.payload ->> 'contentId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (o.payload ->> 'contentId')::uuid END`;
const AT = `regexp_replace(o.payload ->> 'at', 'Z$', '000')`;

const eventsOf = (service: Witness): string => `
  SELECT o.ledger_id AS stream, o.seq, o.payload ->> 'contentId' AS "contentId", o.payload ->> 'action' AS action,
         o.payload ->> 'personId' AS "personId", ${AT} AS at, o.request_id AS "requestId",
         (o.payload -> 'entities')::text AS entities, o.payload ->> 'hash' AS hash,
         CASE WHEN c.id IS NULL THEN 'its content is missing'
              WHEN (c.action, c.person_id::text, c.request_id, ${instant('c.at')}) IS DISTINCT FROM
                   (o.payload ->> 'action', o.payload ->> 'personId', o.request_id, ${AT}) THEN 'its content is of another occasion'
              WHEN c.content IS NOT NULL AND encode(sha256(convert_to(c.salt || c.content, 'UTF8')), 'hex')
                   IS DISTINCT FROM o.payload ->> 'hash' THEN 'its content is not what its hash says'
              WHEN c.content IS NULL AND c.erased_at IS NULL THEN 'its content is empty and not marked as erased'
              WHEN c.content IS NULL AND NOT ${mayBeEmpty(service)} THEN 'its content is empty where nothing was erased'
         END AS content
    FROM outbox o
    LEFT JOIN outbox_head h ON h.ledger_id = o.ledger_id
    LEFT JOIN audit_content c ON c.ledger_id = o.ledger_id AND c.id = ${CONTENT_ID}
   WHERE o.type = 'kit.audited' ORDER BY o.ledger_id, o.seq`;

/** A query's rows, read in pages. Inside a transaction. */
async function* paged<Row extends pg.QueryResultRow>(
  client: pg.Client,
  cursor: string,
  sql: string,
): AsyncGenerator<Row, void> {
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`);
  for (let more = true; more;) {
    const { rows } = await client.query<Row>(`FETCH ${PAGE} FROM ${cursor}`);
    yield* rows;
    more = rows.length === PAGE;
  }
  await client.query(`CLOSE ${cursor}`);
}

/** The chain's entries of one service, by stream and number. */
export const entryRows = (administration: pg.Client, service: Witness): AsyncGenerator<EntryRow, void> =>
  paged<EntryRow>(administration, `entries_of_${service}`, entriesOf(service));

/** A service's audit events, by stream and number, each with what is wrong with its content. */
export const eventRows = (owner: pg.Client, service: Witness): AsyncGenerator<EventRow, void> =>
  paged<EventRow>(owner, `events_of_${service}`, eventsOf(service));

/** Everything in `work` sees one moment of a database, which stays as it is. All of a cursor's plan is wanted, not its first rows. */
export async function atOneMoment<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query('SET LOCAL cursor_tuple_fraction = 1');
    // The moment is that of the first statement that reads.
    await client.query('SELECT count(*) FROM outbox_head WHERE false');
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}
