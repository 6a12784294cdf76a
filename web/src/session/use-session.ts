import { useSyncExternalStore } from 'react';
import { session, type SessionState } from './session';

/** The session's state, followed. */
export const useSession = (): SessionState => useSyncExternalStore(session.subscribe, session.snapshot);
