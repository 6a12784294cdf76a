import type { DataSource } from 'typeorm';
import { databaseFailure } from '../errors/index.js';
import { applyUpdate } from './apply-update.js';
import { DuplicateDocument, type DocumentBody, type DocumentFilter, type DocumentStore } from './document-store.js';
import { checkField, checkPlace, checkQuery, plainBody, plainUpdate } from './plain-body.js';

const path = (parts: readonly string[]): string => `'{${checkField(parts.join('.')).replaceAll('.', ',')}}'`;
const jsonAt = (field: string): string => `(body #> ${path(field.split('.'))})`;
const textAt = (field: string): string => `((body #>> ${path(field.split('.'))}) COLLATE "C")`;

/** A missing field is never equal, so only `null` must look at what is on the way to it. */
const noListOnTheWay = (field: string): string[] => {
  const parts = field.split('.');
  return parts
    .slice(1)
    .map((_, index) => `jsonb_typeof(body #> ${path(parts.slice(0, index + 1))}) IS DISTINCT FROM 'array'`);
};

/** A filter as SQL. Ranges compare only values of their own type, strings by their bytes, as MongoDB does. */
function conditions(filter: DocumentFilter, parameters: unknown[]): string[] {
  const add = (value: unknown): string => `$${parameters.push(value)}`;
  return Object.entries(filter).flatMap(([field, wanted]) => {
    const value = jsonAt(field);
    if (wanted === null) return [`coalesce(${value}, 'null'::jsonb) = 'null'::jsonb`, ...noListOnTheWay(field)];
    if (typeof wanted !== 'object') return [`${value} = ${add(JSON.stringify(wanted))}::jsonb`];
    return (['gte', 'lt'] as const).flatMap((bound) => {
      const limit = wanted[bound];
      if (limit === undefined) return [];
      const operator = bound === 'gte' ? '>=' : '<';
      return typeof limit === 'number'
        ? [`jsonb_typeof(${value}) = 'number' AND ${value} ${operator} ${add(JSON.stringify(limit))}::jsonb`]
        : [`jsonb_typeof(${value}) = 'string' AND ${textAt(field)} ${operator} ${add(limit)}`];
    });
  });
}

/** MongoDB's order of types, which is not jsonb's; then each type by its own order. */
const order = (field: string, direction: 'ASC' | 'DESC'): string => {
  const value = jsonAt(field);
  const type = `jsonb_typeof(${value})`;
  return [
    `CASE ${type} WHEN 'number' THEN 1 WHEN 'string' THEN 2 WHEN 'boolean' THEN 3 ELSE 0 END ${direction}`,
    `CASE WHEN ${type} IN ('number', 'boolean') THEN ${value} END ${direction}`,
    `CASE WHEN ${type} = 'string' THEN ${textAt(field)} END ${direction}`,
  ].join(', ');
};

/** Documents as JSONB rows of the service's own database. */
export const postgresDocumentStore = (database: DataSource): DocumentStore => ({
  async insert(ledgerId, collection, { id, body }) {
    checkPlace(ledgerId, collection, id);
    await database
      .query('INSERT INTO document (ledger_id, collection, id, body) VALUES ($1, $2, $3, $4)', [
        ledgerId,
        collection,
        id,
        JSON.stringify(plainBody(body)),
      ])
      .catch((error: unknown) => {
        if (databaseFailure(error).code === '23505') throw new DuplicateDocument(id);
        throw error;
      });
  },
  async get(ledgerId, collection, id) {
    checkPlace(ledgerId, collection, id);
    const rows = (await database.query(
      'SELECT body FROM document WHERE ledger_id = $1 AND collection = $2 AND id = $3',
      [ledgerId, collection, id],
    )) as { body: DocumentBody }[];
    return rows[0]?.body ?? null;
  },
  async find(ledgerId, collection, query = {}) {
    checkPlace(ledgerId, collection);
    const { filter, sort, limit } = checkQuery(query);
    const parameters: unknown[] = [ledgerId, collection];
    const where = ['ledger_id = $1', 'collection = $2', ...conditions(filter, parameters)];
    const sorted = sort ? `${order(sort.field, sort.direction === 'asc' ? 'ASC' : 'DESC')}, ` : '';
    const rows = (await database.query(
      `SELECT id, body FROM document WHERE ${where.join(' AND ')} ORDER BY ${sorted}id COLLATE "C" LIMIT $${parameters.push(limit)}`,
      parameters,
    )) as { id: string; body: DocumentBody }[];
    return rows;
  },
  async update(ledgerId, collection, id, update) {
    checkPlace(ledgerId, collection, id);
    const plain = plainUpdate(update);
    return database.transaction(async (manager) => {
      const key = [ledgerId, collection, id];
      const rows = (await manager.query(
        'SELECT body FROM document WHERE ledger_id = $1 AND collection = $2 AND id = $3 FOR UPDATE',
        key,
      )) as { body: DocumentBody }[];
      if (!rows[0]) return null;
      const body = applyUpdate(rows[0].body, plain);
      await manager.query('UPDATE document SET body = $4 WHERE ledger_id = $1 AND collection = $2 AND id = $3', [
        ...key,
        JSON.stringify(body),
      ]);
      return body;
    });
  },
  async remove(ledgerId, collection, id) {
    checkPlace(ledgerId, collection, id);
    const [, count] = (await database.query(
      'DELETE FROM document WHERE ledger_id = $1 AND collection = $2 AND id = $3',
      [ledgerId, collection, id],
    )) as [unknown, number];
    return count > 0;
  },
  async removeLedger(ledgerId) {
    checkPlace(ledgerId);
    await database.query('DELETE FROM document WHERE ledger_id = $1', [ledgerId]);
  },
  check: () =>
    database.query('SELECT 1').then(
      () => true,
      () => false,
    ),
  close: () => Promise.resolve(),
});
