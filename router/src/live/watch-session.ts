import { AppError, type Principal } from '@parfinanciero/kit';
import type { Authenticator, Session } from '../auth/authenticator.js';
import { newRequestId } from '../request-context.js';

export interface WatchedSession {
  readonly auth: Authenticator;
  /** The header, or its stand-in on a socket, that the session came from. */
  readonly authorization: string | null;
  readonly session: Session;
  /** The token's time is over, or it is no longer good. */
  readonly onExpired: () => void;
  /** The same person, with other rights: what is open was allowed by the old ones. */
  readonly onChanged: () => void;
}

/** How long an open stream may outlive its rights where the news of their change got lost. */
const AGAIN_MS = 60_000;

const rightsOf = ({ role, status, ledgers, readBy }: Principal): string =>
  JSON.stringify([role, status, readBy, ledgers.map(({ id, permission }) => `${id} ${permission}`).sort()]);

/** Ends what is open when its session does. @returns stops watching */
export function watchSession({ auth, authorization, session, onExpired, onChanged }: WatchedSession): () => void {
  const rights = rightsOf(session.principal);
  const look = async (): Promise<void> => {
    try {
      const present = await auth.authenticate(authorization, newRequestId());
      if (!present) onExpired();
      else if (rightsOf(present.principal) !== rights) onChanged();
    } catch (error) {
      // Identity that does not answer says nothing about the person: the next look will.
      if (error instanceof AppError && error.status < 500) onExpired();
    }
  };
  const expiry = setTimeout(onExpired, Math.max(0, session.expiresAt * 1000 - Date.now()));
  const looks = setInterval(() => void look(), AGAIN_MS);
  return () => {
    clearTimeout(expiry);
    clearInterval(looks);
  };
}
