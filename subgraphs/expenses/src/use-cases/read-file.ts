import { globalId } from '@parfinanciero/kit';
import { z } from 'zod';
import { FileRepository } from '../persistence/file-repository.js';
import { query } from '../registry.js';

/** A file's row, for whoever may see its ledger. */
export const readFile = query({
  name: 'read-file',
  input: z.object({ fileId: globalId('File') }),
  ledgerOf: ({ fileId }) => fileId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ files: new FileRepository(rows, scope) }),
  run: ({ fileId }, { files }) => files.get(fileId.id),
});
