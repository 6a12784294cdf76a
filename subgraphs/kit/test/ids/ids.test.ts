import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeOpaqueId,
  derivedUuid,
  formatUuid,
  globalId,
  isUuid,
  NIL_UUID,
  opaqueId,
  uuidBytes,
  uuidV7,
  type EntityKind,
} from '../../src/index.js';

const rows: EntityKind[] = ['Account', 'Category', 'Transaction', 'ImportBatch', 'Receipt', 'File', 'Invitation'];
const uuids = fc.uuid();

describe('an opaque id', () => {
  it('gives back the kind, the ledger and the row that went in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), uuids, uuids, (kind, ledgerId, id) => {
        fc.pre(ledgerId !== id);
        const text = opaqueId(kind, { ledgerId, id });
        expect(text).toMatch(/^[\w-]{44}$/u);
        expect(decodeOpaqueId(text)).toEqual({ kind, ledgerId, id });
      }),
    );
  });

  it('is shorter for people and ledgers, who are their own ledger', () => {
    fc.assert(
      fc.property(fc.constantFrom<EntityKind>('User', 'Ledger'), uuids, (kind, id) => {
        const text = opaqueId(kind, { id });
        expect(text).toMatch(/^[\w-]{23}$/u);
        expect(decodeOpaqueId(text)).toEqual({ kind, ledgerId: id, id });
        expect(opaqueId(kind, { ledgerId: id, id })).toBe(text);
      }),
    );
  });

  it('has one spelling: whatever can be read is written the same again', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
    const guesses = fc
      .constantFrom(23, 44, 22, 24, 43, 45)
      .chain((size) =>
        fc
          .tuple(
            fc.constantFrom('A', 'B'),
            fc.array(fc.constantFrom(...alphabet), { minLength: size - 1, maxLength: size - 1 }),
          )
          .map(([first, rest]) => first + rest.join('')),
      );
    let read = 0;
    fc.assert(
      fc.property(guesses, (text) => {
        const decoded = decodeOpaqueId(text);
        if (!decoded) return;
        read += 1;
        expect(opaqueId(decoded.kind, decoded)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
    expect(read).toBeGreaterThan(0);
  });

  it('is nothing at all once it is cut, lengthened, padded or given a kind that never was', () => {
    const text = opaqueId('Account', { ledgerId: uuidV7(), id: uuidV7() });
    const bytes = Buffer.from(text, 'base64url');
    const ofKind = (kind: number): string =>
      Buffer.concat([Uint8Array.of(kind), bytes.subarray(1)]).toString('base64url');
    const wrong = [
      text.slice(1),
      text.slice(0, -1),
      `${text}A`,
      `${text}=`,
      ` ${text}`,
      `${text}\n`,
      text.replace(/.$/u, '+'),
      ofKind(0),
      ofKind(200),
      ofKind(1),
      ofKind(2),
      '',
    ];
    for (const changed of wrong) expect(decodeOpaqueId(changed), JSON.stringify(changed)).toBeNull();
    const short = opaqueId('Ledger', { id: uuidV7() });
    const asRow = Buffer.concat([Uint8Array.of(3), Buffer.from(short, 'base64url').subarray(1)]).toString('base64url');
    expect(decodeOpaqueId(asRow)).toBeNull();
  });

  it('is never taken for another kind, and says no more than that it is unknown', () => {
    const account = opaqueId('Account', { ledgerId: uuidV7(), id: uuidV7() });
    for (const text of [account, 'nonsense']) {
      const parsed = globalId('Category').safeParse(text);
      expect(parsed.error?.issues).toMatchObject([{ message: 'unknown id', params: { unknownId: true } }]);
    }
    expect(globalId('Account').parse(account)).toEqual(expect.objectContaining({ id: expect.any(String) as unknown }));
  });
});

describe('a uuid', () => {
  it('of one process comes after the one before, also when the clock goes back', () => {
    const start = Date.now() + 10_000;
    const clock = [
      ...Array.from({ length: 5_000 }, () => start),
      ...Array.from({ length: 200 }, (_, back) => start - back * 50),
    ];
    const made = clock.map((now) => uuidV7(now));
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });

  it('carries its millisecond', () => {
    const at = Date.now() + 60_000;
    expect(Number.parseInt(uuidV7(at).replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  });

  it('that is derived is the same for the same two texts only, wherever one ends and the other begins', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (namespace, name, other) => {
        const id = derivedUuid(namespace, name);
        expect(isUuid(id)).toBe(true);
        expect(derivedUuid(namespace, name)).toBe(id);
        expect(derivedUuid(namespace, other) === id).toBe(other === name);
      }),
    );
    expect(derivedUuid('a', 'bc')).not.toBe(derivedUuid('ab', 'c'));
    expect(derivedUuid('a', 'b')[14]).toBe('8');
  });

  it('goes to bytes and back', () => {
    fc.assert(fc.property(uuids, (id) => formatUuid(uuidBytes(id)) === id));
    expect(isUuid(NIL_UUID)).toBe(true);
    for (const text of ['', NIL_UUID.toUpperCase().replace('0', 'A'), `${NIL_UUID}0`, `{${NIL_UUID}}`])
      expect(isUuid(text)).toBe(false);
  });
});
