import { decodeOpaqueId, liveValues, notFound, permissionIn, personOf, type Context } from '@parfinanciero/kit';
import type { ProjectionsPorts } from '../ports.js';
import type { Forecast } from '../schema/forecast.js';
import { readForecast } from '../use-cases/read-forecast.js';

export interface ForecastChangedInput {
  readonly ledgerId: string;
  readonly horizon?: number | undefined;
  readonly currency?: string | undefined;
}

/**
 * The present forecast first, then one after each change; bursts coalesce.
 * @throws NOT_FOUND where the ledger is not the caller's
 */
export function forecastStream(
  { ledgerId, horizon, currency }: ForecastChangedInput,
  context: Context<ProjectionsPorts>,
): AsyncIterableIterator<Forecast> {
  const decoded = decodeOpaqueId(ledgerId);
  if (decoded?.kind !== 'Ledger' || !permissionIn(personOf(context), decoded.ledgerId)) throw notFound();
  return liveValues({
    channel: context.service.live,
    topic: decoded.ledgerId,
    // A fresh memory for each event: what the last one read must not answer for this one.
    read: () => readForecast.execute({ ...context, memory: new Map() }, { ledgerId, horizon, currency }),
  });
}
