import { z } from 'zod';
import { defineEvent } from '../define-event.js';

/** Owner: identity. Read by: every service that shows amounts or days (settings copy). Stream: the ledger. */
export const ledgerChanged = defineEvent(
  'identity.ledger-changed',
  1,
  z.object({
    version: z.int().positive(),
    name: z.string(),
    zone: z.string(),
    language: z.enum(['es', 'en']),
    referenceCurrency: z.string(),
  }),
);

/** Owner: identity. Read by: routers (remembered principals, open subscriptions). Stream: the ledger. */
export const membershipChanged = defineEvent(
  'identity.membership-changed',
  1,
  z.object({ personId: z.uuid(), permission: z.enum(['viewer', 'editor', 'owner']).nullable() }),
);

/** Owner: identity. Read by: administration (registrations by day). Stream: the person. */
export const personRegistered = defineEvent(
  'identity.person-registered',
  1,
  z.object({ personId: z.uuid(), provider: z.string() }),
);

/** Owner: identity. Read by: routers (remembered principals, open sockets). Stream: the person. */
export const sessionsRevoked = defineEvent(
  'identity.sessions-revoked',
  1,
  z.object({ personId: z.uuid(), validSince: z.int() }),
);

/** Owner: identity. Read by: routers. Stream: the person. */
export const personStatusChanged = defineEvent(
  'identity.person-status-changed',
  1,
  z.object({ personId: z.uuid(), status: z.enum(['ACTIVE', 'DISABLED']), role: z.enum(['CLIENT', 'ADMIN']) }),
);

/** Owner: identity. Read by: every service (it erases what it keeps of the ledger). Stream: the ledger. */
export const ledgerErased = defineEvent('identity.ledger-erased', 1, z.object({ erasureId: z.uuid() }));

/** Owner: identity. Read by: every service, routers. Stream: the person. */
export const personErased = defineEvent(
  'identity.person-erased',
  1,
  z.object({ erasureId: z.uuid(), personId: z.uuid() }),
);
