// `npm run bench [name]`: side-by-side benchmarks; JSON goes to bench/results/.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, node, prepare, root } from './prepare.mjs';

await prepare({ web: false });
const child = spawn(node, [join(root, 'bench/dist/main.js'), ...process.argv.slice(2)], {
  cwd: root,
  env: environment(),
  stdio: 'inherit',
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
