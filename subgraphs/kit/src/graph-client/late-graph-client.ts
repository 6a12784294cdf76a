import { unavailable } from '../errors/index.js';
import type { GraphClient } from './graph-client.js';

/** A graph client for services that start before the router does: until it is bound, nobody answers. */
export interface LateGraphClient extends GraphClient {
  bind(client: GraphClient): void;
}

export function lateGraphClient(): LateGraphClient {
  let bound: GraphClient | null = null;
  return {
    bind(client) {
      bound = client;
    },
    query: (question) => (bound ? bound.query(question) : Promise.reject(unavailable())),
  };
}
