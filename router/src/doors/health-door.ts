import type { FastifyInstance } from 'fastify';

export interface HealthCheck {
  readonly name: string;
  check(): Promise<boolean>;
}

const PATIENCE_MS = 2_000;

const within = async (check: HealthCheck): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE_MS)));
  try {
    return await Promise.race([check.check().catch(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Liveness and readiness. Names what is well or not; why is in the log. */
export function healthDoor(
  app: FastifyInstance,
  options: { checks: readonly HealthCheck[]; stopping: () => boolean },
): void {
  app.get('/health/live', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok', checks: {} }),
  );
  app.get('/health/ready', async (_request, reply) => {
    const results = await Promise.all(
      options.checks.map(async (check) => [check.name, (await within(check)) ? 'ok' : 'failing'] as const),
    );
    const ready = !options.stopping() && results.every(([, state]) => state === 'ok');
    return reply
      .header('cache-control', 'no-store')
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ok' : 'unavailable', checks: Object.fromEntries(results) });
  });
}
