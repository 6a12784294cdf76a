import type { EntityManager, EntityTarget, FindManyOptions, FindOptionsWhere, ObjectLiteral } from 'typeorm';

/** One row that a use case changed, as the audit keeps it. */
export interface RowChange {
  readonly table: string;
  readonly id: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** Columns that the kit may meet on any row. */
interface KnownColumns {
  readonly id?: string;
  readonly version?: number;
}

const differing = (before: object, after: object): [Record<string, unknown>, Record<string, unknown>] => {
  const old = before as Record<string, unknown>;
  const fresh = after as Record<string, unknown>;
  const keys = Object.keys(fresh).filter((key) => old[key] !== fresh[key]);
  const pick = (from: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, from[key]]));
  return [pick(old), pick(fresh)];
};

/**
 * A use case's access to its rows. What is written through it is kept with its state before (read under the row's lock)
 * and after, so the audit content writes itself. `query` is for reads and for set-based writes, which note their summary.
 */
export class Rows {
  readonly changes: RowChange[] = [];

  constructor(readonly manager: EntityManager) {}

  findOne<Row extends ObjectLiteral>(entity: EntityTarget<Row>, where: FindOptionsWhere<Row>): Promise<Row | null> {
    return this.manager.findOne(entity, { where });
  }

  find<Row extends ObjectLiteral>(entity: EntityTarget<Row>, options: FindManyOptions<Row>): Promise<Row[]> {
    return this.manager.find(entity, options);
  }

  /** The row under its lock, until the transaction ends. */
  lock<Row extends ObjectLiteral>(entity: EntityTarget<Row>, where: FindOptionsWhere<Row>): Promise<Row | null> {
    return this.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  }

  async insert<Row extends ObjectLiteral>(entity: EntityTarget<Row>, rows: Row | Row[]): Promise<void> {
    const list = Array.isArray(rows) ? rows : [rows];
    if (list.length === 0) return;
    await this.manager.insert(entity, list as unknown as Parameters<EntityManager['insert']>[1]);
    for (const row of list) this.note(this.tableOf(entity), idOf(row), null, { ...row });
  }

  /**
   * Changes the one row that `where` names and raises its `version`.
   * @returns the row as it now is, or null when there is none (a wrong version in `where`, for one)
   */
  async update<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    where: FindOptionsWhere<NoInfer<Row>>,
    patch: Partial<NoInfer<Row>>,
  ): Promise<Row | null> {
    const before = await this.lock<Row>(entity, where);
    if (!before) return null;
    const versioned = (before as KnownColumns).version;
    const change = { ...patch, ...(versioned !== undefined && { version: versioned + 1 }) };
    const after = { ...before, ...change } as Row;
    const [was, is] = differing(before, after);
    await this.manager.update(entity, where, change as Parameters<EntityManager['update']>[2]);
    this.note(this.tableOf(entity), idOf(before), was, is);
    return after;
  }

  async remove<Row extends ObjectLiteral>(entity: EntityTarget<Row>, where: FindOptionsWhere<Row>): Promise<number> {
    const gone = await this.manager.find(entity, { where, lock: { mode: 'pessimistic_write' } });
    if (gone.length > 0) await this.manager.delete(entity, where);
    for (const row of gone) this.note(this.tableOf(entity), idOf(row), { ...row }, null);
    return gone.length;
  }

  query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, [...parameters]);
  }

  /** Says what a set-based write did: batch, counts, sums. */
  note(table: string, id: string, before: Record<string, unknown> | null, after: Record<string, unknown> | null): void {
    this.changes.push({ table, id, before, after });
  }

  private tableOf<Row extends ObjectLiteral>(entity: EntityTarget<Row>): string {
    return this.manager.connection.getMetadata(entity).tableName;
  }
}

const idOf = (row: object): string => (row as KnownColumns).id ?? '';
