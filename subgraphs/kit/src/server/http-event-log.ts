import { z } from 'zod';
import type { EventLog } from '../bus/index.js';
import { unavailable } from '../errors/index.js';
import type { PrincipalSigner } from '../principal/index.js';

export interface HttpEventLogOptions {
  /** The service that owns the log. */
  readonly source: string;
  /** Its address: `http://host:port`. */
  readonly url: string;
  readonly signer: PrincipalSigner;
}

const Head = z.object({ stream: z.string(), seq: z.number() });
const Envelope = z.object({
  source: z.string(),
  stream: z.string(),
  seq: z.number(),
  id: z.string(),
  type: z.string(),
  version: z.number(),
  payload: z.unknown(),
  occurredAt: z.string(),
  requestId: z.string(),
});

const DEADLINE_MS = 10_000;

/** The event log of a service in another process. Its calls throw UNAVAILABLE while that service does not answer. */
export function httpEventLog({ source, url, signer }: HttpEventLogOptions): EventLog {
  const ask = async <Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> => {
    const authorization = `Principal ${await signer.signInternal(source)}`;
    const answer = await fetch(new URL(path, url), {
      headers: { authorization },
      signal: AbortSignal.timeout(DEADLINE_MS),
    }).catch(() => null);
    if (!answer?.ok) throw unavailable();
    return shape.parse(await answer.json());
  };
  return {
    heads: () => ask('/internal/events/heads', z.array(Head)),
    read: (stream, after, limit) => {
      const query = new URLSearchParams({ stream, after: String(after), limit: String(limit) });
      return ask(`/internal/events/read?${query.toString()}`, z.array(Envelope));
    },
  };
}
