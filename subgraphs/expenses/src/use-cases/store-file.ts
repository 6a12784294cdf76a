import { globalId, idempotencyMismatch, opaqueId } from '@parfinanciero/kit';
import { z } from 'zod';
import { FileRepository } from '../persistence/file-repository.js';
import { query, useCase } from '../registry.js';

const FileKindName = z.enum(['import', 'receipt']);

/** Whether the caller may upload here: asked before a byte of the file is read. */
export const allowUpload = query({
  name: 'allow-upload',
  input: z.object({ ledgerId: globalId('Ledger'), kind: FileKindName }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: (rows, scope) => ({ files: new FileRepository(rows, scope) }),
  run: ({ kind }, { scope, principal }) =>
    Promise.resolve({ kind, ledgerId: scope.ledgerId, personId: principal.personId }),
});

/** What is known of a file by its id before it is uploaded: that it was, under the same key. Null otherwise. */
export const findUpload = query({
  name: 'find-upload',
  input: z.object({ ledgerId: globalId('Ledger'), id: z.uuid() }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: (rows, scope) => ({ files: new FileRepository(rows, scope) }),
  run: ({ id }, { files }) => files.find(id),
});

/**
 * Keeps a file whose bytes are in the blob store already. One with the same id and the same content is the same upload.
 * @throws IDEMPOTENCY_MISMATCH for the same id with other content
 */
export const storeFile = useCase({
  name: 'store-file',
  input: z.object({
    ledgerId: globalId('Ledger'),
    id: z.uuid(),
    blobId: z.uuid(),
    kind: FileKindName,
    name: z.string().min(1).max(200),
    mimeType: z.string().max(100),
    size: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories: (rows, scope) => ({ files: new FileRepository(rows, scope) }),

  async run({ ledgerId: _ledger, ...file }, { files, scope, now }) {
    const kept = await files.keep({ ...file, reencoded: false, createdBy: scope.personId, createdAt: now });
    if (kept.sha256 !== file.sha256 || kept.kind !== file.kind) throw idempotencyMismatch();
    return { fileId: opaqueId('File', kept), blobId: kept.blobId };
  },
});
