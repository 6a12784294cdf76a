import { z } from 'zod';

/** A key's PEM text; in one line with `\n` written out where the environment can't hold lines. */
export const pemKey = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n').trim())
  .pipe(z.string().regex(/^-----BEGIN [A-Z ]+-----[\s\S]+-----END [A-Z ]+-----$/u, 'a PEM text is expected'));

export const postgresUrl = z.url({ protocol: /^postgres(ql)?$/u });
export const serviceUrl = z.url({ protocol: /^https?$/u });

/** Settings that every stand-alone subgraph has. Each adds its own database and what it follows. */
export const SubgraphConfig = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Of the router, whose signature every request needs. */
  PRINCIPAL_PUBLIC_KEY: pemKey,
  /** Signs what this service asks of others: their event logs. Needed by services that follow another one. */
  PRINCIPAL_PRIVATE_KEY: pemKey.optional(),
});
export type SubgraphConfig = z.infer<typeof SubgraphConfig>;
