import { AppError, notFound } from '@parfinanciero/kit';
import { describe, expect, it } from 'vitest';
import { circuitBreaker } from '../src/remote/circuit-breaker.js';

function watched() {
  let at = 0;
  let asked = 0;
  const breaker = circuitBreaker((error) => !(error instanceof AppError), {
    failures: 3,
    restMs: 1_000,
    clock: () => new Date(at),
  });
  const run = (work: () => Promise<string>): Promise<string> =>
    breaker
      .run(() => {
        asked += 1;
        return work();
      })
      .catch((error: unknown) => (error instanceof AppError ? error.code : 'failed'));
  return {
    breaker,
    run,
    fail: () => run(() => Promise.reject(new Error('no answer'))),
    wait: (ms: number) => (at += ms),
    asked: () => asked,
  };
}

describe('a service that keeps failing', () => {
  it('is spared after the third time in a row, and tried by one request after a rest', async () => {
    const { run, fail, wait, asked, breaker } = watched();
    for (let tries = 0; tries < 3; tries += 1) expect(await fail()).toBe('failed');
    expect(breaker.open).toBe(true);
    expect(await run(() => Promise.resolve('fine'))).toBe('UNAVAILABLE');
    expect(asked()).toBe(3);

    wait(1_000);
    let answer: (text: string) => void = () => undefined;
    const probe = run(() => new Promise((resolve) => (answer = resolve)));
    expect(await run(() => Promise.resolve('fine'))).toBe('UNAVAILABLE');
    answer('well again');
    expect(await probe).toBe('well again');
    expect(await run(() => Promise.resolve('fine'))).toBe('fine');
  });

  it('is left in peace again when the one that tries fails', async () => {
    const { run, fail, wait } = watched();
    for (let tries = 0; tries < 3; tries += 1) await fail();
    wait(1_000);
    expect(await fail()).toBe('failed');
    expect(await run(() => Promise.resolve('fine'))).toBe('UNAVAILABLE');
  });

  it('is not one that says no: refusals are answers', async () => {
    const { run } = watched();
    for (let tries = 0; tries < 9; tries += 1) expect(await run(() => Promise.reject(notFound()))).toBe('NOT_FOUND');
    expect(await run(() => Promise.resolve('fine'))).toBe('fine');
  });
});
