import { erased, on, type ConsumerDefinition } from '@parfinanciero/kit';
import { ErasureRepository } from '../persistence/erasure-repository.js';

/** Notes what each service answers about an erasure. Identity reads its own answer too. */
export const erasureReceipts = (services: readonly string[]): ConsumerDefinition[] =>
  ['identity', ...services].map((source) => ({
    name: 'identity.erasures',
    source,
    handlers: [
      on(erased, ({ erasureId, items }, { rows, envelope }) =>
        new ErasureRepository(rows).answered(erasureId, source, envelope.id, items),
      ),
    ],
  }));
