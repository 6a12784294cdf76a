import { INSTALLATION } from '@parfinanciero/kit';
import { ChainWalk, type ChainEnd, type StoredEntry, type StoredLink } from '../domain/chain-walk.js';
import { checkpointText } from '../domain/chain.js';
import { checkpointLine, readCheckpointLine } from '../domain/checkpoint-line.js';
import type { CheckpointKeeper } from '../ports.js';
import { INSTALLATION_CHAIN } from './audit-chain.js';
import type { CheckpointRow } from './checkpoint-repository.js';

/** One statement against administration's database. All of a verification must see one moment: REPEATABLE READ. */
export type Ask = <Row>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>;

export interface ChainVerdict {
  /** Entries that hold, from the first on. */
  readonly entries: string;
  /** What is wrong with the first that does not; null when all hold. */
  readonly firstBroken: string | null;
}

const PAGE = 2_000;

const LINKS = `
  SELECT l.position, l.ledger_id AS stream, l.entry_id AS "entryId", l.entry_hash AS "entryHash", l.prev_hash AS "prevHash", l.hash,
         e.service, e.position AS "entryPosition", e.seq, e.action, e.person_id AS "personId", e.entities, e.at,
         e.request_id AS "requestId", e.content_hash AS "contentHash", e.prev_hash AS "entryPrevHash", e.hash AS "storedHash"
    FROM installation_link l LEFT JOIN audit_entry e ON e.ledger_id = l.ledger_id AND e.id = l.entry_id
   WHERE l.position > $1 ORDER BY l.position LIMIT $2`;

interface LinkRow extends StoredLink, Omit<StoredEntry, 'position' | 'contentId' | 'prevHash' | 'hash' | 'service'> {
  readonly service: string | null;
  readonly entryPosition: string;
  readonly entryPrevHash: string;
  readonly storedHash: string;
}

const entryOf = (row: LinkRow): StoredEntry | null =>
  row.service === null
    ? null
    : {
        service: row.service,
        stream: row.stream,
        contentId: row.entryId,
        position: row.entryPosition,
        seq: row.seq,
        action: row.action,
        personId: row.personId,
        entities: row.entities,
        at: row.at,
        requestId: row.requestId,
        contentHash: row.contentHash,
        prevHash: row.entryPrevHash,
        hash: row.storedHash,
      };

/** Every checkpoint's signature, and the file outside the database against the rows in it. */
async function checkpointBreach(rows: readonly CheckpointRow[], keeper: CheckpointKeeper): Promise<string | null> {
  const lines = await keeper.lines();
  const kept = new Set(lines);
  const known = new Set(rows.map(checkpointLine));
  for (const row of rows) {
    if (!(await keeper.verify(checkpointText(row), row.signature)))
      return `checkpoint ${row.position} is not signed with this installation’s key`;
    if (!kept.has(checkpointLine(row))) return `checkpoint ${row.position} is not in the file of checkpoints`;
  }
  for (const line of lines) {
    const read = readCheckpointLine(line);
    if (!read) return 'the file of checkpoints has a line that is none';
    if (!known.has(checkpointLine(read)))
      return `checkpoint ${read.position} is in the file of checkpoints and not in the database`;
  }
  return null;
}

async function headsOf(ask: Ask): Promise<Parameters<ChainWalk['finish']>[0]> {
  const rows = await ask<ChainEnd & { stream: string; service: string }>(
    'SELECT ledger_id AS stream, service, position, hash FROM audit_head',
    [],
  );
  const own = rows.find(({ stream, service }) => stream === INSTALLATION && service === INSTALLATION_CHAIN) ?? null;
  const others = rows.filter((row) => row !== own);
  return { installation: own, streams: new Map(others.map((row) => [`${row.service} ${row.stream}`, row])) };
}

/**
 * Verifies the audit chain from its first entry to its last: each stream's chain, the installation's, its heads and its
 * checkpoints. What this can't see is whether an entry says what its owner said: the doctor asks the owners' logs too.
 * @param keeper null where neither the key nor the file is at hand: signatures are then left out
 */
export async function verifyChain(ask: Ask, keeper: CheckpointKeeper | null): Promise<ChainVerdict> {
  const checkpoints = await ask<CheckpointRow>(
    'SELECT position, hash, at, signature FROM audit_checkpoint ORDER BY position',
    [],
  );
  const unsigned = keeper && (await checkpointBreach(checkpoints, keeper));
  const walk = new ChainWalk(checkpoints);
  for (let more = true; more;) {
    const page = await ask<LinkRow>(LINKS, [walk.entries, PAGE]);
    for (const row of page) {
      const broken = walk.step(row, entryOf(row));
      if (broken !== null) return { entries: walk.entries, firstBroken: broken };
    }
    more = page.length === PAGE;
  }
  const [stored] = await ask<{ n: string }>('SELECT count(*)::text AS n FROM audit_entry', []);
  return { entries: walk.entries, firstBroken: walk.finish(await headsOf(ask), stored?.n ?? '0') ?? unsigned };
}
