import { request as httpRequest } from 'node:http';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { household, type Importing, startImporting, upload } from './importing.js';

let service: Importing;
beforeAll(async () => void (service = await startImporting()));
afterAll(() => service.stop());

const CSV = 'Fecha,Valor\n2026-05-02,-5000\n';
/** A PNG of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const kept = async (ledgerId: string) => {
  const [row] = await service.query<{ files: number; blobs: number }>(
    `SELECT (SELECT count(*)::int FROM file WHERE ledger_id = $1) AS files, (SELECT count(DISTINCT id)::int FROM blob WHERE ledger_id = $1) AS blobs`,
    [ledgerId],
  );
  return row;
};

describe('a file that is uploaded', () => {
  it('is kept with its name, type, size and hash, and an audit entry', async () => {
    const { ana, ledger } = await household(service);
    const { status, body } = await upload(service, ana, {
      ledgerId: ledger.publicId,
      content: CSV,
      name: '../../etc/Mis gastos – año.csv',
    });
    expect([status, typeof body.fileId]).toEqual([200, 'string']);
    const sha256 = createHash('sha256').update(CSV).digest('hex');
    expect(
      await service.query('SELECT kind, name, mime_type, size, sha256 FROM file WHERE ledger_id = $1', [ledger.id]),
    ).toEqual([
      {
        kind: 'import',
        name: 'Mis gastos – año.csv',
        mime_type: 'text/csv',
        size: String(Buffer.byteLength(CSV)),
        sha256,
      },
    ]);
    expect(await service.query('SELECT action FROM audit_content WHERE ledger_id = $1', [ledger.id])).toEqual([
      { action: 'store-file' },
    ]);
  });

  it('comes out again as an attachment, for whoever may see the ledger and nobody else', async () => {
    const { ana, viewer, stranger, ledger } = await household(service);
    const { body } = await upload(service, ana, { ledgerId: ledger.publicId, content: CSV, name: 'año "1".csv' });
    service.as(viewer);
    const response = await fetch(`${service.origin}/files/${body.fileId}`);
    expect(await response.text()).toBe(CSV);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv',
      'content-disposition': `attachment; filename="a_o 1 .csv"; filename*=UTF-8''a%C3%B1o%201%20.csv`,
      'cache-control': 'private',
      'x-content-type-options': 'nosniff',
    });
    service.as(stranger);
    const hidden = await fetch(`${service.origin}/files/${body.fileId}`);
    const never = await fetch(`${service.origin}/files/nothing`);
    expect([hidden.status, never.status]).toEqual([404, 404]);
    expect(await hidden.json()).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('under one key is one file; other bytes under that key are refused', async () => {
    const { ana, ledger } = await household(service);
    const one = { ledgerId: ledger.publicId, content: CSV, key: 'k-1' };
    const [first, second] = await Promise.all([upload(service, ana, one), upload(service, ana, one)]);
    const third = await upload(service, ana, one);
    expect(new Set([first, second, third].map(({ body }) => body.fileId)).size).toBe(1);
    expect(await upload(service, ana, { ...one, content: `${CSV}2026-05-03,-1\n` })).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_MISMATCH' },
    });
    expect(await upload(service, ana, { ...one, kind: 'receipt', content: PNG })).toMatchObject({ status: 422 });
    expect(await kept(ledger.id)).toEqual({ files: 1, blobs: 1 });
  });

  it('by a viewer or a stranger is refused before it is read', async () => {
    const { viewer, stranger, ledger } = await household(service);
    expect(await upload(service, viewer, { ledgerId: ledger.publicId, content: CSV })).toMatchObject({ status: 403 });
    expect(await upload(service, stranger, { ledgerId: ledger.publicId, content: CSV })).toMatchObject({ status: 404 });
    expect(await kept(ledger.id)).toEqual({ files: 0, blobs: 0 });
  });

  it.each([
    ['a picture as an import', 'import', PNG, 415],
    ['an empty import', 'import', '', 415],
    ['a spreadsheet as an import', 'import', Buffer.from('PK\u0003\u0004 and so on'), 415],
    ['text as a receipt', 'receipt', CSV, 415],
    ['a page that calls itself a picture', 'receipt', '<svg onload="alert(1)"/>', 415],
    ['a receipt over its limit', 'receipt', Buffer.concat([PNG, Buffer.alloc(15 * 1024 * 1024)]), 413],
    ['another kind', 'avatar', CSV, 400],
    ['a picture as a receipt', 'receipt', PNG, 200],
  ])('%s', async (_name, kind, content, status) => {
    const { ana, ledger } = await household(service);
    expect((await upload(service, ana, { ledgerId: ledger.publicId, kind, content, name: 'x.png' })).status).toBe(
      status,
    );
    const there = status === 200 ? 1 : 0;
    expect(await kept(ledger.id)).toEqual({ files: there, blobs: there });
  });

  it('leaves nothing behind when the client goes away in the middle', async () => {
    const { ana, ledger } = await household(service);
    service.as(ana);
    const boundary = 'x-part';
    const field = (name: string, value: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const sending = httpRequest(`${service.origin}/files`, {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': 9_000_000 },
    });
    sending.on('error', () => undefined);
    sending.write(
      `${field('ledgerId', ledger.publicId)}${field('kind', 'import')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`,
    );
    sending.write('2026-05-02,-5000\n'.repeat(200_000));
    await expect.poll(async () => (await kept(ledger.id))?.blobs).toBe(1);
    sending.destroy();
    await expect.poll(() => kept(ledger.id)).toEqual({ files: 0, blobs: 0 });
  });

  it.each([
    ['no form', { 'content-type': 'application/json' }, '{}'],
    ['no boundary', { 'content-type': 'multipart/form-data' }, 'x'],
    [
      'no file',
      { 'content-type': 'multipart/form-data; boundary=b' },
      '--b\r\ncontent-disposition: form-data; name="kind"\r\n\r\nimport\r\n--b--\r\n',
    ],
    [
      'the file before its fields',
      { 'content-type': 'multipart/form-data; boundary=b' },
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nimport\r\n--b--\r\n',
    ],
    [
      'cut off',
      { 'content-type': 'multipart/form-data; boundary=b' },
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nimp',
    ],
  ])('as %s is refused in words', async (_name, headers, body) => {
    const { ana } = await household(service);
    service.as(ana);
    const response = await fetch(`${service.origin}/files`, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body,
    });
    expect([response.status, await response.json()]).toEqual([400, { code: 'BAD_USER_INPUT' }]);
  });
});
