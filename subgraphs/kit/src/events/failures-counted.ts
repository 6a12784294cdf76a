import { z } from 'zod';
import { defineEvent } from './define-event.js';

/** Unexpected errors of a service since the last count. Owner: every service. Read by: administration (trends). Stream: the installation. */
export const failuresCounted = defineEvent(
  'kit.failures-counted',
  1,
  z.object({ count: z.int().positive(), until: z.string() }),
);
