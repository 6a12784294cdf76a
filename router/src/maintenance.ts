import { INSTALLATION, maintenance, type AppError, type EventBus, type Logger } from '@parfinanciero/kit';
import { maintenanceChanged } from '@parfinanciero/kit/events/administration';

/** Whether writes are refused at present. */
export interface MaintenanceMode {
  /** The refusal to answer writes with, or null while they are let through. */
  refusal(): AppError | null;
  stop(): Promise<void>;
}

const SOURCE = 'administration';
const BATCH = 200;
/** How often the state is read again where news of it got lost. */
const AGAIN_MS = 30_000;

/** When whoever was refused may come again: seconds, for `Retry-After`. */
export const RETRY_SECONDS = '30';

/** Mutations that maintenance lets through: the one that ends it. */
export const THROUGH_MAINTENANCE: ReadonlySet<string> = new Set(['setMaintenance']);

/** Follows what administration says of maintenance, from the beginning of its log. */
export async function followMaintenance(bus: EventBus, logger: Logger): Promise<MaintenanceMode> {
  let on = false;
  let seen = 0;
  let stopped = false;
  const catchUp = async (): Promise<void> => {
    for (let events = await bus.read(SOURCE, INSTALLATION, seen, BATCH); events.length > 0 && !stopped;) {
      for (const event of events) {
        seen = event.seq;
        if (event.type !== maintenanceChanged.type || event.payload === null) continue;
        ({ on } = maintenanceChanged.schema.parse(event.payload));
      }
      events = await bus.read(SOURCE, INSTALLATION, seen, BATCH);
    }
  };
  let running: Promise<void> = Promise.resolve();
  const look = (): void => {
    running = running.then(catchUp).catch((error: unknown) => {
      // An installation without administration has no maintenance mode.
      logger.debug({ err: error }, 'the state of maintenance could not be read');
    });
  };
  const unsubscribe = await bus.subscribe(SOURCE, (events) => {
    if (events.some(({ stream }) => stream === INSTALLATION)) look();
  });
  const timer = setInterval(look, AGAIN_MS);
  look();
  await running;
  return {
    refusal: () => (on ? maintenance() : null),
    async stop() {
      stopped = true;
      clearInterval(timer);
      await unsubscribe();
      await running;
    },
  };
}
