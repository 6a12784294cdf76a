import { createHash, type Hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AppError,
  type BlobStore,
  type Context,
  derivedUuid,
  type FileDoor,
  idempotencyMismatch,
  internal,
  invalid,
  type Logger,
  opaqueId,
  publicExtensions,
  type RequestContext,
  tooLarge,
  uuidV7,
} from '@parfinanciero/kit';
import type { FileRow } from '../persistence/file-row.js';
import type { ExpensesPorts } from '../ports.js';
import { readFile } from '../use-cases/read-file.js';
import { allowUpload, findUpload, storeFile } from '../use-cases/store-file.js';
import { openUpload, type OpenUpload } from './open-upload.js';
import { safeName, UPLOAD_RULES, type UploadRule } from './upload-rules.js';

export interface FileDoorOptions {
  readonly blobs: BlobStore;
  readonly logger: Logger;
  readonly contextOf: (request: RequestContext) => Context<ExpensesPorts>;
}

interface Measured {
  mimeType: string;
  size: number;
  readonly hash: Hash;
}

/** The bytes as they pass: of the right type by their beginning, within the limit, measured. */
async function* checked(
  bytes: AsyncIterable<Uint8Array>,
  rule: UploadRule,
  measured: Measured,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] | null = [];
  for await (const piece of bytes) {
    measured.size += piece.length;
    if (measured.size > rule.maximum) throw tooLarge();
    measured.hash.update(piece);
    if (!head) {
      yield piece;
      continue;
    }
    head.push(piece);
    if (measured.size < rule.headBytes) continue;
    const start = Buffer.concat(head);
    measured.mimeType = rule.typeOf(start.subarray(0, rule.headBytes));
    head = null;
    yield start;
  }
  if (!head) return;
  const whole = Buffer.concat(head);
  measured.mimeType = rule.typeOf(whole);
  yield whole;
}

/** RFC 6266: a plain name for old clients, the whole one for the others. */
const disposition = ({ name, kind, reencoded }: FileRow): string => {
  const shown = kind === 'receipt' && reencoded ? 'inline' : 'attachment';
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${shown}; filename="${plain}"; filename*=UTF-8''${whole}`;
};

/** Uploads in, files out. Files that no import and no receipt names are left for a sweep by age. */
export function fileDoor({ blobs, logger, contextOf }: FileDoorOptions): FileDoor {
  const own = (request: RequestContext): Context<ExpensesPorts> =>
    // The key is this door's: it stands for the bytes, which are no part of a use case's input.
    contextOf({ ...request, idempotencyKey: null });

  /** The same upload again: its bytes are compared, not kept. */
  const sameAgain = async (upload: OpenUpload, rule: UploadRule, known: FileRow): Promise<{ fileId: string }> => {
    const measured = { mimeType: '', size: 0, hash: createHash('sha256') };
    for await (const _piece of checked(upload.bytes, rule, measured));
    await upload.finished;
    if (measured.hash.digest('hex') !== known.sha256) throw idempotencyMismatch();
    return { fileId: opaqueId('File', known) };
  };

  const receive = async (upload: OpenUpload, request: RequestContext): Promise<{ fileId: string }> => {
    const context = own(request);
    const ledgerId = upload.fields.get('ledgerId');
    if (ledgerId === undefined) throw invalid('ledgerId', 'needed, before the file');
    const kindName = upload.fields.get('kind') ?? '';
    const allowed = await allowUpload.execute(context, { ledgerId, kind: kindName as 'import' | 'receipt' });
    const rule = UPLOAD_RULES[allowed.kind];
    const key = request.idempotencyKey;
    const id = key === null ? uuidV7() : derivedUuid(allowed.ledgerId, `upload ${allowed.personId} ${key}`);
    const known = key === null ? null : await findUpload.execute(context, { ledgerId, id });
    if (known) {
      if (known.kind !== allowed.kind) throw idempotencyMismatch();
      return sameAgain(upload, rule, known);
    }
    const blobId = uuidV7();
    const measured: Measured = { mimeType: '', size: 0, hash: createHash('sha256') };
    let keptBlob: string | null = null;
    try {
      await blobs.write(allowed.ledgerId, blobId, checked(upload.bytes, rule, measured));
      await upload.finished;
      const { mimeType, size, hash } = measured;
      const file = {
        ledgerId,
        id,
        blobId,
        kind: allowed.kind,
        name: safeName(upload.fileName),
        mimeType,
        size,
        sha256: hash.digest('hex'),
      };
      const stored = await storeFile.execute(context, file);
      keptBlob = stored.blobId;
      return { fileId: stored.fileId };
    } finally {
      if (keptBlob !== blobId) await blobs.remove(allowed.ledgerId, blobId);
    }
  };

  const send = async (file: FileRow, response: ServerResponse): Promise<void> => {
    response.writeHead(200, {
      'content-type': file.mimeType,
      'content-length': file.size,
      'content-disposition': disposition(file),
      'cache-control': 'private',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    await pipeline(Readable.from(blobs.read(file.ledgerId, file.blobId), { objectMode: false }), response);
  };

  /** Whoever called has handed the response over, so that an error is ours to write too. */
  const refuse = (error: unknown, response: ServerResponse, request: RequestContext): void => {
    const expected = error instanceof AppError ? error : internal();
    const left = (error as { code?: unknown } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (expected !== error && !left)
      logger.error({ err: error, requestId: request.requestId }, 'a file could not be sent');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { requestId, language } = request;
    const body = { message: expected.text(language), ...publicExtensions(expected, { requestId, language }) };
    response.writeHead(expected.status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(body));
  };

  return {
    async upload(request: IncomingMessage, context: RequestContext): Promise<{ fileId: string }> {
      const upload = await openUpload(request);
      try {
        return await receive(upload, context);
      } catch (error) {
        upload.abandon();
        // Broken off by the client: its bytes ended with an error of the stream's own.
        throw error instanceof AppError
          ? error
          : await upload.finished.then(
              () => error,
              (broken: unknown) => broken,
            );
      }
    },
    async download(fileId: string, response: ServerResponse, context: RequestContext): Promise<void> {
      try {
        await send(await readFile.execute(own(context), { fileId }), response);
      } catch (error) {
        refuse(error, response, context);
      }
    },
  };
}
