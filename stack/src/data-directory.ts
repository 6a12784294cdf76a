import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody else already runs on this data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';

  constructor(
    readonly directory: string,
    readonly pid: number,
  ) {
    super(`${directory} is in use by process ${pid}`);
  }
}

export interface RunningProduct {
  readonly pid: number;
  /** When that process began, in the kernel's own count, where it can be read: process ids are used again. */
  readonly began: string | null;
  readonly address?: string;
  readonly ownerUrl?: string;
}

const lockPath = (directory: string): string => join(directory, 'running.json');

/** Field 22 of /proc/PID/stat: ticks after boot at which the process began. */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive({ pid, began }: RunningProduct): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return began === null || beginningOf(pid) === began;
}

/** The product that runs on a directory, or null. What a crash left behind counts as nothing. */
export function runningOn(directory: string): RunningProduct | null {
  try {
    const known = JSON.parse(readFileSync(lockPath(directory), 'utf8')) as RunningProduct;
    return isAlive(known) ? known : null;
  } catch {
    return null;
  }
}

export interface DataDirectoryLock {
  /** Says where the product answers, for commands that look for it. */
  announce(details: { address: string; ownerUrl: string }): void;
  release(): void;
}

/**
 * Takes a data directory for this process. Two that start at the same moment: one file is made exclusively, the other is refused.
 * @throws DataDirectoryInUse
 */
export function lockDataDirectory(directory: string): DataDirectoryLock {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const mine: RunningProduct = { pid: process.pid, began: beginningOf(process.pid) };
  const path = lockPath(directory);
  const write = (flags: string, content: RunningProduct): void => {
    const file = openSync(path, flags, 0o600);
    writeSync(file, JSON.stringify(content));
    closeSync(file);
  };
  try {
    write('wx', mine);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const other = runningOn(directory);
    if (other) throw new DataDirectoryInUse(directory, other.pid);
    rmSync(path, { force: true });
    write('wx', mine);
  }
  return {
    announce: (details) => write('w', { ...mine, ...details }),
    release: () => rmSync(path, { force: true }),
  };
}
