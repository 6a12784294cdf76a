import type { DataSource } from 'typeorm';
import { databaseFailure } from '../errors/index.js';
import { applyUpdate } from './apply-update.js';
import { checkField, DuplicateDocument, type DocumentBody, type DocumentFilter, type DocumentStore } from './document-store.js';

const path = (field: string): string => `'{${checkField(field).replaceAll('.', ',')}}'`;

/** A filter as SQL. Ranges compare only values of their own type, strings by their bytes, as MongoDB does. */
function conditions(filter: DocumentFilter, parameters: unknown[]): string[] {
  const add = (value: unknown): string => `$${parameters.push(value)}`;
  return Object.entries(filter).flatMap(([field, wanted]) => {
    const value = `body #> ${path(field)}`;
    const text = `body #>> ${path(field)}`;
    if (wanted === null) return [`coalesce(${value}, 'null'::jsonb) = 'null'::jsonb`];
    if (typeof wanted !== 'object') return [`${value} = ${add(JSON.stringify(wanted))}::jsonb`];
    return (['gte', 'lt'] as const).flatMap((bound) => {
      const limit = wanted[bound];
      if (limit === undefined) return [];
      const operator = bound === 'gte' ? '>=' : '<';
      return typeof limit === 'number'
        ? [`jsonb_typeof(${value}) = 'number' AND (${text})::numeric ${operator} ${add(limit)}::numeric`]
        : [`jsonb_typeof(${value}) = 'string' AND (${text}) COLLATE "C" ${operator} ${add(limit)}`];
    });
  });
}

/** Documents as JSONB rows of the service's own database. */
export const postgresDocumentStore = (database: DataSource): DocumentStore => ({
  async insert(ledgerId, collection, { id, body }) {
    await database
      .query('INSERT INTO document (ledger_id, collection, id, body) VALUES ($1, $2, $3, $4)', [ledgerId, collection, id, JSON.stringify(body)])
      .catch((error: unknown) => {
        if (databaseFailure(error).code === '23505') throw new DuplicateDocument(id);
        throw error;
      });
  },
  async get(ledgerId, collection, id) {
    const rows = (await database.query('SELECT body FROM document WHERE ledger_id = $1 AND collection = $2 AND id = $3', [
      ledgerId,
      collection,
      id,
    ])) as { body: DocumentBody }[];
    return rows[0]?.body ?? null;
  },
  async find(ledgerId, collection, { filter = {}, sort, limit = 100 } = {}) {
    const parameters: unknown[] = [ledgerId, collection];
    const where = ['ledger_id = $1', 'collection = $2', ...conditions(filter, parameters)];
    const direction = sort?.direction === 'desc' ? 'DESC NULLS LAST' : 'ASC NULLS FIRST';
    const order = sort ? `body #> ${path(sort.field)} ${direction}, id` : 'id';
    const rows = (await database.query(
      `SELECT id, body FROM document WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT $${parameters.push(Math.min(limit, 1_000))}`,
      parameters,
    )) as { id: string; body: DocumentBody }[];
    return rows;
  },
  update: (ledgerId, collection, id, update) =>
    database.transaction(async (manager) => {
      const key = [ledgerId, collection, id];
      const rows = (await manager.query(
        'SELECT body FROM document WHERE ledger_id = $1 AND collection = $2 AND id = $3 FOR UPDATE',
        key,
      )) as { body: DocumentBody }[];
      if (!rows[0]) return null;
      const body = applyUpdate(rows[0].body, update);
      await manager.query('UPDATE document SET body = $4 WHERE ledger_id = $1 AND collection = $2 AND id = $3', [...key, JSON.stringify(body)]);
      return body;
    }),
  async remove(ledgerId, collection, id) {
    const [, count] = (await database.query('DELETE FROM document WHERE ledger_id = $1 AND collection = $2 AND id = $3', [
      ledgerId,
      collection,
      id,
    ])) as [unknown, number];
    return count > 0;
  },
  async removeLedger(ledgerId) {
    await database.query('DELETE FROM document WHERE ledger_id = $1', [ledgerId]);
  },
  check: () => database.query('SELECT 1').then(() => true),
  close: () => Promise.resolve(),
});
