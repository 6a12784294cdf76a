import { useEffect, useState } from 'react';
import { session } from '../session/session';

/** An image behind a token as a blob address that an `img` can show; let go when the component leaves. */
export function useFileImage(path: string | null | undefined): { url: string | null; failed: boolean } {
  const [state, setState] = useState<{ path: string; url: string | null; failed: boolean } | null>(null);
  useEffect(() => {
    if (!path) return undefined;
    const stop = new AbortController();
    let made: string | null = null;
    const load = async () => {
      const token = await session.token();
      const response = await fetch(path, {
        signal: stop.signal,
        headers: token ? { authorization: `Bearer ${token}` } : {},
      });
      if (!response.ok) throw new Error(`image answered ${response.status}`);
      made = URL.createObjectURL(await response.blob());
      if (stop.signal.aborted) URL.revokeObjectURL(made);
      else setState({ path, url: made, failed: false });
    };
    load().catch(() => {
      if (!stop.signal.aborted) setState({ path, url: null, failed: true });
    });
    return () => {
      stop.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [path]);
  return state && state.path === path ? { url: state.url, failed: state.failed } : { url: null, failed: false };
}
