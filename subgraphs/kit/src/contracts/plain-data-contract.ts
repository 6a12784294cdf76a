import { describe, expect, it } from 'vitest';
import { DocumentRefused, type DocumentBody, type DocumentStore, type StoredDocument } from '../documents/index.js';
import { uuidV7 } from '../ids/index.js';

const SCANS = 'scans';
const idsOf = (found: readonly StoredDocument[]): string[] => found.map(({ id }) => id);

/** The part of the document contract that is about input: operators, odd names and values that are no plain data. */
export function plainDataContract(storeUnderTest: () => DocumentStore): void {
  /** A ledger with these documents, under the ids d0, d1, … */
  const ledgerWith = async (...all: readonly DocumentBody[]): Promise<string> => {
    const ledger = uuidV7();
    for (const [index, body] of all.entries()) await storeUnderTest().insert(ledger, SCANS, { id: `d${index}`, body });
    return ledger;
  };
  const found = async (ledger: string, query: Parameters<DocumentStore['find']>[2]): Promise<string[]> =>
    idsOf(await storeUnderTest().find(ledger, SCANS, query));

  describe('what is no plain data', () => {
    const refused = (work: Promise<unknown>) => expect(work).rejects.toBeInstanceOf(DocumentRefused);
    /** What a client could send where a type says something else. */
    const sent = <Wanted>(value: unknown): Wanted => value as Wanted;

    it.each([
      ['a greater-than', { $gt: '' }],
      ['a not-equal', { $ne: null }],
      ['a regular expression', { $regex: '.*' }],
      ['code', { $where: 'true' }],
      ['an operator beside a range', { gte: 1, $gt: 0 }],
      ['a range over objects', { gte: { $gt: '' } }],
      ['nothing', {}],
      ['a list', ['a']],
      ['undefined', undefined],
      ['infinity', Number.POSITIVE_INFINITY],
    ])('refuses %s as a value to compare with', async (_what, value) => {
      const ledger = await ledgerWith({ a: 'secret' });
      await refused(storeUnderTest().find(ledger, SCANS, { filter: { a: sent(value) } }));
    });

    it('compares text that looks like an operator as the text that it is', async () => {
      const ledger = await ledgerWith({ a: '$gt' }, { a: "'; DROP TABLE document; --" }, { a: '{"$gt":""}' });
      for (const [index, a] of ['$gt', "'; DROP TABLE document; --", '{"$gt":""}'].entries()) {
        expect(await found(ledger, { filter: { a } })).toEqual([`d${index}`]);
      }
    });

    it.each([
      '$where',
      'a.$gt',
      'a.0',
      '',
      'a..b',
      '.a',
      "a'",
      'a}',
      '__proto__',
      'a.constructor',
      'prototype.x',
      'valueOf',
      'a.toString',
      'a b',
      '_bsontype',
    ])('refuses %j as a field’s name, wherever one is given', async (field) => {
      const ledger = await ledgerWith({ a: 1 });
      await refused(storeUnderTest().find(ledger, SCANS, { filter: { [field]: 1 } }));
      await refused(storeUnderTest().find(ledger, SCANS, { sort: { field, direction: 'asc' } }));
      const own = (value: unknown) => Object.fromEntries([[field, value]]);
      for (const update of [{ set: own(1) }, { unset: [field] }, { inc: own(1) }, { push: own(1) }, { pull: own(1) }]) {
        await refused(storeUnderTest().update(ledger, SCANS, 'd0', sent(update)));
      }
      expect(await storeUnderTest().get(ledger, SCANS, 'd0')).toEqual({ a: 1 });
    });

    it.each([
      ['an operator', { a: { $set: 1 } }],
      ['a dotted key', { 'a.b': 1 }],
      ['a prototype', JSON.parse('{"a":{"__proto__":{"admin":true}}}')],
      ['a constructor', JSON.parse('{"constructor":{"prototype":{"admin":true}}}')],
      ['a driver’s own type', { a: { _bsontype: 'Code', code: 'x' } }],
      ['a method’s name', { a: { valueOf: [{}] } }],
      ['a list in a list', { a: [[1]] }],
      ['a date', { a: new Date(0) }],
      ['a bigint', { a: 1n }],
      ['not a number', { a: Number.NaN }],
      ['a NUL', { a: 'x\u0000y' }],
      ['half a character', { a: '\ud83d' }],
      ['a list for a document', sent<Record<string, unknown>>([1])],
      ['sixty levels', JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`)],
      ['three megabytes', { a: 'x'.repeat(3 * 1024 * 1024) }],
    ])('refuses %s in a document and in an update', async (_what, body: Record<string, unknown>) => {
      const ledger = await ledgerWith({ a: 1 });
      await refused(storeUnderTest().insert(ledger, SCANS, { id: 'x', body }));
      if (!Array.isArray(body)) await refused(storeUnderTest().update(ledger, SCANS, 'd0', { set: sent({ b: body }) }));
      expect(idsOf(await storeUnderTest().find(ledger, SCANS))).toEqual(['d0']);
      expect(({} as { admin?: unknown }).admin).toBeUndefined();
    });

    it('refuses an update that touches one field twice', async () => {
      const ledger = await ledgerWith({ a: { b: 1 } });
      await refused(storeUnderTest().update(ledger, SCANS, 'd0', { set: { a: 1 }, inc: { 'a.b': 1 } }));
      await refused(storeUnderTest().update(ledger, SCANS, 'd0', { set: { a: 1 }, unset: ['a'] }));
    });

    it('refuses places that are none', async () => {
      const ledger = await ledgerWith({ a: 1 });
      for (const id of ['', 'a b', 'x'.repeat(201), 'a\u0000', sent<string>({ $ne: null })])
        await refused(storeUnderTest().get(ledger, SCANS, id));
      for (const collection of ['', 'system.users', 'A', '$cmd', 'a/b'])
        await refused(storeUnderTest().get(ledger, collection, 'd0'));
      for (const other of ['', 'no-uuid', ledger.toUpperCase(), sent<string>({ $ne: null })])
        await refused(storeUnderTest().get(other, SCANS, 'd0'));
      await refused(storeUnderTest().removeLedger(sent({ $ne: null })));
      for (const limit of [0, -1, 1.5, 1_001, Number.NaN])
        await refused(storeUnderTest().find(ledger, SCANS, { limit }));
    });

    it('leaves out what is undefined', async () => {
      const ledger = await ledgerWith({ a: undefined, b: [1], c: { d: undefined } });
      expect(await storeUnderTest().get(ledger, SCANS, 'd0')).toStrictEqual({ b: [1], c: {} });
    });
  });
}
