import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OUT_OF_MEMORY_MARK } from './messages.js';
import type { Answer, Request } from './messages.js';
import { UnreadableReceipt } from './unreadable-receipt.js';

/**
 * Where the worker's code is: beside this file once compiled. Run from the sources (tests), Node can't start a
 * TypeScript entry, so the built one is taken: `tsc -b` has to have run.
 */
function workerEntry(): string {
  const fromSources = import.meta.url.endsWith('.ts');
  return fileURLToPath(
    new URL(fromSources ? '../../dist/readers/receipt-worker.js' : './receipt-worker.js', import.meta.url),
  );
}

/**
 * What the child may do, where this Node can enforce it: read files, load the engines, start its threads. Not write
 * files, not start processes. It gets no environment either: no secrets to find for whoever breaks a decoder.
 */
function restrictions(): string[] {
  return process.allowedNodeEnvironmentFlags.has('--permission')
    ? ['--permission', '--allow-fs-read=*', '--allow-worker', '--allow-addons']
    : [];
}

export interface ProcessLimits {
  maxRssBytes: number;
}

/** One child process; it answers one request at a time and is gone after a failure of its own. */
export class ReaderProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<'OUT_OF_MEMORY' | 'DAMAGED'>;
  private sequence = 0;
  /** Requests answered. */
  answered = 0;
  /** Bytes after the last answer, and the most it ever held. */
  rssBytes = 0;
  maxRssBytes = 0;
  /** Processor time used until the last answer, milliseconds. */
  cpuMs = 0;
  alive = true;

  constructor({ maxRssBytes }: ProcessLimits) {
    this.child = fork(workerEntry(), [String(maxRssBytes)], {
      execPath: process.execPath,
      execArgv: ['--no-warnings', ...restrictions()],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    this.child.stderr?.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-4000);
    });
    this.ended = new Promise((resolve) => {
      this.child.once('error', () => this.finish(resolve, 'DAMAGED'));
      this.child.once('close', () => {
        const memory =
          /out of memory|bad_alloc|heap limit|Allocation failed/i.test(complaint) ||
          complaint.includes(OUT_OF_MEMORY_MARK);
        this.finish(resolve, memory ? 'OUT_OF_MEMORY' : 'DAMAGED');
      });
    });
    this.child.unref();
    this.child.channel?.unref?.();
  }

  /**
   * Sends one request and waits for its answer. Throws UnreadableReceipt('TIMED_OUT') after `timeoutMs`, or what
   * ended the child; throws the signal's reason when aborted. In these cases the child is gone.
   */
  async ask(request: Omit<Request, 'id'>, timeoutMs: number, signal?: AbortSignal): Promise<Answer> {
    const id = ++this.sequence;
    this.child.ref();
    this.child.channel?.ref?.();
    let timer: NodeJS.Timeout | undefined;
    let stop: (() => void) | undefined;
    let listen: ((answer: unknown) => void) | undefined;
    try {
      const answer = await Promise.race([
        new Promise<Answer>((resolve) => {
          listen = (message) => {
            const reply = message as Answer;
            if (reply.id === id) resolve(reply);
          };
          this.child.on('message', listen);
          this.child.send({ ...request, id } satisfies Request, () => undefined);
        }),
        this.ended.then((reason): never => {
          throw new UnreadableReceipt(reason);
        }),
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new UnreadableReceipt('TIMED_OUT')), Math.max(1, timeoutMs));
          stop = () => reject(signal?.reason as Error);
          if (signal?.aborted) stop();
          signal?.addEventListener('abort', stop, { once: true });
        }),
      ]);
      this.answered += 1;
      this.cpuMs = answer.cpuMs;
      this.rssBytes = answer.rssBytes;
      this.maxRssBytes = Math.max(this.maxRssBytes, answer.maxRssBytes);
      return answer;
    } catch (error) {
      await this.kill();
      throw error;
    } finally {
      clearTimeout(timer);
      if (stop) signal?.removeEventListener('abort', stop);
      if (listen) this.child.off('message', listen);
      this.child.unref();
      this.child.channel?.unref?.();
    }
  }

  /** Ends the child and waits until its memory is back. */
  async kill(): Promise<void> {
    if (this.alive) {
      this.child.ref();
      this.child.kill('SIGKILL');
    }
    await this.ended;
  }

  private finish(resolve: (reason: 'OUT_OF_MEMORY' | 'DAMAGED') => void, reason: 'OUT_OF_MEMORY' | 'DAMAGED'): void {
    this.alive = false;
    resolve(reason);
  }
}
