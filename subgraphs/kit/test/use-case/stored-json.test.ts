import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromStored, toStored } from '../../src/index.js';

const keys = fc.oneof(fc.constantFrom('$bigint', '$date', '$plain', 'id', 'minor'), fc.string());
const { value: answers } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.bigInt(),
      fc.date({ noInvalidDate: true }),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

describe('an answer that is kept under its idempotency key', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        expect(fromStored(JSON.parse(toStored(answer)))).toEqual(answer);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps money beyond 2^53 and instants', () => {
    const answer = {
      total: { minor: 9_223_372_036_854_775_807n },
      at: new Date('2026-02-28T23:59:59.999Z'),
      none: null,
    };
    expect(fromStored(JSON.parse(toStored(answer)))).toEqual(answer);
  });

  it('comes back as it was where it looks like the mark of something else', () => {
    for (const answer of [
      { $bigint: 'no number' },
      { $date: 'no date' },
      { $plain: { $bigint: '1' } },
      { a: { $plain: 1 } },
      { $bigint: '1', b: 2 },
    ]) {
      expect(fromStored(JSON.parse(toStored(answer)))).toEqual(answer);
    }
  });

  it('leaves out what is undefined, and is null where there is no answer', () => {
    expect(toStored({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(fromStored(JSON.parse(toStored(undefined)))).toBeNull();
  });
});
