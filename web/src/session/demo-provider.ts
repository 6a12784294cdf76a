import { FirebaseError } from 'firebase/app';
import { GoogleAuthProvider, OAuthProvider, type AuthCredential } from 'firebase/auth';

/** Who a provider says somebody is, in a demo. */
export interface DemoIdentity {
  sub: string;
  email: string;
  name: string;
}

const isIdentity = (data: unknown): data is DemoIdentity & { type: 'demo-provider' } =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'demo-provider' && 'sub' in data;

/**
 * Asks in a window of our own, where a provider would ask in one of its own: a demo reaches no provider.
 * @throws FirebaseError as Firebase itself does for a window that is blocked or closed
 */
export function demoIdentity(provider: 'google' | 'microsoft'): Promise<DemoIdentity> {
  const popup = window.open(`/demo/proveedor?de=${provider}`, 'demo-provider', 'popup,width=420,height=480');
  if (!popup) return Promise.reject(new FirebaseError('auth/popup-blocked', 'popup blocked'));
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearInterval(watch);
      window.removeEventListener('message', listen);
    };
    const listen = ({ origin, data }: MessageEvent<unknown>): void => {
      if (origin !== location.origin || !isIdentity(data)) return;
      end();
      resolve({ sub: data.sub, email: data.email, name: data.name });
    };
    const watch = setInterval(() => {
      if (!popup.closed) return;
      // A message sent just before the window closed comes first.
      setTimeout(() => {
        end();
        reject(new FirebaseError('auth/popup-closed-by-user', 'popup closed'));
      }, 200);
    }, 250);
    window.addEventListener('message', listen);
  });
}

/** The emulator takes plain JSON where a provider's signed token would be. */
export const demoCredential = (provider: 'google' | 'microsoft', identity: DemoIdentity): AuthCredential =>
  provider === 'google'
    ? GoogleAuthProvider.credential(JSON.stringify(identity))
    : new OAuthProvider('microsoft.com').credential({ idToken: JSON.stringify(identity) });
