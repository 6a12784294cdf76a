import { INSTALLATION, opaqueId } from '@parfinanciero/kit';
import { maintenanceChanged } from '@parfinanciero/kit/events/administration';
import { z } from 'zod';
import { MaintenanceRow } from '../persistence/maintenance-row.js';
import { query, useCase } from '../registry.js';
import type { Maintenance } from '../schema/maintenance.js';

const KEY = { ledgerId: INSTALLATION, id: INSTALLATION };

const view = (row: MaintenanceRow | null): Maintenance => ({
  on: row?.on ?? false,
  message: row?.message ?? null,
  since: row?.since?.toISOString() ?? null,
  by: row?.personId ? { id: opaqueId('User', { id: row.personId }) } : null,
});

/** Begins or ends maintenance: while it is on, routers refuse writes. The message is for everybody. */
export const setMaintenance = useCase({
  name: 'set-maintenance',
  input: z.object({ on: z.boolean(), message: z.string().trim().max(500).nullish() }),
  permission: 'admin',
  repositories: (rows) => ({ rows }),
  async run({ on, message }, { rows, publish, principal, now }) {
    const known = await rows.lock(MaintenanceRow, KEY);
    // A message that changes while it is on does not begin it anew.
    const since = known?.on === on && known.since ? known.since : now;
    const state = { on, message: message || null, since, personId: principal.personId };
    const row = known
      ? await rows.update(MaintenanceRow, KEY, state)
      : await rows
          .insert(MaintenanceRow, { ...KEY, ...state, version: 1 })
          .then(() => ({ ...KEY, ...state, version: 1 }));
    publish(maintenanceChanged({ on, message: state.message, since: since.toISOString() }));
    return view(row);
  },
});

/** Whether writes are taken at present, for anybody who is signed in. */
export const readMaintenance = query({
  name: 'read-maintenance',
  input: z.object({}),
  permission: 'self',
  repositories: (rows) => ({ rows }),
  run: async (_input, { rows }) => view(await rows.findOne(MaintenanceRow, KEY)),
});
