import { notFound, type LedgerScope, type Rows } from '@parfinanciero/kit';
import { FileRow, type FileKind } from './file-row.js';

/** The files of one ledger. */
export class FileRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  find(id: string): Promise<FileRow | null> {
    return this.rows.findOne(FileRow, { ledgerId: this.scope.ledgerId, id });
  }

  /** @throws NOT_FOUND, also for a file of another kind */
  async get(id: string, kind?: FileKind): Promise<FileRow> {
    const row = await this.find(id);
    if (!row || (kind !== undefined && row.kind !== kind)) throw notFound();
    return row;
  }

  /** Keeps a file, unless one with its id is there already. @returns the row that is there now */
  async keep(file: Omit<FileRow, 'ledgerId'>): Promise<FileRow> {
    const row: FileRow = { ...file, ledgerId: this.scope.ledgerId };
    // Two uploads under one key at the same moment: the second waits here for the first.
    const made = await this.rows.query(
      `INSERT INTO file (ledger_id, id, blob_id, kind, name, mime_type, size, sha256, reencoded, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
      [
        row.ledgerId,
        row.id,
        row.blobId,
        row.kind,
        row.name,
        row.mimeType,
        row.size,
        row.sha256,
        row.reencoded,
        row.createdBy,
        row.createdAt,
      ],
    );
    if (made.length === 0) return this.get(row.id);
    const { blobId: _blobId, ...content } = row;
    this.rows.note('file', row.id, null, content);
    return row;
  }
}
