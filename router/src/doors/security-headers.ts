import type { FastifyInstance } from 'fastify';

export interface SecurityHeaderOptions {
  /** Hosts that sign-in talks to, where Firebase itself is used; none with the emulator on our own origin. */
  readonly authDomain: string | null;
  /** Whether pages are served over TLS only. */
  readonly production: boolean;
}

/** What a page of ours may load: our own files; Firebase's sign-in where it is used. No inline scripts. */
function contentPolicy({ authDomain }: SecurityHeaderOptions): string {
  const firebase = authDomain !== null;
  return [
    `default-src 'self'`,
    `script-src 'self'${firebase ? ' https://apis.google.com' : ''}`,
    // The component library writes its styles at run time.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' blob: data: https://*.googleusercontent.com`,
    `font-src 'self' data:`,
    `connect-src 'self' ws: wss:${firebase ? ' https://identitytoolkit.googleapis.com https://securetoken.googleapis.com' : ''}`,
    `frame-src ${firebase ? `https://${authDomain}` : `'self'`}`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors ${firebase ? `'none'` : `'self'`}`,
  ].join('; ');
}

/** Headers that every answer carries. */
export function securityHeaders(app: FastifyInstance, options: SecurityHeaderOptions): void {
  const policy = contentPolicy(options);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
      ...(options.production && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    });
    done();
  });
}
