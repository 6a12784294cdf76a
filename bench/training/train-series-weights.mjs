// `SAMPLES_DIR=… node bench/training/train-series-weights.mjs`: remakes the trained weights of the series forecasts.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, node, prepare, root } from '../../stack/bin/prepare.mjs';

await prepare({ web: false });
const child = spawn(node, [join(root, 'bench/dist/training/train-series-weights.js')], {
  cwd: root,
  env: environment(),
  stdio: 'inherit',
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
