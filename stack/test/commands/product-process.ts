import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../e2e/harness.js';

export const projectNode = join(root, 'node_modules/node/bin/node');

export interface ProductProcess {
  readonly child: ChildProcess;
  /** The address of the ready line. */
  readonly address: string;
  exit(): Promise<number | null>;
}

/** What a program printed until it ended. */
export function finished(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(projectNode, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Starts the built product as a process of its own, as `npm start` does after building, and waits for its ready line. */
export function startProcess(env: Record<string, string>): Promise<ProductProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(projectNode, [join(root, 'stack/dist/main.js')], {
      cwd: root,
      env: { ...process.env, LOG_LEVEL: 'error', PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((done) => child.once('close', done));
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^Parfinanciero ready: (\S+)$/u.exec(line)?.[1];
      if (address !== undefined) resolve({ child, address, exit: () => ended });
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}
