import { globalId, notFound } from '@parfinanciero/kit';
import { z } from 'zod';
import { TrailRepository } from '../persistence/trail-repository.js';
import { query } from '../registry.js';
import { trailPage, trailPageInput } from './trail-page.js';

/** Everything that was written, for an ADMIN: entries without their contents. */
export const readInstallationTrail = query({
  name: 'read-installation-trail',
  input: z.object(trailPageInput),
  permission: 'admin',
  repositories: (rows) => ({ trail: new TrailRepository(rows) }),
  run: (input, { trail, principal }) => trailPage(trail, 'installation', input, principal),
});

/** What happened in a ledger, for its owners. */
export const readLedgerTrail = query({
  name: 'read-ledger-trail',
  input: z.object({ ledgerId: globalId('Ledger'), ...trailPageInput }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'owner',
  repositories: (rows) => ({ trail: new TrailRepository(rows) }),
  run: (input, { trail, principal, scope }) => trailPage(trail, { stream: scope.ledgerId }, input, principal),
});

/** What a person did and what was done to them, for themselves and for an ADMIN. @throws NOT_FOUND for anybody else */
export const readPersonTrail = query({
  name: 'read-person-trail',
  input: z.object({ userId: globalId('User'), ...trailPageInput }),
  permission: 'self',
  repositories: (rows) => ({ trail: new TrailRepository(rows) }),
  run({ userId, ...page }, { trail, principal }) {
    const admin = principal.role === 'ADMIN' && principal.readBy === undefined;
    if (userId.id !== principal.personId && !admin) throw notFound();
    return trailPage(trail, { person: userId.id }, page, principal);
  },
});
