import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { AppError, publicExtensions, unavailable, type FileDoor, type RequestContext } from '@parfinanciero/kit';
import { z } from 'zod';
import { remoteError } from './remote-error.js';
import type { SubgraphClient } from './subgraph-client.js';

const Uploaded = z.object({ fileId: z.string() });

/** Headers of a file that are its owner's to say. */
const PASSED = [
  'content-type',
  'content-length',
  'content-disposition',
  'cache-control',
  'x-content-type-options',
  'content-security-policy',
];

/** Whoever called has handed the response over, so that an error is ours to write too. */
function refuse(error: AppError, response: ServerResponse, { requestId, language }: RequestContext): void {
  if (response.headersSent) return void response.destroy();
  const body = { message: error.text(language), ...publicExtensions(error, { requestId, language }) };
  response.writeHead(error.status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Uploads and downloads streamed through to the subgraph that owns them: nothing is kept here. */
export const remoteFiles = (client: SubgraphClient): FileDoor => ({
  async upload(request, context) {
    const passed = Object.fromEntries(
      (['content-type', 'content-length'] as const).flatMap((name) => {
        const value = request.headers[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    // Uploads last as long as they last; the owner bounds their size.
    const answer = await client.ask(context, {
      method: 'POST',
      path: '/files',
      headers: passed,
      body: request,
      lasting: true,
    });
    const body = await answer.body.json().catch((): null => null);
    if (answer.statusCode >= 400) throw remoteError(body);
    const uploaded = Uploaded.safeParse(body);
    if (!uploaded.success) throw unavailable();
    return uploaded.data;
  },

  async download(fileId, response, context) {
    const leaving = new AbortController();
    response.once('close', () => leaving.abort());
    try {
      const path = `/files/${encodeURIComponent(fileId)}`;
      const answer = await client.ask(context, {
        method: 'GET',
        path,
        repeatable: true,
        lasting: true,
        signal: leaving.signal,
      });
      if (answer.statusCode >= 400) throw remoteError(await answer.body.json().catch((): null => null));
      for (const name of PASSED) {
        const value = answer.headers[name];
        if (value !== undefined) response.setHeader(name, value);
      }
      response.writeHead(answer.statusCode);
      await pipeline(answer.body, response);
    } catch (error) {
      refuse(error instanceof AppError ? error : unavailable(), response, context);
    }
  },
});
