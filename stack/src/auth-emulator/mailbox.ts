import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AuthEmulator, Letter } from './auth-emulator.js';

const escape = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const SUBJECTS: Readonly<Record<string, string>> = {
  PASSWORD_RESET: 'Restablece tu contraseña · Reset your password',
  VERIFY_EMAIL: 'Verifica tu correo · Verify your e-mail',
  EMAIL_SIGNIN: 'Inicia sesión · Sign in',
  VERIFY_AND_CHANGE_EMAIL: 'Confirma tu nuevo correo · Confirm your new e-mail',
};

/** A letter's link on our own address: the emulator writes its own into it. */
const ownLink = (link: string): string => {
  const url = new URL(link);
  return `${url.pathname}${url.search}`;
};

const letterItem = ({ email, requestType, oobLink }: Letter): string =>
  `<li><strong>${escape(SUBJECTS[requestType] ?? requestType)}</strong><br>${escape(email)} · <a href="${escape(ownLink(oobLink))}">abrir · open</a></li>`;

const page = (letters: readonly Letter[]): string => `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Buzón · Parfinanciero</title></head>
<body><main><h1>Buzón de la demo</h1><p>Los correos que se habrían enviado. · E-mails that would have been sent.</p>
${letters.length === 0 ? '<p>Vacío · Empty</p>' : `<ul>${[...letters].reverse().map(letterItem).join('')}</ul>`}</main></body></html>`;

/** `/buzon`: the letters of the demo, for whoever sits at this machine. */
export function mailbox(emulator: AuthEmulator): {
  owns(path: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): void;
} {
  return {
    owns: (path) => path === '/buzon' || path === '/buzon/',
    handle(_request, response) {
      emulator.letters().then(
        (letters) =>
          response
            .writeHead(200, {
              'content-type': 'text/html; charset=utf-8',
              'cache-control': 'no-store',
              'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
            })
            .end(page(letters)),
        () => response.writeHead(503).end(),
      );
    },
  };
}
