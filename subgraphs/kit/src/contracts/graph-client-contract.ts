import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphClient } from '../graph-client/index.js';
import { uuidV7 } from '../ids/index.js';
import type { Principal } from '../principal/index.js';

/** What the other end was asked. */
export interface AskedOperation {
  readonly query: string;
  readonly variables: unknown;
  readonly principal: Principal | null;
}

export interface MadeGraphClient {
  readonly client: GraphClient;
  /** How the other end answers from now on: a JSON value, a text that is none, or never. */
  answer(how: { readonly json: unknown } | { readonly text: string } | 'never' | 'half' | 'hang-up'): void;
  readonly asked: readonly AskedOperation[];
  readonly end: () => Promise<void>;
}

/** What every GraphClient does. */
export function graphClientContract(name: string, make: () => Promise<MadeGraphClient>): void {
  describe(`asking the graph by ${name}`, () => {
    let made: MadeGraphClient;
    beforeAll(async () => {
      made = await make();
    });
    afterAll(async () => {
      await made?.end();
    });
    const as: Principal = {
      personId: uuidV7(),
      role: 'CLIENT',
      status: 'ACTIVE',
      ledgers: [{ id: uuidV7(), permission: 'viewer' }],
    };
    const operation = 'query Goals($first: Int!) { goals(first: $first) { name } }';
    const ask = (deadlineMs = 5_000) => made.client.query({ operation, variables: { first: 3 }, as, deadlineMs });

    it('asks as the person and gives the data', async () => {
      made.answer({ json: { data: { goals: [{ name: 'Viaje a Nuquí' }] } } });
      expect(await ask()).toEqual({ goals: [{ name: 'Viaje a Nuquí' }] });
      expect(made.asked.at(-1)).toEqual({ query: operation, variables: { first: 3 }, principal: as });
    });

    it('throws the catalogue’s error that it was answered with, also beside data', async () => {
      made.answer({ json: { data: null, errors: [{ message: 'x', extensions: { code: 'FORBIDDEN' } }] } });
      await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN' });
      made.answer({ json: { data: { goals: null }, errors: [{ message: 'x', extensions: { code: 'NOT_FOUND' } }] } });
      await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it.each([
      [
        'an error of no known code',
        { json: { errors: [{ message: 'boom', extensions: { code: 'SOMETHING_ELSE' } }] } },
      ],
      ['an error without a code', { json: { errors: [{ message: 'boom' }] } }],
      ['no data', { json: { data: null } }],
      ['another shape', { json: [1, 2] }],
      ['a page', { text: '<html>502</html>' }],
      ['an answer that hangs up', 'hang-up' as const],
      ['silence', 'never' as const],
      ['half an answer', 'half' as const],
    ])('throws UNAVAILABLE at %s', async (_what, how) => {
      made.answer(how);
      await expect(ask(300)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    });
  });
}
