import { useCallback, useState } from 'react';
import { session } from '../../session/session';
import type { FirebaseSession } from '../../session/firebase-session';
import { signInProblem, type SignInProblem } from '../../session/sign-in-problem';

/** Runs one sign-in action at a time and keeps what may be said about its failing. */
export function useSignIn() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const attempt = useCallback(async (act: (firebase: FirebaseSession) => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await act(await session.start());
      return true;
    } catch (error) {
      setProblem(signInProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, problem, attempt, forget: () => setProblem(null) };
}
