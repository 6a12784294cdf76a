import { notFound, type LedgerScope, type Rows } from '@parfinanciero/kit';
import { In } from 'typeorm';
import { PersonRow } from './person-row.js';

/** The account of the person who asks. The scope comes with the constructor. */
export class PersonRepository {
  constructor(
    private readonly rows: Rows,
    private readonly scope: LedgerScope,
  ) {}

  async self(): Promise<PersonRow> {
    const row = await this.rows.findOne(PersonRow, { id: this.scope.ledgerId });
    if (!row) throw notFound();
    return row;
  }

  async changeSelf(patch: Partial<PersonRow>): Promise<PersonRow> {
    const row = await this.rows.update(PersonRow, { id: this.scope.ledgerId }, patch);
    if (!row) throw notFound();
    return row;
  }
}

/** People by id, as they are known to one another inside a service: whoever calls decides what may be shown. */
export async function peopleById(rows: Rows, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const found = await rows.find(PersonRow, { where: { id: In([...ids]) } });
  return new Map(found.map((row) => [row.id, row]));
}
