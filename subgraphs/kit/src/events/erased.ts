import { z } from 'zod';
import { defineEvent } from './define-event.js';

/**
 * A service has erased what it kept of a stream, and the payloads of its events there. Whoever copied from those events
 * empties its copy on this one. Owner: every service. Read by: identity (receipts), every consumer that keeps copies.
 */
export const erased = defineEvent(
  'kit.erased',
  1,
  z.object({ erasureId: z.uuid(), items: z.array(z.object({ kind: z.string(), count: z.int().nonnegative() })) }),
);
