/** The sign-in page's address, with the place to come back to. */
export function signInAddress({ pathname, search }: { pathname: string; search: string }): string {
  const place = pathname + search;
  return place === '/' || place === '/panel' ? '/ingresar' : `/ingresar?volver=${encodeURIComponent(place)}`;
}

/** Where to go after signing in: only to a place of this app, never to another site. */
export function returnAddress(search: string): string {
  const place = new URLSearchParams(search).get('volver') ?? '';
  return /^\/(?![/\\])/u.test(place) && !place.startsWith('/ingresar') ? place : '/panel';
}
