import type { Rows } from '@parfinanciero/kit';

export interface CheckpointRow {
  readonly position: string;
  readonly hash: string;
  readonly at: Date;
  readonly signature: string;
}

/** Signed ends of the installation's chain. Its role may add them, and can change none. */
export class CheckpointRepository {
  constructor(private readonly rows: Rows) {}

  async last(): Promise<CheckpointRow | null> {
    const [row] = await this.rows.query<CheckpointRow>(
      'SELECT position, hash, at, signature FROM audit_checkpoint ORDER BY position DESC LIMIT 1',
    );
    return row ?? null;
  }

  all(): Promise<CheckpointRow[]> {
    return this.rows.query<CheckpointRow>(
      'SELECT position, hash, at, signature FROM audit_checkpoint ORDER BY position',
    );
  }

  async add({ position, hash, at, signature }: CheckpointRow): Promise<void> {
    await this.rows.query(
      'INSERT INTO audit_checkpoint (position, hash, at, signature) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [position, hash, at, signature],
    );
  }

  /** The hash of the link at a position, or null where there is none. */
  async linkHash(position: string): Promise<string | null> {
    const [row] = await this.rows.query<{ hash: string }>('SELECT hash FROM installation_link WHERE position = $1', [
      position,
    ]);
    return row?.hash ?? null;
  }
}
