import type { Rows } from '@parfinanciero/kit';

/** What one service answered about one erasure, its streams added up. */
export interface ErasedCounts {
  readonly service: string;
  readonly streams: number;
  readonly items: readonly { readonly kind: string; readonly count: number }[];
}

export interface ErasureRecord {
  readonly id: string;
  readonly at: Date;
  /** How many streams every service has to answer for. */
  readonly streams: number;
  readonly answers: readonly ErasedCounts[];
}

type Items = ErasedCounts['items'];

interface AnswerRow {
  readonly erasure_id: string;
  readonly service: string;
  readonly event_id: string;
  readonly items: Items;
}

const addedUp = (rows: readonly AnswerRow[]): ErasedCounts[] => {
  const services = new Map<string, { streams: number; counts: Map<string, number> }>();
  for (const { erasure_id, service, event_id, items } of rows) {
    const sum = services.get(service) ?? { streams: 0, counts: new Map<string, number>() };
    // What is known at once bears the erasure's own id and answers for no stream.
    if (event_id !== erasure_id) sum.streams += 1;
    for (const { kind, count } of items) sum.counts.set(kind, (sum.counts.get(kind) ?? 0) + count);
    services.set(service, sum);
  }
  return [...services].map(([service, { streams, counts }]) => ({
    service,
    streams,
    items: [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => a.kind.localeCompare(b.kind)),
  }));
};

/** Erasures and what the services answered. Holds nothing personal. */
export class ErasureRepository {
  constructor(private readonly rows: Rows) {}

  async begin(erasure: { id: string; at: Date; streams: number }, knownAtOnce: Items): Promise<void> {
    await this.rows.query('INSERT INTO erasure (id, at, streams) VALUES ($1, $2, $3)', [
      erasure.id,
      erasure.at,
      erasure.streams,
    ]);
    await this.answered(erasure.id, 'identity', erasure.id, knownAtOnce);
  }

  /** Keeps a service's answer once, however often its event is read. */
  async answered(erasureId: string, service: string, eventId: string, items: Items): Promise<void> {
    await this.rows.query(
      `INSERT INTO erasure_answer (erasure_id, service, event_id, items)
       SELECT id, $2, $3, $4 FROM erasure WHERE id = $1 ON CONFLICT DO NOTHING`,
      [erasureId, service, eventId, JSON.stringify(items)],
    );
  }

  async get(id: string): Promise<ErasureRecord | null> {
    const [found] = await this.withAnswers('WHERE id = $1', [id]);
    return found ?? null;
  }

  newest(take: number): Promise<ErasureRecord[]> {
    return this.withAnswers('ORDER BY at DESC, id DESC LIMIT $1', [take]);
  }

  /** Whoever erased this account is gone for good. */
  async wasErased(firebaseUid: string): Promise<boolean> {
    const found = await this.rows.query(
      `SELECT 1 FROM erased_account WHERE uid_hash = sha256(convert_to($1, 'UTF8'))`,
      [firebaseUid],
    );
    return found.length > 0;
  }

  async bury(firebaseUid: string, at: Date): Promise<void> {
    await this.rows.query(`INSERT INTO erased_account (uid_hash, at) VALUES (sha256(convert_to($1, 'UTF8')), $2)`, [
      firebaseUid,
      at,
    ]);
  }

  private async withAnswers(which: string, parameters: unknown[]): Promise<ErasureRecord[]> {
    const erasures = await this.rows.query<{ id: string; at: Date; streams: number }>(
      `SELECT id, at, streams FROM erasure ${which}`,
      parameters,
    );
    const answers = await this.rows.query<AnswerRow>(
      'SELECT erasure_id, service, event_id, items FROM erasure_answer WHERE erasure_id = ANY ($1)',
      [erasures.map(({ id }) => id)],
    );
    return erasures.map((erasure) => ({
      ...erasure,
      answers: addedUp(answers.filter(({ erasure_id }) => erasure_id === erasure.id)),
    }));
  }
}
