import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MODULE = fileURLToPath(new URL('../../engines/', import.meta.url));
const SOURCES = ['go.mod', 'go.sum', 'main.go'];
const PATIENCE_MS = 600_000;
const run = promisify(execFile);

/** No engine here, and why: one sentence for whoever reads a list of skipped tests. */
export class NoEngine extends Error {
  override readonly name = 'NoEngine';
}

const reasonOf = (error: unknown): string => {
  const { stderr = '', message } = error as { stderr?: string; message: string };
  return (stderr.trim().split('\n').at(-1) ?? '') || message;
};

/**
 * The program of the Go module, built on first use and kept under a name made of its sources. The first build takes a
 * minute or two and fetches public modules.
 * @returns its path
 * @throws NoEngine where Go is missing, or its modules cannot be fetched
 */
export async function buildEngine(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of SOURCES) hash.update(readFileSync(join(MODULE, name)));
  const program = join(MODULE, 'bin', `document-engine-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(program)) return program;
  await run('go', ['version']).catch(() => {
    throw new NoEngine('Go is not installed');
  });
  mkdirSync(join(MODULE, 'bin'), { recursive: true });
  // Two runs may build at the same moment: each makes a file of its own and puts it in place whole.
  const unfinished = `${program}.${process.pid}`;
  try {
    await run('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', unfinished, '.'], {
      cwd: MODULE,
      timeout: PATIENCE_MS,
      env: { ...process.env, CGO_ENABLED: '0', GOTOOLCHAIN: 'local' },
    });
    renameSync(unfinished, program);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new NoEngine(`the document engine could not be built: ${reasonOf(error)}`);
  }
  return program;
}
