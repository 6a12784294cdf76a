interface RuntimeConfig {
  readonly firebase: { readonly apiKey: string };
  readonly emulator: boolean;
}

let config: Promise<RuntimeConfig> | undefined;
const runtime = (): Promise<RuntimeConfig> =>
  (config ??= fetch('/config.json').then((answer) => answer.json() as Promise<RuntimeConfig>));

/**
 * An ID token for an address and its password, from Firebase itself or from the demo's emulator on our own origin.
 * @throws Error in the language of the page when the pair is wrong
 */
export async function signIn(email: string, password: string): Promise<string> {
  const { firebase, emulator } = await runtime();
  const host = emulator ? '/identitytoolkit.googleapis.com' : 'https://identitytoolkit.googleapis.com';
  const answer = await fetch(`${host}/v1/accounts:signInWithPassword?key=${firebase.apiKey}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, returnSecureToken: true }),
  });
  const body = (await answer.json()) as { idToken?: string };
  if (!answer.ok || body.idToken === undefined)
    throw new Error('Correo o contraseña incorrectos · Wrong e-mail or password');
  return body.idToken;
}
