import { lazy, Suspense, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { PageBoundary } from '../parts/page-boundary';
import { useFarewell } from '../session/farewell';
import { session } from '../session/session';
import { useSession } from '../session/use-session';
import { returnAddress, signInAddress } from './return-address';
import { ShellSkeleton } from './shell-skeleton';

const loadSignedIn = () => import('./signed-in');
const SignedIn = lazy(loadSignedIn);
const SignInPage = lazy(() => import('../features/sign-in/sign-in-page'));
const FarewellPage = lazy(() => import('../features/account/farewell-page'));
const ExpiredDialog = lazy(() => import('../features/sign-in/expired-dialog'));

/** Signed in: the app. Signed out: the sign-in page, which remembers where the person wanted to go. */
export function Gate() {
  const state = useSession();
  const farewell = useFarewell();
  const location = useLocation();
  const atSignIn = location.pathname === '/ingresar';

  useEffect(() => {
    // Firebase is heavy: the first paint comes before it.
    const start = () => void session.start().catch(() => undefined);
    const handle = requestAnimationFrame(() => setTimeout(start, 0));
    if (session.wasSignedIn()) void loadSignedIn();
    return () => cancelAnimationFrame(handle);
  }, []);

  if (farewell.status === 'gone') {
    return (
      <PageBoundary>
        <Suspense fallback={null}>
          <FarewellPage receipt={farewell.receipt} />
        </Suspense>
      </PageBoundary>
    );
  }
  if (state.status === 'in' || state.status === 'expired') {
    if (atSignIn && state.status === 'in') return <Navigate to={returnAddress(location.search)} replace />;
    return (
      <PageBoundary>
        <Suspense fallback={<ShellSkeleton />}>
          <SignedIn key={state.personKey} />
        </Suspense>
        {state.status === 'expired' && farewell.status === 'none' && (
          <Suspense fallback={null}>
            <ExpiredDialog email={state.email} disabled={state.disabled} />
          </Suspense>
        )}
      </PageBoundary>
    );
  }
  if (atSignIn && !(state.status === 'starting' && session.wasSignedIn())) {
    return (
      <PageBoundary>
        <Suspense fallback={null}>
          <SignInPage />
        </Suspense>
      </PageBoundary>
    );
  }
  if (state.status === 'starting') return <ShellSkeleton />;
  return <Navigate to={signInAddress(location)} replace />;
}
