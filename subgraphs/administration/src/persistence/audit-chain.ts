import { INSTALLATION, type Rows } from '@parfinanciero/kit';
import { auditedEntryHash, CHAIN_START, installationHash, type EntryFacts } from '../domain/chain.js';

/** The head row of the installation's chain, beside those of the services. */
export const INSTALLATION_CHAIN = 'installation';

/** Whoever adds to the chains does so alone: one order for all, and no two that wait for one another. */
const LOCK = 'SELECT pg_advisory_xact_lock(7246530012)';

interface Head {
  readonly position: bigint;
  readonly hash: string;
}

/** Adds to the chains. Its role may add entries and links, and can change neither. */
export class AuditChain {
  constructor(private readonly rows: Rows) {}

  async lock(): Promise<void> {
    await this.rows.query(LOCK);
  }

  async headOf(stream: string, service: string): Promise<Head> {
    const [row] = await this.rows.query<{ position: string; hash: string }>(
      'SELECT position, hash FROM audit_head WHERE ledger_id = $1 AND service = $2',
      [stream, service],
    );
    return row ? { position: BigInt(row.position), hash: row.hash } : { position: 0n, hash: CHAIN_START };
  }

  installation(): Promise<Head> {
    return this.headOf(INSTALLATION, INSTALLATION_CHAIN);
  }

  /**
   * Adds an entry at the end of its stream's chain and of the installation's. An entry whose content is in the chain already
   * is left as it is: it is there once, whatever is read again.
   * @returns whether it is the installation's first
   */
  async add(facts: Omit<EntryFacts, 'position'>): Promise<{ first: boolean }> {
    await this.lock();
    const known = await this.rows.query('SELECT 1 FROM audit_entry WHERE ledger_id = $1 AND id = $2', [
      facts.stream,
      facts.contentId,
    ]);
    if (known.length > 0) return { first: false };
    const before = await this.headOf(facts.stream, facts.service);
    const entry: EntryFacts = { ...facts, position: String(before.position + 1n) };
    const hash = auditedEntryHash(entry, before.hash);
    await this.rows.query(
      `INSERT INTO audit_entry (ledger_id, id, service, position, seq, action, person_id, entities, at, request_id,
                                content_hash, prev_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        entry.stream,
        entry.contentId,
        entry.service,
        entry.position,
        entry.seq,
        entry.action,
        entry.personId,
        JSON.stringify(entry.entities),
        entry.at,
        entry.requestId,
        entry.contentHash,
        before.hash,
        hash,
      ],
    );
    await this.moveHead(entry.stream, entry.service, entry.position, hash);
    return { first: (await this.link(entry, hash)) === '1' };
  }

  private async link(entry: EntryFacts, entryHash: string): Promise<string> {
    const before = await this.installation();
    const position = String(before.position + 1n);
    const facts = { position, stream: entry.stream, entryId: entry.contentId, entryHash };
    const hash = installationHash(facts, before.hash);
    await this.rows.query(
      `INSERT INTO installation_link (position, ledger_id, entry_id, entry_hash, prev_hash, hash) VALUES ($1, $2, $3, $4, $5, $6)`,
      [position, entry.stream, entry.contentId, entryHash, before.hash, hash],
    );
    await this.moveHead(INSTALLATION, INSTALLATION_CHAIN, position, hash);
    return position;
  }

  private async moveHead(stream: string, service: string, position: string, hash: string): Promise<void> {
    await this.rows.query(
      `INSERT INTO audit_head (ledger_id, service, position, hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (ledger_id, service) DO UPDATE SET position = $3, hash = $4`,
      [stream, service, position, hash],
    );
  }
}
