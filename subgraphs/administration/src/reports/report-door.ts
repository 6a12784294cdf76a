import type { ServerResponse } from 'node:http';
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
  readonly contextOf: (request: RequestContext) => Context<never>;
}

/** Reports out, to whoever asked for them; nothing in. */
export function reportDoor({ blobs, logger, contextOf }: ReportDoorOptions): FileDoor {
  const send = async (fileId: string, response: ServerResponse, request: RequestContext): Promise<void> => {
    const context = contextOf(request) as unknown as Context<AdministrationPorts>;
    const { blobId, fileName, format, ledgerId, size } = await readReportFile.execute(context, { reportId: fileId });
    response.writeHead(200, {
      'content-type': FORMATS[format].mimeType,
      'content-length': size,
      // Our own names: letters, digits and hyphens only.
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    for await (const chunk of blobs.read(ledgerId, blobId)) {
      if (response.destroyed) return;
      if (!response.write(chunk))
        await new Promise<void>((resolve) => void response.once('drain', resolve).once('close', resolve));
    }
    response.end();
  };

  /** Whoever called has handed the response over, so that an error is ours to write too. */
  const refuse = (error: unknown, response: ServerResponse, { requestId, language }: RequestContext): void => {
    const expected = error instanceof AppError ? error : internal();
    if (expected !== error) logger.error({ err: error, requestId }, 'a report could not be sent');
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
