import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DocumentRefused,
  DuplicateDocument,
  type DocumentBody,
  type DocumentStore,
  type StoredDocument,
} from '../documents/index.js';
import { uuidV7 } from '../ids/index.js';
import { plainDataContract } from './plain-data-contract.js';
import { bodies, matches, queries, inOrder } from './document-model.js';

/** A store under test, and what ends it. */
export interface MadeStore {
  readonly store: DocumentStore;
  readonly end: () => Promise<void>;
}

const SCANS = 'scans';
const idsOf = (found: readonly StoredDocument[]): string[] => found.map(({ id }) => id);

/** What every DocumentStore does. Call it in a test file with the adapter's name and a way to make one. */
export function documentStoreContract(name: string, make: () => Promise<MadeStore>): void {
  describe(`documents in ${name}`, () => {
    let made: MadeStore;
    let store: DocumentStore;
    beforeAll(async () => {
      made = await make();
      store = made.store;
    });
    afterAll(async () => {
      await made?.end();
    });

    /** A ledger with these documents, under the ids d0, d1, … */
    const ledgerWith = async (...all: readonly DocumentBody[]): Promise<string> => {
      const ledger = uuidV7();
      for (const [index, body] of all.entries()) await store.insert(ledger, SCANS, { id: `d${index}`, body });
      return ledger;
    };
    const found = async (ledger: string, query: Parameters<DocumentStore['find']>[2]): Promise<string[]> =>
      idsOf(await store.find(ledger, SCANS, query));

    describe('keeping', () => {
      it('gives a document back as it was, and null for one that never was', async () => {
        const body = {
          text: 'Café ñandú 你好 👩‍👩‍👧 \u2028',
          nested: { list: [1, 'a', null, true, { deep: [{}] }], empty: {} },
          zero: 0,
          no: null,
        };
        const ledger = await ledgerWith(body);
        expect(await store.get(ledger, SCANS, 'd0')).toEqual(body);
        expect(await store.get(ledger, SCANS, 'd1')).toBeNull();
        expect(await store.get(ledger, 'others', 'd0')).toBeNull();
      });

      it('refuses an id that is taken and leaves the first document as it was', async () => {
        const ledger = await ledgerWith({ first: true });
        await expect(store.insert(ledger, SCANS, { id: 'd0', body: { first: false } })).rejects.toBeInstanceOf(
          DuplicateDocument,
        );
        expect(await store.get(ledger, SCANS, 'd0')).toEqual({ first: true });
      });

      it('takes 500 kB in one document', async () => {
        const text = 'línea de un recibo, 12.345,67\n'.repeat(17_000);
        const ledger = await ledgerWith({ text });
        expect(await store.get(ledger, SCANS, 'd0')).toEqual({ text });
      });

      it('gives back any document of plain JSON', async () => {
        const ledger = uuidV7();
        await fc.assert(
          fc.asyncProperty(bodies, async (body) => {
            const id = uuidV7();
            await store.insert(ledger, SCANS, { id, body });
            expect(await store.get(ledger, SCANS, id)).toEqual(body);
            expect(await store.update(ledger, SCANS, id, { set: { again: body } })).toEqual({ ...body, again: body });
          }),
          { numRuns: 60 },
        );
      });

      it('removes once', async () => {
        const ledger = await ledgerWith({ a: 1 }, { a: 2 });
        expect(await store.remove(ledger, SCANS, 'd0')).toBe(true);
        expect(await store.remove(ledger, SCANS, 'd0')).toBe(false);
        expect(await found(ledger, {})).toEqual(['d1']);
      });
    });

    describe('ledgers', () => {
      it('keeps two ledgers apart, also under the same ids', async () => {
        const mine = await ledgerWith({ whose: 'mine', n: 1 });
        const theirs = await ledgerWith({ whose: 'theirs', n: 1 });
        expect(await store.get(mine, SCANS, 'd0')).toMatchObject({ whose: 'mine' });
        expect(await store.find(mine, SCANS, { filter: { n: 1 } })).toEqual([
          { id: 'd0', body: { whose: 'mine', n: 1 } },
        ]);
        await store.update(mine, SCANS, 'd0', { inc: { n: 1 } });
        await store.remove(mine, SCANS, 'd0');
        expect(await store.get(theirs, SCANS, 'd0')).toEqual({ whose: 'theirs', n: 1 });
      });

      it('empties one ledger, in all its collections, and no other', async () => {
        const mine = await ledgerWith({ a: 1 });
        const theirs = await ledgerWith({ a: 1 });
        await store.insert(mine, 'texts', { id: 't', body: {} });
        await store.removeLedger(mine);
        expect(await store.get(mine, SCANS, 'd0')).toBeNull();
        expect(await store.get(mine, 'texts', 't')).toBeNull();
        expect(await store.get(theirs, SCANS, 'd0')).toEqual({ a: 1 });
      });
    });

    describe('finding', () => {
      it('finds by equality of text, number and truth, each with its own type', async () => {
        const ledger = await ledgerWith({ a: 1 }, { a: '1' }, { a: true }, { a: 1.5 }, { a: { b: 1 } }, { a: [1] }, {});
        expect(await found(ledger, { filter: { a: 1 } })).toEqual(['d0']);
        expect(await found(ledger, { filter: { a: '1' } })).toEqual(['d1']);
        expect(await found(ledger, { filter: { a: true } })).toEqual(['d2']);
        expect(await found(ledger, { filter: { a: 1.5 } })).toEqual(['d3']);
        expect(await found(ledger, { filter: { 'a.b': 1 } })).toEqual(['d4']);
      });

      it('finds by null what is null or missing, and nothing behind a list', async () => {
        const ledger = await ledgerWith(
          { a: null },
          {},
          { a: 0 },
          { a: [] },
          { a: [null] },
          { a: { b: null } },
          { a: [{ b: null }] },
        );
        expect(await found(ledger, { filter: { a: null } })).toEqual(['d0', 'd1']);
        expect(await found(ledger, { filter: { 'a.b': null } })).toEqual(['d0', 'd1', 'd2', 'd5']);
      });

      it('bounds numbers by numbers and texts by texts', async () => {
        const ledger = await ledgerWith(
          { a: 1 },
          { a: 10 },
          { a: 9.5 },
          { a: '1' },
          { a: '10' },
          { a: '9' },
          { a: null },
          { a: [5] },
          { a: true },
        );
        expect(await found(ledger, { filter: { a: { gte: 2 } } })).toEqual(['d1', 'd2']);
        expect(await found(ledger, { filter: { a: { gte: 1, lt: 10 } } })).toEqual(['d0', 'd2']);
        expect(await found(ledger, { filter: { a: { gte: '10' } } })).toEqual(['d4', 'd5']);
        expect(await found(ledger, { filter: { a: { lt: '2' } } })).toEqual(['d3', 'd4']);
        expect(await found(ledger, { filter: { a: { gte: 1, lt: 'z' } } })).toEqual([]);
      });

      it('sorts by type, then by value, texts by their bytes; the missing first, or last when descending', async () => {
        const ledger = await ledgerWith(
          { a: 'b' },
          { a: 2 },
          {},
          { a: true },
          { a: 'B' },
          { a: 10 },
          { a: 'é' },
          { a: null },
          { a: false },
        );
        const ascending = ['d2', 'd7', 'd1', 'd5', 'd4', 'd0', 'd6', 'd8', 'd3'];
        expect(await found(ledger, { sort: { field: 'a', direction: 'asc' } })).toEqual(ascending);
        expect(await found(ledger, { sort: { field: 'a', direction: 'desc' } })).toEqual([
          'd3',
          'd8',
          'd6',
          'd0',
          'd4',
          'd5',
          'd1',
          'd2',
          'd7',
        ]);
      });

      it('stops at its limit, 100 unless told', async () => {
        const ledger = await ledgerWith(...Array.from({ length: 120 }, (_, n) => ({ n })));
        expect(await found(ledger, { limit: 2, sort: { field: 'n', direction: 'desc' } })).toEqual(['d119', 'd118']);
        expect(await found(ledger, {})).toHaveLength(100);
        expect(await found(ledger, { limit: 1_000 })).toHaveLength(120);
      });

      it('finds and sorts any documents as the plain rules say', async () => {
        await fc.assert(
          fc.asyncProperty(queries, async ({ documents, query }) => {
            const ledger = await ledgerWith(...documents);
            const all = documents.map((body, index) => ({ id: `d${index}`, body }));
            const expected = all.filter(({ body }) => matches(body, query.filter)).sort(inOrder(query.sort));
            expect(await store.find(ledger, SCANS, query)).toEqual(expected);
          }),
          { numRuns: 80 },
        );
      });
    });

    describe('updating', () => {
      const updated = async (
        body: DocumentBody,
        update: Parameters<DocumentStore['update']>[3],
      ): Promise<DocumentBody | null> => {
        const ledger = await ledgerWith(body);
        const answer = await store.update(ledger, SCANS, 'd0', update);
        expect(await store.get(ledger, SCANS, 'd0')).toEqual(answer);
        return answer;
      };

      it('sets, also fields inside fields that were not there', async () => {
        expect(await updated({ a: 1, keep: 'x' }, { set: { a: { b: [2] }, 'new.inner.c': 'y' } })).toEqual({
          a: { b: [2] },
          keep: 'x',
          new: { inner: { c: 'y' } },
        });
      });

      it('takes fields away and minds none that is missing', async () => {
        expect(
          await updated({ a: 1, b: { c: 2, d: 3 }, e: [1] }, { unset: ['a', 'b.c', 'never', 'b.never.was', 'e.x'] }),
        ).toEqual({ b: { d: 3 }, e: [1] });
      });

      it('adds to numbers, from 0 where there was none', async () => {
        expect(await updated({ a: 1, b: { c: 0.5 } }, { inc: { a: 2, 'b.c': -0.25, 'd.e': 7 } })).toEqual({
          a: 3,
          b: { c: 0.25 },
          d: { e: 7 },
        });
        expect(await updated({ a: 2_147_483_647 }, { inc: { a: 1 } })).toEqual({ a: 2_147_483_648 });
      });

      it('adds one value to a list, also where that is an object', async () => {
        expect(await updated({ a: [1] }, { push: { a: 'x', 'b.c': { $each: 1 } } }).catch(() => 'refused')).toBe(
          'refused',
        );
        expect(await updated({ a: [1] }, { push: { a: 'x', 'b.c': { d: [1] } } })).toEqual({
          a: [1, 'x'],
          b: { c: [{ d: [1] }] },
        });
      });

      it('takes every equal plain value out of a list', async () => {
        expect(await updated({ a: ['x', 'y', 'x', 1, '1'] }, { pull: { a: 'x', never: 1 } })).toEqual({
          a: ['y', 1, '1'],
        });
        expect(await updated({ a: [1, '1', true, 1] }, { pull: { a: 1 } })).toEqual({ a: ['1', true] });
      });

      it('does all five in one, and nothing where nothing is asked', async () => {
        const all = { set: { a: 1 }, unset: ['b'], inc: { c: 1 }, push: { d: 'x' }, pull: { e: 'y' } };
        expect(await updated({ b: 1, e: ['y'] }, all)).toEqual({ a: 1, c: 1, d: ['x'], e: [] });
        expect(await updated({ a: 1 }, {})).toEqual({ a: 1 });
        expect(await updated({ a: 1 }, { set: {}, unset: [] })).toEqual({ a: 1 });
      });

      it('answers null where there is no document, and makes none', async () => {
        const ledger = await ledgerWith();
        expect(await store.update(ledger, SCANS, 'd0', { set: { a: 1 } })).toBeNull();
        expect(await store.get(ledger, SCANS, 'd0')).toBeNull();
      });

      it.each([
        ['a number inside a text', { a: 'x' }, { set: { 'a.b': 1 } }],
        ['a field inside null', { a: null }, { set: { 'a.b': 1 } }],
        ['a field inside a list', { a: [1] }, { set: { 'a.b': 1 } }],
        ['adding to a text', { a: '1' }, { inc: { a: 1 } }],
        ['adding to null', { a: null }, { inc: { a: 1 } }],
        ['pushing onto a text', { a: 'x' }, { push: { a: 1 } }],
        ['pushing onto null', { a: null }, { push: { a: 1 } }],
        ['pulling out of a number', { a: 1 }, { pull: { a: 1 } }],
      ])('refuses %s and leaves the document as it was', async (_what, body, update) => {
        const ledger = await ledgerWith(body);
        await expect(
          store.update(ledger, SCANS, 'd0', { ...update, set: { other: 1, ...('set' in update ? update.set : {}) } }),
        ).rejects.toBeInstanceOf(DocumentRefused);
        expect(await store.get(ledger, SCANS, 'd0')).toEqual(body);
      });

      it('loses none of 100 increments at the same moment', async () => {
        const ledger = await ledgerWith({ n: 0 });
        await Promise.all(Array.from({ length: 100 }, () => store.update(ledger, SCANS, 'd0', { inc: { n: 1 } })));
        expect(await store.get(ledger, SCANS, 'd0')).toEqual({ n: 100 });
      });

      it('lets one of many who insert the same id win', async () => {
        const ledger = await ledgerWith();
        const tries = Array.from({ length: 10 }, (_, who) =>
          store.insert(ledger, SCANS, { id: 'once', body: { who } }),
        );
        const won = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
        expect(won).toHaveLength(1);
      });
    });

    plainDataContract(() => store);

    it('says that it answers', async () => {
      expect(await store.check()).toBe(true);
    });
  });
}
