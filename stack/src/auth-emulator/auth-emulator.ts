import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { AccountFile, type EmulatorState } from './account-file.js';

type ExpressApp = (request: IncomingMessage, response: ServerResponse) => void;

interface EmulatorModule {
  createApp(projectId: string, singleProjectMode: number, states: Map<string, EmulatorState>): Promise<ExpressApp>;
}

interface ApiSpecModule {
  readonly default: { paths: Record<string, unknown> };
}

/** The official Firebase Auth emulator in this process: demo and development only. */
export interface AuthEmulator {
  /** `127.0.0.1:port` for firebase-admin; not the address that browsers use. */
  readonly host: string;
  owns(path: string): boolean;
  /** Answers a browser's request: everything but the emulator's administration. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  readonly accounts: AccountFile;
  /** Letters that would have been sent: verification, reset. */
  letters(): Promise<Letter[]>;
  stop(): Promise<void>;
}

export interface Letter {
  readonly email: string;
  readonly requestType: string;
  readonly oobLink: string;
}

const PREFIXES = ['/identitytoolkit.googleapis.com/', '/securetoken.googleapis.com/', '/emulator/'];

/** What the product and its SDKs use of the emulator's 300 paths: the rest costs seconds of start-up and is left out. */
const USED =
  /^\/(v1\/(accounts:(createAuthUri|delete|lookup|resetPassword|sendOobCode|signInWithCustomToken|signInWithIdp|signInWithPassword|signUp|update)|projects|recaptchaParams|publicKeys|projects\/\{targetProjectId\}\/accounts(:(batchGet|delete|lookup|update|query|sendOobCode|batchDelete))?|projects\/\{targetProjectId\}:queryAccounts|token)|v2\/(recaptchaConfig|passwordPolicy|projects\/\{targetProjectId\}\/config)|emulator\/.*)$/u;

/** Administration with the well-known token of the emulator: for this process alone, never for somebody outside. */
const isAdministration = (request: IncomingMessage): boolean => {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const bearer = /^Bearer (owner|ya29\.)/iu.test(request.headers.authorization ?? '');
  const wipes =
    path.startsWith('/emulator/v1/') &&
    (request.method !== 'GET' || path.includes('oobCodes') || path.includes('verificationCodes'));
  return bearer || wipes || path.startsWith('/emulator/openapi');
};

/**
 * Starts the emulator for one demo project; accounts are kept in `file` between runs.
 * @throws Error when the project's id does not begin with `demo-`: its tokens are not signed
 */
export async function startAuthEmulator(projectId: string, file: string): Promise<AuthEmulator> {
  if (!projectId.startsWith('demo-')) throw new Error('The Auth emulator serves demo projects only.');
  const require = createRequire(import.meta.url);
  const spec = require('firebase-tools/lib/emulator/auth/apiSpec') as ApiSpecModule;
  spec.default.paths = Object.fromEntries(Object.entries(spec.default.paths).filter(([path]) => USED.test(path)));
  const { createApp } = require('firebase-tools/lib/emulator/auth/server') as EmulatorModule;
  const states = new Map<string, EmulatorState>();
  const kept: { accounts?: AccountFile } = {};
  const app = await createApp(projectId, 0, states);
  const server: Server = createServer((request, response) => {
    response.on('finish', () => request.method !== 'GET' && kept.accounts?.save());
    app(request, response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const administer = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
    const answer = await fetch(`http://${host}${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`the Auth emulator refused ${path}: ${answer.status}`);
    return answer.json();
  };
  // The first look makes the project's state; whether an address is known must not show.
  await administer(`/identitytoolkit.googleapis.com/v2/projects/${projectId}/config?updateMask=emailPrivacyConfig`, {
    method: 'PATCH',
    body: JSON.stringify({ emailPrivacyConfig: { enableImprovedEmailPrivacy: true } }),
  });
  const state = states.get(projectId);
  if (!state) throw new Error('the Auth emulator has no state');
  const accounts = new AccountFile(file, state);
  accounts.restore();
  kept.accounts = accounts;
  return {
    host,
    accounts,
    owns: (path) => PREFIXES.some((prefix) => path.startsWith(prefix)),
    handle(request, response) {
      if (isAdministration(request)) {
        response.writeHead(403, { 'content-type': 'application/json' }).end('{"code":"FORBIDDEN","status":403}');
        return;
      }
      response.on('finish', () => request.method !== 'GET' && accounts.save());
      app(request, response);
    },
    async letters() {
      const answer = (await administer(`/emulator/v1/projects/${projectId}/oobCodes`)) as { oobCodes?: Letter[] };
      return answer.oobCodes ?? [];
    },
    async stop() {
      accounts.flush();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
