import { fileURLToPath } from 'node:url';
import { ConfigError, loadConfig } from '@parfinanciero/kit';
import { StackConfig } from './config.js';
import { DataDirectoryInUse } from './data-directory.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/accounts.js';
import { startProduct, type Product } from './product.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a person at a terminal reads when the product does not start. */
function explain(error: unknown): string {
  if (error instanceof DataDirectoryInUse) {
    return `Parfinanciero ya está corriendo con estos datos (proceso ${error.pid}). · Already running on this data directory (process ${error.pid}).\n  ${error.directory}`;
  }
  if (error instanceof ConfigError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') {
    return `El puerto ${port} está ocupado. · Port ${port} is in use.\n  PORT=4001 npm start`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function announce({ address, mode }: Product): void {
  const lines = [`Parfinanciero ready: ${address}`];
  if (mode.demo) {
    lines.push('', '  Demo:', ...DEMO_ACCOUNTS.map(({ email }) => `    ${email}  ·  ${DEMO_PASSWORD}`));
  }
  lines.push('', `  GraphQL   ${address}/graphql`, `  Explorer  ${address}/explorer`);
  if (mode.emulator) lines.push(`  Buzón     ${address}/buzon`);
  console.log(lines.join('\n'));
}

let product: Product | null = null;
let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  // A second signal, or ten seconds: whoever waits no longer.
  setTimeout(() => process.exit(1), 10_000).unref();
  await product?.stop();
  process.exit(0);
}

process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
// Started by another program: it goes, we go.
process.on('disconnect', () => void stop());

try {
  product = await startProduct({ config: loadConfig(StackConfig, process.env), root });
  if (stopping) await product.stop();
  else announce(product);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
