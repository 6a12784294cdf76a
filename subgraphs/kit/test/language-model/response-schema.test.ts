import { expect, it } from 'vitest';
import { z } from 'zod';
import { responseSchemaOf } from '../../src/language-model/index.js';
import { retryAfterMs } from '../../src/language-model/retry-after.js';

it('tells a model the shape of its answer, without what only we check', () => {
  const schema = z.object({
    tips: z.array(z.object({ move: z.int().min(0), title: z.string().max(60).describe('Short.') })).length(3),
    share: z.number().nullish(),
    kind: z.literal('ADVICE'),
  });
  expect(responseSchemaOf(schema)).toEqual({
    type: 'object',
    required: ['tips', 'kind'],
    properties: {
      tips: {
        type: 'array',
        minItems: 3,
        maxItems: 3,
        items: {
          type: 'object',
          required: ['move', 'title'],
          properties: { move: { type: 'integer' }, title: { type: 'string', description: 'Short.' } },
        },
      },
      share: { type: 'number', nullable: true },
      kind: { type: 'string', enum: ['ADVICE'] },
    },
  });
  expect(() => responseSchemaOf(z.union([z.string(), z.number()]))).toThrow(TypeError);
});

it.each([
  ['7', 7_000],
  [' 0 ', 0],
  ['Mon, 23 Nov 2026 15:00:09 GMT', 9_000],
  ['Mon, 23 Nov 2026 14:00:00 GMT', 0],
  ['soon', null],
  ['-3', 0],
  [null, null],
] as const)('reads a Retry-After of %s', (text, ms) => {
  // A negative one is read as the year that it names, long past.
  expect(retryAfterMs(text, new Date('2026-11-23T15:00:00Z'))).toBe(ms);
});
