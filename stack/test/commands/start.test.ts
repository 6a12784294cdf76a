import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../e2e/harness.js';
import { finished, startProcess } from './product-process.js';

const MAIN = join(root, 'stack/dist/main.js');
const DOCTOR = [join(root, 'stack/dist/cli/main.js'), 'doctor', '--lang', 'en'];

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('starting the product', () => {
  // A path with a space: people have such folders.
  const parent = mkdtempSync(join(tmpdir(), 'parf start '));
  const directory = join(parent, 'data');
  const postgresPid = (): number =>
    Number(readFileSync(join(directory, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  beforeAll(() => expect(existsSync(MAIN)).toBe(true));
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  it('refuses a second start on the same data, and stops everything on SIGTERM', async () => {
    const product = await startProcess({ DATA_DIR: directory });
    expect((await fetch(`${product.address}/health/ready`)).status).toBe(200);
    const second = await finished([MAIN], { DATA_DIR: directory, PORT: '0' });
    expect(second).toMatchObject({ code: 1, output: expect.stringMatching(/already running/iu) as unknown });
    const database = postgresPid();
    expect(alive(database)).toBe(true);
    expect((await finished(DOCTOR, { DATA_DIR: directory })).output).toMatch(/All is well/u);
    product.child.kill('SIGTERM');
    expect(await product.exit()).toBe(0);
    expect(alive(database)).toBe(false);
  });

  it('says which port is in use, and leaves nothing running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const refused = await finished([MAIN], { DATA_DIR: directory, PORT: String(port) });
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining(`Port ${port} is in use`) as unknown });
    expect(existsSync(join(directory, 'running.json'))).toBe(false);
    other.close();
  });

  it('recovers after SIGKILL, although its database lived on', async () => {
    const product = await startProcess({ DATA_DIR: directory });
    const database = postgresPid();
    product.child.kill('SIGKILL');
    await product.exit();
    const again = await startProcess({ DATA_DIR: directory });
    expect(postgresPid()).not.toBe(database);
    expect((await fetch(`${again.address}/health/ready`)).status).toBe(200);
    again.child.kill('SIGTERM');
    expect(await again.exit()).toBe(0);
    expect(await finished(DOCTOR, { DATA_DIR: directory })).toMatchObject({ code: 0 });
  });

  it('refuses settings that make no sense, and the demo in production', async () => {
    expect(await finished([MAIN], { DATA_DIR: directory, PORT: 'many' })).toMatchObject({
      code: 1,
      output: expect.stringContaining('PORT') as unknown,
    });
    const production = await finished([MAIN], { DATA_DIR: directory, NODE_ENV: 'production', DEMO: 'on' });
    expect(production).toMatchObject({ code: 1, output: expect.stringContaining('DEMO=on is refused') as unknown });
    const emulator = await finished([MAIN], { DATA_DIR: directory, NODE_ENV: 'production' });
    expect(emulator).toMatchObject({
      code: 1,
      output: expect.stringContaining('Production needs Firebase') as unknown,
    });
    const open = await finished([MAIN], { DATA_DIR: directory, HOST: '0.0.0.0' });
    expect(open).toMatchObject({ code: 1, output: expect.stringContaining('DEMO_PUBLIC=on') as unknown });
  });
});
