import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** Fields that never reach a log, wherever they stand in what is logged. */
const REDACTED = [
  'authorization',
  'token',
  'idToken',
  'refreshToken',
  'password',
  'email',
  'payee',
  'note',
  'cookie',
  'apiKey',
  'amount',
];

/** The product's log: JSON lines, secrets and personal fields removed, on standard error so that stdout stays for answers. */
export function createLogger(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  const paths = REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);
  return pino({ level, base: null, redact: { paths, censor: '[redacted]' } }, destination);
}
