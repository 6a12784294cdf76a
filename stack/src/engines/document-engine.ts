import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEngine, NoEngine } from './build-engine.js';

/** A server that speaks the MongoDB protocol, for tests. */
export interface DocumentEngine {
  /** Without a database's name. */
  readonly uri: string;
  /** Whether it is ours to stop; a server that the environment names is not. */
  readonly own: boolean;
  stop(): Promise<void>;
}

const START_MS = 20_000;
const STOP_MS = 5_000;

/**
 * Starts a document engine with data of its own on a free loopback port, or takes the server that MONGODB_TEST_URI names.
 * @param absent told why, where there is none
 * @returns null where there is neither that server nor a way to build an engine
 */
export async function startDocumentEngine(
  absent: (why: string) => void = () => undefined,
): Promise<DocumentEngine | null> {
  const given = process.env['MONGODB_TEST_URI'];
  if (given) return { uri: given, own: false, stop: () => Promise.resolve() };
  try {
    return await startOwn(await buildEngine());
  } catch (error) {
    if (!(error instanceof NoEngine)) throw error;
    absent(error.message);
    return null;
  }
}

async function startOwn(program: string): Promise<DocumentEngine> {
  const directory = mkdtempSync(join(tmpdir(), 'parf-documents-'));
  // Its standard input is the leash: when we are gone, however that came about, it ends by itself.
  const child = spawn(program, ['-directory', directory], { stdio: ['pipe', 'pipe', 'pipe'] });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.stdin?.destroy();
    const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await closed;
    clearTimeout(impatient);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    return { uri: await addressOf(child), own: true, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The first line that it prints. @throws NoEngine with its last words when it ends before, or says nothing in time */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    let printed = '';
    const give = (why: string): void => reject(new NoEngine(`the document engine did not start: ${why}\n${log}`));
    const timer = setTimeout(() => give('it said nothing'), START_MS);
    child.stderr?.on('data', (chunk: Buffer) => (log = `${log}${chunk.toString()}`.slice(-4_000)));
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (!printed.includes('\n')) return;
      clearTimeout(timer);
      resolve(printed.slice(0, printed.indexOf('\n')));
    });
    child.once('error', (error) => give(error.message));
    child.once('close', () => give('it ended'));
  });
}
