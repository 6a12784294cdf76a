import { describe, expect, it, vi } from 'vitest';
import { liveChannel, liveValues, type LiveChannel } from '../../src/index.js';

/** A channel that counts who listens. */
const counted = (): LiveChannel & { listeners: () => number } => {
  const channel = liveChannel();
  let count = 0;
  return {
    emit: (topic) => channel.emit(topic),
    listen: (topic, wake) => {
      count += 1;
      const stop = channel.listen(topic, wake);
      return () => {
        count -= 1;
        stop();
      };
    },
    listeners: () => count,
  };
};

describe('a live value', () => {
  it('comes first as it is, then once for each change', async () => {
    const channel = counted();
    let present = 1;
    const values = liveValues({ channel, topic: 't', read: () => Promise.resolve(present) });
    expect(await values.next()).toEqual({ done: false, value: 1 });
    const next = values.next();
    present = 2;
    channel.emit('elsewhere');
    channel.emit('t');
    expect(await next).toEqual({ done: false, value: 2 });
    await values.return?.();
  });

  it('misses no change that happens before anybody asks, or while a value is read', async () => {
    const channel = counted();
    let present = 1;
    let release: () => void = () => undefined;
    let gate: Promise<void> = Promise.resolve();
    const read = vi.fn(async () => {
      const seen = present;
      await gate;
      return seen;
    });
    const values = liveValues({ channel, topic: 't', read });
    await values.next();
    present = 2;
    channel.emit('t');
    gate = new Promise((resolve) => (release = resolve));
    const second = values.next();
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    present = 3;
    for (let n = 0; n < 100; n += 1) channel.emit('t');
    release();
    expect((await second).value).toBe(2);
    expect((await values.next()).value).toBe(3);
    // A hundred changes while one was read are one more read.
    expect(read).toHaveBeenCalledTimes(3);
    await values.return?.();
  });

  it('does not send what is null', async () => {
    const channel = counted();
    const answers = [null, null, 'now'];
    const values = liveValues({ channel, topic: 't', read: () => Promise.resolve(answers.shift() ?? null) });
    const first = values.next();
    const timer = setInterval(() => channel.emit('t'), 5);
    expect((await first).value).toBe('now');
    clearInterval(timer);
    await values.return?.();
  });

  it('ends when the client leaves while nothing happens, and leaves no listener behind', async () => {
    const channel = counted();
    const values = liveValues({ channel, topic: 't', read: () => Promise.resolve(1) });
    await values.next();
    const waiting = values.next();
    expect(channel.listeners()).toBe(1);
    expect(await values.return?.()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(channel.listeners()).toBe(0);
    expect(await values.next()).toEqual({ done: true, value: undefined });
  });

  it('sends nothing that was being read when the client left', async () => {
    const channel = counted();
    let release: (value: number) => void = () => undefined;
    const values = liveValues({
      channel,
      topic: 't',
      read: () => new Promise<number>((resolve) => (release = resolve)),
    });
    const waiting = values.next();
    await values.return?.();
    release(1);
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('ends by itself when reading fails, and leaves no listener behind', async () => {
    const channel = counted();
    const values = liveValues({ channel, topic: 't', read: () => Promise.reject(new Error('rights taken away')) });
    await expect(values.next()).rejects.toThrow('rights taken away');
    expect(channel.listeners()).toBe(0);
    expect((await values.next()).done).toBe(true);
  });

  it('ends with the error that is thrown into it', async () => {
    const channel = counted();
    const values = liveValues({ channel, topic: 't', read: () => Promise.resolve(1) });
    await expect(values.throw?.(new Error('out'))).rejects.toThrow('out');
    expect(channel.listeners()).toBe(0);
  });
});
