import type { Rows } from '@parfinanciero/kit';
import { In } from 'typeorm';
import { PersonRow } from './person-row.js';

/** What the list of people is narrowed to. */
export interface PersonFilter {
  readonly search?: string | undefined;
  readonly role?: PersonRow['role'] | undefined;
  readonly status?: PersonRow['status'] | undefined;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/gu, (sign) => `\\${sign}`);

/** The words of a search as the rows' own search text is written: no case, no accents. */
const wordsOf = (search: string): string[] =>
  search
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');

function conditions({ search = '', role, status }: PersonFilter, parameters: unknown[]): string[] {
  const add = (value: unknown): string => `$${parameters.push(value)}`;
  return [
    'true',
    ...wordsOf(search).map((word) => `search LIKE ${add(`%${escapeLike(word)}%`)}`),
    ...(role === undefined ? [] : [`role = ${add(role)}`]),
    ...(status === undefined ? [] : [`status = ${add(status)}`]),
  ];
}

/** All people of the installation, for those who administer them. */
export class PersonList {
  constructor(private readonly rows: Rows) {}

  /** Who came last first. @param after the id that the page begins behind */
  async page(filter: PersonFilter, after: string | null, take: number): Promise<PersonRow[]> {
    const parameters: unknown[] = [];
    const where = conditions(filter, parameters);
    if (after !== null) where.push(`id < $${parameters.push(after)}::uuid`);
    const ids = await this.rows.query<{ id: string }>(
      `SELECT id FROM person WHERE ${where.join(' AND ')} ORDER BY id DESC LIMIT $${parameters.push(take)}`,
      parameters,
    );
    if (ids.length === 0) return [];
    return this.rows.find(PersonRow, { where: { id: In(ids.map(({ id }) => id)) }, order: { id: 'DESC' } });
  }

  async count(filter: PersonFilter): Promise<number> {
    const parameters: unknown[] = [];
    const [row] = await this.rows.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM person WHERE ${conditions(filter, parameters).join(' AND ')}`,
      parameters,
    );
    return row?.n ?? 0;
  }
}
