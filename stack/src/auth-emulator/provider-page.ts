import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sends what was typed to the window that opened this one, on the same origin only, and closes. */
const SCRIPT = `document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(event.target);
  const email = String(data.get('email')).trim().toLowerCase();
  opener?.postMessage({ type: 'demo-provider', sub: email, email, name: String(data.get('name')).trim() }, location.origin);
  close();
});`;

const NAMES: Readonly<Record<string, string>> = { google: 'Google', microsoft: 'Microsoft' };

const page = (provider: string): string => `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${provider} · demo</title></head>
<body><main><h1>${provider} (demo)</h1>
<p>Aquí ${provider} preguntaría quién eres. · Here ${provider} would ask who you are.</p>
<form>
<p><label>Correo · E-mail<br><input name="email" type="email" autocomplete="off" required autofocus></label></p>
<p><label>Nombre · Name<br><input name="name" required></label></p>
<button>Continuar · Continue</button>
</form></main><script>${SCRIPT}</script></body></html>`;

const POLICY = `default-src 'none'; form-action 'none'; script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

/**
 * `/demo/proveedor?de=google`: stands in for a provider's own page, which a demo cannot reach. The emulator takes whatever it
 * says, as it takes any token.
 */
export function providerPage(): {
  owns(path: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): void;
} {
  return {
    owns: (path) => path === '/demo/proveedor',
    handle(request, response) {
      const provider = NAMES[new URL(request.url ?? '/', 'http://demo').searchParams.get('de') ?? ''];
      if (provider === undefined) {
        response.writeHead(404).end();
        return;
      }
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': POLICY,
      };
      response.writeHead(200, headers).end(page(provider));
    },
  };
}
