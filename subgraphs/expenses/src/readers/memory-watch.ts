import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { OUT_OF_MEMORY_MARK } from './messages.js';

const EVERY_MS = 40;

/**
 * Runs on a thread of its own, since decoders and networks block the main one for seconds: ends the whole process
 * as soon as it holds more memory than it may.
 */
const { maxRssBytes } = workerData as { maxRssBytes: number };
setInterval(() => {
  if (process.memoryUsage.rss() <= maxRssBytes) return;
  writeSync(2, `${OUT_OF_MEMORY_MARK}\n`);
  process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
