import { remotePrincipals } from '@parfinanciero/administration';
import { principalSigner, type EventBus, type Logger, type Principal } from '@parfinanciero/kit';
import { followLog, httpEventLog } from '@parfinanciero/kit/server';
import {
  FILE_SERVICES,
  remoteConnection,
  remoteIdentity,
  type HealthCheck,
  type IdentityDoor,
  type RemoteConnection,
} from '@parfinanciero/router';
import type { StackConfig } from './config.js';

/** Services that run in processes of their own. */
export interface RemoteServices {
  readonly names: ReadonlySet<string>;
  readonly connections: readonly RemoteConnection[];
  readonly checks: readonly HealthCheck[];
  /** Null while identity runs in this process. */
  readonly identity: IdentityDoor | null;
  /** Somebody's present rights, asked of identity over there; null while it runs in this process. */
  readonly principalById: ((personId: string) => Promise<Principal | null>) | null;
  stop(): Promise<void>;
}

const addressesOf = (config: StackConfig): Map<string, string> => {
  const given = {
    identity: config.SUBGRAPH_URL_IDENTITY,
    expenses: config.SUBGRAPH_URL_EXPENSES,
    dashboard: config.SUBGRAPH_URL_DASHBOARD,
    goals: config.SUBGRAPH_URL_GOALS,
    projections: config.SUBGRAPH_URL_PROJECTIONS,
    administration: config.SUBGRAPH_URL_ADMINISTRATION,
  };
  return new Map(Object.entries(given).flatMap(([name, url]) => (url === undefined ? [] : [[name, url]])));
};

/** Connects with every service that `SUBGRAPH_URL_<SERVICE>` names, and makes its events readable here. */
export async function reachServices(
  config: StackConfig,
  { bus, logger }: { bus: EventBus; logger: Logger },
): Promise<RemoteServices> {
  const addresses = addressesOf(config);
  const entries = [...addresses];
  if (entries.length === 0) {
    return {
      names: new Set(),
      connections: [],
      checks: [],
      identity: null,
      principalById: null,
      stop: () => Promise.resolve(),
    };
  }
  const signer = await principalSigner(config.PRINCIPAL_PRIVATE_KEY ?? '');
  const connections = entries.map(([name, url]) =>
    remoteConnection({ name, url, signer, logger, files: FILE_SERVICES.has(name) }),
  );
  const followed = entries.map(([source, url]) =>
    followLog({ bus, source, logger, log: httpEventLog({ source, url, signer }) }),
  );
  const identityUrl = addresses.get('identity');
  const identity = identityUrl === undefined ? null : remoteIdentity({ url: identityUrl, signer, logger });
  return {
    names: new Set(addresses.keys()),
    connections,
    identity,
    principalById: identityUrl === undefined ? null : remotePrincipals({ url: identityUrl, signer }),
    checks: connections.map((connection) => ({ name: connection.name, check: () => connection.ready() })),
    async stop() {
      for (const one of followed) one.stop();
      await Promise.all([...connections.map((connection) => connection.close()), identity?.close()]);
    },
  };
}
