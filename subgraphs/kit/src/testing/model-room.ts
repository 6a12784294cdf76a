import { PassThrough } from 'node:stream';
import type { DocumentBody, DocumentStore } from '../documents/index.js';
import { DuplicateDocument } from '../documents/index.js';
import { applyUpdate } from '../documents/apply-update.js';
import { plainUpdate } from '../documents/plain-body.js';
import { languageModelSource, type LanguageModelSource, type ModelTiming } from '../language-model/index.js';
import { createLogger, type Logger } from '../logging/logger.js';
import { type GeminiServer, startGeminiServer } from './gemini-server.js';

/** Waits that a test doesn't notice; a machine that has much to do is still in time. */
const QUICK: Partial<ModelTiming> = { timeoutMs: 5_000, retryBaseMs: 1, longestWaitMs: 50, random: () => 0.5 };

/** Documents in memory, for what is tested beside their store: insert, get, update, all ledgers together. */
export function memoryDocuments(): DocumentStore & { readonly all: ReadonlyMap<string, DocumentBody> } {
  const all = new Map<string, DocumentBody>();
  const key = (...parts: string[]): string => parts.join('/');
  const unused = (): never => {
    throw new Error('not in memory');
  };
  return {
    all,
    insert(ledgerId, collection, { id, body }) {
      const at = key(ledgerId, collection, id);
      if (all.has(at)) return Promise.reject(new DuplicateDocument(id));
      all.set(at, structuredClone(body));
      return Promise.resolve();
    },
    get: (ledgerId, collection, id) => Promise.resolve(all.get(key(ledgerId, collection, id)) ?? null),
    update(ledgerId, collection, id, update) {
      const at = key(ledgerId, collection, id);
      const body = all.get(at);
      if (!body) return Promise.resolve(null);
      const changed = applyUpdate(body, plainUpdate(update));
      all.set(at, changed);
      return Promise.resolve(changed);
    },
    find: unused,
    remove: unused,
    removeLedger: unused,
    check: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
}

/** A log that a test reads. */
export function heardLogger(): { readonly logger: Logger; lines(): Record<string, unknown>[]; text(): string } {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  return {
    logger: createLogger('trace', stream),
    text: () => text,
    lines: () =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

/** The real adapter with everything around it, talking to a server of the test's own. */
export interface ModelRoom {
  readonly server: GeminiServer;
  readonly source: LanguageModelSource;
  readonly documents: ReturnType<typeof memoryDocuments>;
  readonly log: ReturnType<typeof heardLogger>;
}

export interface ModelRoomOptions {
  readonly server?: GeminiServer;
  readonly clock?: () => Date;
  readonly timing?: Partial<ModelTiming>;
  readonly perPerson?: number;
  readonly installation?: number;
  /** Where nobody listens. */
  readonly baseUrl?: string;
  /** For a server that stays silent: it is given up at once. */
  readonly impatient?: boolean;
}

export async function modelRoom(options: ModelRoomOptions = {}): Promise<ModelRoom> {
  const server = options.server ?? (await startGeminiServer());
  const log = heardLogger();
  const documents = memoryDocuments();
  const source = languageModelSource({
    settings: {
      GEMINI_API_KEY: 'test-key',
      GEMINI_MODEL: 'gemini-flash-latest',
      GEMINI_BASE_URL: options.baseUrl ?? server.url,
      GEMINI_DAILY_TOKENS_PER_PERSON: options.perPerson ?? 1_000_000,
      GEMINI_DAILY_TOKENS: options.installation ?? 10_000_000,
    },
    logger: log.logger,
    clock: options.clock ?? (() => new Date('2026-11-23T15:00:00Z')),
    timing: { ...QUICK, ...(options.impatient && { timeoutMs: 100 }), ...options.timing },
  });
  return { server, source, documents, log };
}
