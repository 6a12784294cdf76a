import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

/** What a call may learn of its own response: the client hides headers, and keeps nothing of them in its errors. */
interface Heard {
  retryAfter: string | null;
}

const calls = new AsyncLocalStorage<Heard>();
const callOf = new WeakMap<object, Heard>();

interface Created {
  readonly request: object;
}
interface Answered extends Created {
  readonly response: { readonly headers: readonly (Buffer | string)[] };
}

let listening = false;

/** Node's fetch tells of its requests where anybody may listen; those of other calls are let pass. */
function listen(): void {
  if (listening) return;
  listening = true;
  subscribe('undici:request:create', (message) => {
    const call = calls.getStore();
    if (call) callOf.set((message as Created).request, call);
  });
  subscribe('undici:request:headers', (message) => {
    const { request, response } = message as Answered;
    const call = callOf.get(request);
    if (!call) return;
    const texts = response.headers.map(String);
    const at = texts.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === 'retry-after');
    call.retryAfter = at < 0 ? null : (texts[at + 1] ?? null);
  });
}

/**
 * Runs `call` and lets it ask for the Retry-After of the response to its latest fetch.
 * @returns what `call` returns
 */
export function hearingRetryAfter<Result>(call: (retryAfter: () => string | null) => Promise<Result>): Promise<Result> {
  listen();
  const heard: Heard = { retryAfter: null };
  return calls.run(heard, () => call(() => heard.retryAfter));
}

/** RFC 9110 §10.2.3: seconds, or a date. @returns milliseconds from `now`, never negative; null for what is neither */
export function retryAfterMs(text: string | null, now: Date): number | null {
  if (text === null) return null;
  if (/^\d{1,9}$/u.test(text.trim())) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
