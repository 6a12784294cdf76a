import { createHash } from 'node:crypto';
import { notFound, stale, type LedgerScope, type Rows } from '@parfinanciero/kit';
import type { ImportMapping } from '../domain/import/index.js';
import { ImportBatchRow, type ImportChoices } from './import-batch-row.js';

/** What an earlier import of the same columns settled. */
export interface RememberedImport {
  readonly accountId: string | null;
  readonly mapping: ImportMapping;
  readonly choices: Pick<ImportChoices, 'accounts' | 'categories'>;
}

/** Signatures can be longer than an index entry. */
const signatureKey = (signature: string): string => createHash('sha256').update(signature).digest('hex');

/** Two writes of imports into one ledger follow each other. */
const IMPORT_LOCK = 78;

/** The imports of one ledger, and the mappings that it remembers. */
export class ImportBatchRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  async get(id: string): Promise<ImportBatchRow> {
    const row = await this.rows.findOne(ImportBatchRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  /** The batch under its lock, after every other import into this ledger has ended. */
  async lock(id: string): Promise<ImportBatchRow> {
    await this.rows.query('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [this.scope.ledgerId, IMPORT_LOCK]);
    const row = await this.rows.lock(ImportBatchRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  /** Newest first. */
  list(first: number): Promise<ImportBatchRow[]> {
    const { ledgerId } = this.scope;
    return this.rows.find(ImportBatchRow, {
      where: { ledgerId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: first,
    });
  }

  /** Without an audit entry of its own: the use case notes in a few words what it did. */
  async insert(row: ImportBatchRow): Promise<void> {
    await this.rows.manager.insert(ImportBatchRow, row as unknown as Parameters<typeof this.rows.manager.insert>[1]);
  }

  async change(present: ImportBatchRow, patch: Partial<ImportBatchRow>): Promise<ImportBatchRow> {
    const { ledgerId, id, version } = present;
    const change = { ...patch, version: version + 1 };
    const { affected } = await this.rows.manager.update(
      ImportBatchRow,
      { ledgerId, id, version },
      change as Parameters<typeof this.rows.manager.update>[2],
    );
    if (affected !== 1) throw stale();
    return { ...present, ...change };
  }

  /** How many of its transactions are live, and how many of those were edited after the import. */
  async live({ id, restores }: Pick<ImportBatchRow, 'id' | 'restores'>): Promise<{ live: number; edited: number }> {
    const [row] = await this.rows.query<{ live: number; edited: number }>(
      `SELECT count(*)::int AS live, (count(*) FILTER (WHERE version > $3))::int AS edited
         FROM transaction WHERE ledger_id = $1 AND batch_id = $2 AND deleted_at IS NULL`,
      [this.scope.ledgerId, id, 1 + 2 * restores],
    );
    return row ?? { live: 0, edited: 0 };
  }

  /** What is remembered for these columns; for this account first, where there are several. */
  async remembered(signature: string, accountId: string | null): Promise<RememberedImport | null> {
    const [row] = await this.rows.query<{ account_id: string | null; mapping: ImportMapping; choices: ImportChoices }>(
      `SELECT account_id, mapping, choices FROM import_mapping WHERE ledger_id = $1 AND signature = $2
        ORDER BY (account_id IS NOT DISTINCT FROM $3::uuid) DESC, updated_at DESC LIMIT 1`,
      [this.scope.ledgerId, signatureKey(signature), accountId],
    );
    return row ? { accountId: row.account_id, mapping: row.mapping, choices: row.choices } : null;
  }

  async remember(signature: string, { accountId, mapping, choices }: RememberedImport, now: Date): Promise<void> {
    await this.rows.query(
      `INSERT INTO import_mapping (ledger_id, signature, account_id, mapping, choices, updated_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT import_mapping_key DO UPDATE SET mapping = $4, choices = $5, updated_at = $6`,
      [this.scope.ledgerId, signatureKey(signature), accountId, JSON.stringify(mapping), JSON.stringify(choices), now],
    );
  }
}
