// `npm start`: installs, builds what is stale, and runs the whole product until it is told to stop.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, node, prepare, root } from './prepare.mjs';

await prepare();
const child = spawn(node, ['--enable-source-maps', join(root, 'stack/dist/main.js')], {
  cwd: root,
  env: environment(),
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
const stop = () => child.kill('SIGTERM');
// Ctrl-C reaches the whole group; the product stops by itself and we wait for it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
// npm's shell may die without passing the signal on: an orphan stops what it started.
const parent = process.ppid;
const watch = process.env.npm_lifecycle_event ? setInterval(() => process.ppid !== parent && stop(), 500) : null;
child.on('exit', (code, signal) => {
  if (watch) clearInterval(watch);
  process.exit(code ?? (signal ? 1 : 0));
});
