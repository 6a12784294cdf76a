import { z } from 'zod';
import { defineEvent } from './define-event.js';

/** Owner: every service. Read by: administration (the audit chain). Holds nothing personal but opaque ids. */
export const audited = defineEvent(
  'kit.audited',
  1,
  z.object({
    contentId: z.uuid(),
    action: z.string(),
    personId: z.uuid(),
    at: z.string(),
    entities: z.array(z.object({ kind: z.string(), id: z.string() })),
    hash: z.string(),
  }),
);
