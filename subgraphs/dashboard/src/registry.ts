import { defineUseCases, type UseCases } from '@parfinanciero/kit';

/** The dashboard only reads: it stands on nothing but its own rollups. */
export type DashboardPorts = Record<string, never>;

export const { query, registry }: UseCases<DashboardPorts> = defineUseCases<DashboardPorts>();
