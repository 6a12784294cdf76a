import { setTimeout as delay } from 'node:timers/promises';
import { notFound, Rows, type ServiceRuntime } from '@parfinanciero/kit';
import { ErasureRepository } from '../persistence/erasure-repository.js';
import type { IdentityPorts } from '../ports.js';
import type { Erasure } from '../schema/erasure.js';
import { erasureView } from './read-erasures.js';

const PATIENCE_MS = 5_000;
const LOOK_MS = 50;

/** The erasure once every service has answered, or as far as it is known after five seconds. */
export async function awaitErasure(service: ServiceRuntime<IdentityPorts>, erasureId: string): Promise<Erasure> {
  const erasures = new ErasureRepository(new Rows(service.dataSource.manager));
  for (const end = performance.now() + PATIENCE_MS; ; await delay(LOOK_MS)) {
    const record = await erasures.get(erasureId);
    if (!record) throw notFound();
    const view = erasureView(record, service.ports.erasers);
    if (view.complete || performance.now() > end) return view;
  }
}
