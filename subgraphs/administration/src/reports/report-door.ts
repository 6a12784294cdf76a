import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AppError,
  type BlobStore,
  type Context,
  type FileDoor,
  internal,
  type Logger,
  notFound,
  publicExtensions,
  type RequestContext,
} from '@parfinanciero/kit';
import type { AdministrationPorts } from '../ports.js';
import { readReportFile } from '../use-cases/read-reports.js';
import { FORMATS } from './write-report.js';

export interface ReportDoorOptions {
  readonly blobs: BlobStore;
  readonly logger: Logger;
  readonly contextFor: (request: RequestContext) => Context<AdministrationPorts>;
}

/** Reports out, to whoever asked for them; nothing in. */
export function reportDoor({ blobs, logger, contextFor }: ReportDoorOptions): FileDoor {
  const send = async (fileId: string, response: ServerResponse, request: RequestContext): Promise<void> => {
    const file = await readReportFile.execute(contextFor(request), { reportId: fileId });
    const { blobId, fileName, format, ledgerId, size } = file;
    response.writeHead(200, {
      'content-type': FORMATS[format].mimeType,
      'content-length': size,
      // Our own names: letters, digits and hyphens only.
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    await pipeline(Readable.from(blobs.read(ledgerId, blobId), { objectMode: false }), response);
  };

  /** Whoever called has handed the response over, so that an error is ours to write too. */
  const refuse = (error: unknown, response: ServerResponse, { requestId, language }: RequestContext): void => {
    const expected = error instanceof AppError ? error : internal();
    // Whoever left in the middle is no failure of ours.
    const left = (error as { code?: unknown } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (expected !== error && !left) logger.error({ err: error, requestId }, 'a report could not be sent');
    if (response.headersSent) return void response.destroy();
    const body = { message: expected.text(language), ...publicExtensions(expected, { requestId, language }) };
    response.writeHead(expected.status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(body));
  };

  return {
    upload: () => Promise.reject(notFound()),
    async download(fileId, response, request) {
      try {
        await send(fileId, response, request);
      } catch (error) {
        refuse(error, response, request);
      }
    },
  };
}
