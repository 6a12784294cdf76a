import type { DataSource } from 'typeorm';
import { failuresCounted } from '../events/failures-counted.js';
import { INSTALLATION } from '../ids/index.js';
import type { Logger } from '../logging/logger.js';
import { storeEvents } from '../outbox/store-events.js';
import { Rows } from '../use-case/rows.js';

export interface FailureCountOptions {
  readonly database: DataSource;
  readonly logger: Logger;
  readonly clock: () => Date;
  /** Milliseconds between two tellings (default 60 000). */
  readonly everyMs?: number;
}

/** Failures that nobody expected, told as a number at most once a minute, and never when there were none. */
export interface FailureCount {
  add(): void;
  flush(): Promise<void>;
  /** Tells what is left. */
  stop(): Promise<void>;
}

export function failureCount({ database, logger, clock, everyMs = 60_000 }: FailureCountOptions): FailureCount {
  let count = 0;
  const flush = async (): Promise<void> => {
    const told = count;
    if (told === 0) return;
    count = 0;
    const at = clock();
    try {
      await database.transaction((manager) =>
        storeEvents(new Rows(manager), [failuresCounted({ count: told, until: at.toISOString() })], {
          stream: INSTALLATION,
          requestId: 'failures',
          at,
        }),
      );
    } catch (error) {
      // The database may be what fails: they are told later.
      count += told;
      logger.warn({ err: error }, 'failures could not be counted');
    }
  };
  const timer = setInterval(() => void flush(), everyMs).unref();
  return {
    add: () => void (count += 1),
    flush,
    stop() {
      clearInterval(timer);
      return flush();
    },
  };
}
