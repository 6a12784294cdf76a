import { failureOf, failureOfStatus, type Failure } from './failure';
import { session } from '../session/session';
import { IntentKeys } from './intent-keys';

/** What an upload is for; each has its own limits on the server. */
export type UploadKind = 'import' | 'receipt';

const keys = () => new IntentKeys();

/**
 * Sends one file and answers its id. The order of the fields matters: the server checks ledger and kind before the bytes.
 * The same file sent again after a lost answer carries the same key.
 */
export async function uploadFile(
  ledgerId: string,
  kind: UploadKind,
  file: File,
): Promise<{ fileId: string } | { failure: Failure }> {
  const intent = { ledgerId, kind, name: file.name, size: file.size, modified: file.lastModified };
  const key = keys().keyFor('upload', intent);
  try {
    let response = await send(ledgerId, kind, file, key);
    if (response.status === 401) {
      await session.renew();
      response = await send(ledgerId, kind, file, key);
    }
    const text = await response.text();
    if (!response.ok) return { failure: failureOfStatus(response.status, text) };
    keys().settle('upload', intent);
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && 'fileId' in answer && typeof answer.fileId === 'string')
      return { fileId: answer.fileId };
    return { failure: { code: 'INTERNAL', fields: [] } };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

async function send(ledgerId: string, kind: UploadKind, file: File, key: string): Promise<Response> {
  const body = new FormData();
  body.append('ledgerId', ledgerId);
  body.append('kind', kind);
  body.append('file', file, file.name);
  const token = await session.token();
  return fetch('/files', {
    method: 'POST',
    body,
    headers: {
      'idempotency-key': key,
      'accept-language': document.documentElement.lang,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  });
}
