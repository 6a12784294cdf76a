import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenFiles, mostBytes, mostFiles } from '../src/features/receipts/chosen-files';
import { decimalOf, minorOf, missingOf, partsOf } from '../src/features/receipts/receipt-parts';

const item = (amount: string | null) => ({ description: 'x', amount, confidence: 1, category: null });

describe('the parts of a receipt', () => {
  it('bear the tax in proportion to what was bought', () => {
    const items = [item('10000'), item('5000.00'), item('5000')];
    const parts = partsOf(items, ['food', 'soap', ''], { total: '23801', fallback: 'food', exponent: 2 });
    expect(parts).toEqual([
      { categoryId: 'food', amount: '17851.00', items: [0, 2] },
      { categoryId: 'soap', amount: '5950.00', items: [1] },
    ]);
    expect(missingOf(parts, '23801', 2)).toBe('0.00');
    expect(missingOf(parts.slice(1), '23801', 2)).toBe('17851.00');
  });

  it('are none where nothing bought has an amount or a category', () => {
    expect(partsOf([item(null)], ['food'], { total: '100', fallback: '', exponent: 2 })).toEqual([]);
    expect(partsOf([item('5')], [''], { total: '100', fallback: '', exponent: 2 })).toEqual([]);
  });

  it('always come to the total', () => {
    const things = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 ** 8 }), fc.constantFrom('a', 'b', 'c')), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(things, fc.integer({ min: 1, max: 10 ** 9 }), (bought, cents) => {
        const total = decimalOf(BigInt(cents), 2);
        const items = bought.map(([amount]) => item(decimalOf(BigInt(amount), 2)));
        const ids = bought.map(([, id]) => id);
        const parts = partsOf(items, ids, { total, fallback: '', exponent: 2 });
        return minorOf(missingOf(parts, total, 2), 2) === 0n;
      }),
    );
  });

  it('read and write amounts of any currency', () => {
    expect(minorOf('-12.5', 2)).toBe(-1250n);
    expect(decimalOf(-5n, 2)).toBe('-0.05');
    expect(decimalOf(7n, 0)).toBe('7');
  });
});

describe('chosen files', () => {
  const file = (name: string, size: number) => {
    const made = new File(['x'], name);
    Object.defineProperty(made, 'size', { value: size });
    return made;
  };
  it('are taken up to a batch, without those that the server would refuse', () => {
    const many = Array.from({ length: mostFiles + 3 }, (_, i) => file(`${i}.jpg`, 10));
    const { taken, refused } = chosenFiles([file('big.jpg', mostBytes + 1), ...many]);
    expect(taken).toHaveLength(mostFiles);
    expect(refused).toEqual([
      { kind: 'too-large', name: 'big.jpg' },
      { kind: 'too-many', count: 3 },
    ]);
  });
});
