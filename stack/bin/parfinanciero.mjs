#!/usr/bin/env node
// The command line: on any Node ≥ 20 it starts itself again with the project's own.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, node, prepare, root } from './prepare.mjs';

await prepare({ web: false });
const child = spawn(node, [join(root, 'stack/dist/cli/main.js'), ...process.argv.slice(2)], {
  env: environment(),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
