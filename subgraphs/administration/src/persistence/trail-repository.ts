import type { PlainDate, Rows } from '@parfinanciero/kit';

export interface TrailRow {
  readonly stream: string;
  readonly id: string;
  readonly service: string;
  readonly position: string;
  readonly action: string;
  readonly personId: string;
  readonly entities: readonly { readonly kind: string; readonly id: string }[];
  readonly at: Date;
  readonly requestId: string;
  readonly hash: string;
}

/** Half-open days in America/Bogota, and what else an entry must be. */
export interface TrailFilter {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly personId: string | null;
  readonly action: string | null;
  readonly service: string | null;
}

/** Where a page begins: after this instant and id, going back in time. */
export interface TrailCursor {
  readonly at: string;
  readonly id: string;
}

/** Whose entries: of one stream, of one person (what they did and what was done to them), or all. */
export type TrailOf = { readonly stream: string } | { readonly person: string } | 'installation';

const COLUMNS = `ledger_id AS stream, id, service, position, action, person_id AS "personId", entities, at, request_id AS "requestId", hash`;

/** The audit trail, newest first. Each way of asking walks an index that is in the order of the page. */
export class TrailRepository {
  constructor(private readonly rows: Rows) {}

  page(of: TrailOf, filter: TrailFilter, after: TrailCursor | null, take: number): Promise<TrailRow[]> {
    const parameters: unknown[] = [];
    const given = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = [
      ...(filter.from === null ? [] : [`at >= ${given(filter.from)}::date::timestamp AT TIME ZONE 'America/Bogota'`]),
      ...(filter.to === null ? [] : [`at < ${given(filter.to)}::date::timestamp AT TIME ZONE 'America/Bogota'`]),
      ...(filter.personId === null ? [] : [`person_id = ${given(filter.personId)}`]),
      ...(filter.action === null ? [] : [`action = ${given(filter.action)}`]),
      ...(filter.service === null ? [] : [`service = ${given(filter.service)}`]),
      ...(after === null ? [] : [`(at, id) < (${given(after.at)}::timestamptz, ${given(after.id)}::uuid)`]),
    ];
    const limit = given(take);
    const select = (more: string[]): string => {
      const where = [...more, ...conditions].join(' AND ');
      return `SELECT ${COLUMNS} FROM audit_entry ${where && `WHERE ${where}`} ORDER BY at DESC, id DESC LIMIT ${limit}`;
    };
    if (of === 'installation') return this.rows.query<TrailRow>(select([]), parameters);
    if ('stream' in of) return this.rows.query<TrailRow>(select([`ledger_id = ${given(of.stream)}`]), parameters);
    // Two walks, each on its own index, and the newest of both.
    const person = given(of.person);
    const sides = [`person_id = ${person}`, `ledger_id = ${person} AND person_id <> ${person}`];
    const union = sides.map((side) => `(${select([side])})`).join(' UNION ALL ');
    return this.rows.query<TrailRow>(`${union} ORDER BY at DESC, id DESC LIMIT ${limit}`, parameters);
  }
}
