import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import { invalid } from '@parfinanciero/kit';

/** A multipart upload, opened at its file: the fields before it are known, its bytes are still to come. */
export interface OpenUpload {
  readonly fields: ReadonlyMap<string, string>;
  readonly fileName: string | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Resolves when the request has ended as a whole form; rejects when the client went away or the form is broken. */
  readonly finished: Promise<void>;
  /** Takes no more of it: what is left of the body is let run out. */
  abandon(): void;
}

const LIMITS = { files: 1, fields: 8, fieldSize: 1_024, parts: 10, headerPairs: 50 };

const formOf = (request: IncomingMessage): InstanceType<typeof Busboy> => {
  try {
    return new Busboy({ headers: request.headers as BusboyHeaders, limits: LIMITS });
  } catch {
    throw invalid('file', 'a multipart form is needed');
  }
};

/** Reads a multipart request up to its file. @throws BAD_USER_INPUT for what is no such form, or has no file */
export async function openUpload(request: IncomingMessage): Promise<OpenUpload> {
  const form = formOf(request);
  const fields = new Map<string, string>();
  let file: BusboyFileStream | null = null;
  const stop = (): void => {
    request.unpipe(form);
    file?.destroy();
    form.destroy();
    request.resume();
  };
  const finished = new Promise<void>((resolve, reject) => {
    const fail = (error: unknown): void => {
      // Whoever reads the file learns of it too: the bytes end with an error, not as if they were all.
      file?.destroy(error instanceof Error ? error : new Error('the upload broke off'));
      reject(invalid('file', 'the upload broke off'));
    };
    form.once('finish', resolve).on('error', fail);
    request.once('error', fail).once('close', () => request.complete || fail(undefined));
  });
  finished.catch(() => undefined);
  const opened = new Promise<{ stream: BusboyFileStream; fileName: string | undefined }>((resolve, reject) => {
    form.on('field', (name, value) => fields.set(name, value));
    form.once('file', (_name, stream, fileName: string | undefined) => {
      file = stream;
      stream.on('error', () => undefined);
      resolve({ stream, fileName });
    });
    finished.then(() => reject(invalid('file', 'needed')), reject);
  });
  request.pipe(form);
  const { stream, fileName } = await opened.catch((error: unknown) => {
    stop();
    throw error;
  });
  return { fields, fileName, bytes: stream, finished, abandon: stop };
}
