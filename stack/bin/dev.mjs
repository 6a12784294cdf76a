// `npm run dev`: as start, building again and starting again whenever a source changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { environment, node, prepare, root } from './prepare.mjs';

const WATCHED = ['subgraphs', 'router/src', 'stack/src', 'web/src', 'router/supergraph.graphql'];
let child = null;
let timer = null;
let busy = false;
let again = false;

function start() {
  child = spawn(node, ['--enable-source-maps', join(root, 'stack/dist/main.js')], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const own = child;
  child.on('exit', () => (child = child === own ? null : child));
}

function stopped() {
  if (!child) return Promise.resolve();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return gone;
}

async function rebuild() {
  if (busy) return void (again = true);
  busy = true;
  do {
    again = false;
    const { run } = await import('./prepare.mjs');
    // A build with errors leaves what runs alone: the errors are shown and the next change tries again.
    const { code } = await run(join(root, 'node_modules/.bin/tsc'), ['-b']);
    if (code !== 0) continue;
    await prepare();
    await stopped();
    start();
  } while (again);
  busy = false;
}

await prepare();
start();
for (const path of WATCHED) {
  watch(join(root, path), { recursive: true }, (_event, name) => {
    if (!name || /(^|\/)(dist|node_modules|test|generated)(\/|$)/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), 200);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stopped().then(() => process.exit(0)));
