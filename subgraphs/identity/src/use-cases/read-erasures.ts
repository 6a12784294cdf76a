import { z } from 'zod';
import { ErasureRepository, type ErasureRecord } from '../persistence/erasure-repository.js';
import { query } from '../registry.js';
import type { Erasure } from '../schema/erasure.js';
import { maybe } from './input-shapes.js';

/** An erasure as it stands: each service that answers for it, in one order. */
export function erasureView({ id, at, streams, answers }: ErasureRecord, erasers: readonly string[]): Erasure {
  const services = ['identity', ...erasers].map((service) => {
    const answer = answers.find((one) => one.service === service);
    return { service, done: (answer?.streams ?? 0) >= streams, items: [...(answer?.items ?? [])] };
  });
  return { id, at: at.toISOString(), complete: services.every(({ done }) => done), services };
}

/** What was erased, newest first. */
export const readErasures = query({
  name: 'read-erasures',
  input: z.object({ first: maybe(z.int().min(0).max(200)) }),
  permission: 'admin',
  repositories: (rows) => ({ erasures: new ErasureRepository(rows) }),

  async run({ first = 50 }, { erasures, ports }) {
    const records = await erasures.newest(first);
    return records.map((record) => erasureView(record, ports.erasers));
  },
});
