import { createClient, type Client } from 'graphql-ws';
import type { TokenSource } from './links';

/**
 * The socket for subscriptions. It opens with the first one, takes a fresh token at each connection, and comes back by
 * itself; the server closes with 4403 when a session ends, which asks for a new token and connects again.
 * @param onReconnect called when the connection is back after a break: what was missed must be fetched.
 */
export function openSocket(session: TokenSource, language: () => string, onReconnect: () => void): Client {
  let connectedBefore = false;
  let refusedBefore = false;
  return createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    lazyCloseTimeout: 3000,
    keepAlive: 25_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) =>
      new Promise((resolve) =>
        setTimeout(resolve, Math.min(15_000, 400 * 2 ** Math.min(retries, 6)) * (0.7 + Math.random() * 0.6)),
      ),
    connectionParams: async () => {
      if (refusedBefore) await session.renew();
      refusedBefore = false;
      const token = await session.token();
      return { ...(token ? { authorization: `Bearer ${token}` } : {}), 'accept-language': language() };
    },
    on: {
      connected: () => {
        if (connectedBefore) onReconnect();
        connectedBefore = true;
      },
      closed: (event) => {
        refusedBefore = isCloseEvent(event) && event.code === 4403;
      },
    },
  });
}

const isCloseEvent = (event: unknown): event is { code: number } =>
  typeof event === 'object' && event !== null && 'code' in event && typeof event.code === 'number';
