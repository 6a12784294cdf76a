import { z } from 'zod';
import { defineEvent } from '../define-event.js';

/** Owner: administration. Read by: routers (they refuse writes while it is on). Stream: the installation. */
export const maintenanceChanged = defineEvent(
  'administration.maintenance-changed',
  1,
  z.object({ on: z.boolean(), message: z.string().nullable(), since: z.string() }),
);
