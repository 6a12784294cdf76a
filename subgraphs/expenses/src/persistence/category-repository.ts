import {
  conflict,
  derivedUuid,
  invalid,
  notFound,
  stale,
  uuidV7,
  type LedgerScope,
  type Rows,
} from '@parfinanciero/kit';
import { IsNull } from 'typeorm';
import { comparable, DEFAULT_CATEGORIES, UNCATEGORIZED } from '../domain/categories/index.js';
import { categoryNameTaken } from '../domain/errors.js';
import type { Flow } from '../domain/ledger/postings.js';
import { categoryName } from './category-name.js';
import { CategoryRow } from './category-row.js';

/** The categories of one ledger. The default tree is made when the ledger is first used. */
export class CategoryRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  list(): Promise<CategoryRow[]> {
    const where = { ledgerId: this.scope.ledgerId, removedAt: IsNull() };
    return this.rows.find(CategoryRow, { where, order: { position: 'ASC', id: 'ASC' } });
  }

  /** Those that a reverted import took with it too: what is in the trash still names them. */
  all(): Promise<CategoryRow[]> {
    return this.rows.find(CategoryRow, {
      where: { ledgerId: this.scope.ledgerId },
      order: { position: 'ASC', id: 'ASC' },
    });
  }

  /** The list, with the default tree made first where there is none yet. */
  async ensured(): Promise<CategoryRow[]> {
    const known = await this.list();
    if (known.length > 0) return known;
    await this.plantTree();
    return this.list();
  }

  /** Ids follow from ledger and key, so that two first requests at the same moment make one tree. */
  private async plantTree(): Promise<void> {
    const all = [...DEFAULT_CATEGORIES, UNCATEGORIZED];
    const ids = new Map(all.map(({ key }) => [key, derivedUuid(this.scope.ledgerId, `category ${key}`)]));
    await this.rows.query(
      `INSERT INTO category (ledger_id, id, key, parent_id, code, flow, position)
       SELECT $1, c.* FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::int[]) AS c
       ON CONFLICT DO NOTHING`,
      [
        this.scope.ledgerId,
        all.map(({ key }) => ids.get(key)),
        all.map(({ key }) => key),
        all.map(({ parent }) => (parent === null ? null : ids.get(parent))),
        all.map(({ code }) => code),
        all.map(({ flow }) => flow),
        all.map((_, index) => index),
      ],
    );
  }

  /**
   * Marks every category that no event has named yet and gives them back, parents first. Two at the same moment: the second
   * waits and finds nothing left, or all of it where the first one failed.
   */
  takeUntold(): Promise<{ categoryId: string; parentId: string | null }[]> {
    return this.rows.query(
      `WITH untold AS (SELECT id FROM category WHERE ledger_id = $1 AND NOT told ORDER BY id FOR NO KEY UPDATE),
            taken AS (UPDATE category c SET told = true FROM untold u WHERE c.ledger_id = $1 AND c.id = u.id
                      RETURNING c.id, c.parent_id, c.position)
       SELECT id AS "categoryId", parent_id AS "parentId" FROM taken ORDER BY position, id`,
      [this.scope.ledgerId],
    );
  }

  async get(id: string): Promise<CategoryRow> {
    const row = await this.rows.findOne(CategoryRow, { ledgerId: this.scope.ledgerId, id });
    if (!row) throw notFound();
    return row;
  }

  async uncategorized(): Promise<CategoryRow> {
    const row = (await this.ensured()).find(({ key }) => key === UNCATEGORIZED.key);
    if (!row) throw new Error('a ledger without its system category');
    return row;
  }

  /** Every id must be a category of this ledger: NOT_FOUND otherwise. */
  async requireAll(ids: readonly string[]): Promise<void> {
    const known = new Set((await this.ensured()).map(({ id }) => id));
    if (ids.some((id) => !known.has(id))) throw notFound();
  }

  /** @throws CATEGORY_NAME_TAKEN */
  async create(category: {
    name: string;
    parentId: string | null;
    flow: Flow;
    batchId?: string | null;
  }): Promise<CategoryRow> {
    const all = await this.ensured();
    const parent = category.parentId === null ? null : (all.find(({ id }) => id === category.parentId) ?? null);
    if (category.parentId !== null && !parent) throw notFound();
    if (parent?.key === UNCATEGORIZED.key) throw invalid('parentId', 'not a parent');
    this.checkName(all, category.name, category.parentId, null);
    const row: CategoryRow = {
      ledgerId: this.scope.ledgerId,
      id: uuidV7(),
      key: null,
      name: category.name,
      parentId: category.parentId,
      code: parent?.code ?? 'EXTRAS',
      flow: category.flow,
      position: Math.max(...all.map(({ position }) => position)) + 1,
      batchId: category.batchId ?? null,
      removedAt: null,
      version: 1,
    };
    await this.rows.insert(CategoryRow, row);
    return row;
  }

  async change(present: CategoryRow, patch: Partial<CategoryRow>, expectedVersion?: number): Promise<CategoryRow> {
    if (expectedVersion !== undefined && present.version !== expectedVersion)
      throw conflict({ version: present.version });
    if (patch.name != null) this.checkName(await this.list(), patch.name, present.parentId, present.id);
    const { ledgerId, id, version } = present;
    const changed = await this.rows.update(CategoryRow, { ledgerId, id, version }, patch);
    if (!changed) throw stale();
    return changed;
  }

  private checkName(all: readonly CategoryRow[], name: string, parentId: string | null, except: string | null): void {
    const taken = all.some(
      (row) =>
        row.id !== except &&
        row.parentId === parentId &&
        (['es', 'en'] as const).some((language) => comparable(categoryName(row, language)) === comparable(name)),
    );
    if (taken) throw categoryNameTaken();
  }
}
