import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What the libraries here need. */
const NEEDED = 22;

/** On an older node the program starts again with the project's own, and passes on signals and the exit code. */
function startAgain(): void {
  const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals): boolean => child.kill(signal);
  process.on('SIGTERM', pass).on('SIGINT', pass);
  child.once('error', () => {
    console.error(`Node ${NEEDED} or newer is needed; this is ${process.version}.`);
    process.exit(1);
  });
  child.once('exit', (code) => process.exit(code ?? 1));
}

if (Number(process.versions.node.split('.')[0]) < NEEDED) startAgain();
else await import('./stand-alone/run.js');
