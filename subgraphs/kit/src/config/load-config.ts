import { z } from 'zod';

/** A configuration that does not fit: every wrong setting with its reason, for a person at a terminal. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads settings from the environment through one zod object. Empty strings count as unset.
 * @throws ConfigError naming each setting that is missing or wrong (never its value: it may be a secret).
 */
export function loadConfig<Shape extends z.ZodObject>(shape: Shape, environment: NodeJS.ProcessEnv): z.infer<Shape> {
  const given = Object.fromEntries(
    Object.keys(shape.shape).map((name) => [name, environment[name] === '' ? undefined : environment[name]]),
  );
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Settings that do not fit:\n${lines.join('\n')}`);
}

/** zod: `on` / `off` as a boolean. */
export const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
