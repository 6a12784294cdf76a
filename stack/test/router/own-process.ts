import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program of ours in a process of its own. */
export interface OwnProcess {
  /** What it said it answers at. */
  readonly address: string;
  /** Asks it to stop. @returns its exit code */
  stop(): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const environment = (settings: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'error',
  ...settings,
});

/** Starts a program and waits until it says where it is. @throws what it said, when it ends before that */
export async function startProcess(file: string, settings: Record<string, string>): Promise<OwnProcess> {
  const child: ChildProcess = spawn(process.execPath, [file], {
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (data: Buffer): void => {
      said += data.toString();
      const found = /ready: (http:\/\/\S+)/u.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said}`)));
  });
  return {
    address,
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

/** Runs a program that is expected to end by itself. */
export async function runProcess(file: string, settings: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [file], { env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
