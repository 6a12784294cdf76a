/* The program itself: `main.ts` has seen to it that this node can run it. */
import { ConfigError, loadConfig } from '@parfinanciero/kit';
import { StandAloneConfig } from './config.js';
import { startStandAlone, type StandAloneRouter } from './start.js';

let router: StandAloneRouter | null = null;
let asked = false;

function stop(): void {
  asked = true;
  setTimeout(() => process.exit(1), 9_000).unref();
  router?.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}
process.once('SIGTERM', stop).once('SIGINT', stop);

try {
  router = await startStandAlone(loadConfig(StandAloneConfig, process.env));
  console.log(`Router ready: ${router.address}/graphql`);
  if (asked) stop();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
