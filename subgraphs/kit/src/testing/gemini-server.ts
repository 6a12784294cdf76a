import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model was asked, as it went over the wire. */
export interface GeminiRequest {
  readonly model: string;
  readonly apiKey: string | null;
  /** The whole body, as text: for what must not be in it. */
  readonly raw: string;
  readonly body: {
    readonly systemInstruction?: { readonly parts: readonly { readonly text: string }[] };
    readonly contents: readonly {
      readonly role: string;
      readonly parts: readonly {
        readonly text?: string;
        readonly inlineData?: { readonly mimeType: string; readonly data: string };
      }[];
    }[];
    readonly generationConfig: Readonly<Record<string, unknown>>;
  };
  /** What stands between the marks of its data part. */
  readonly data: unknown;
}

/** How one request is answered. */
export type GeminiBehaviour =
  /** A good answer: this JSON, or what is made of the request. */
  | { readonly says: unknown }
  | { readonly saysOf: (request: GeminiRequest) => unknown }
  /** The model's text as it is, JSON or not. */
  | { readonly text: string }
  | { readonly status: number; readonly retryAfter?: string; readonly retryDelay?: string }
  | { readonly finish: 'SAFETY' | 'MAX_TOKENS' | 'RECITATION' | 'OTHER'; readonly text?: string }
  /** The prompt is blocked: no candidate at all. */
  | 'blocked'
  /** Never answers. */
  | 'silence'
  /** The connection breaks in the middle of the body. */
  | 'cut'
  /** The connection breaks before any answer. */
  | 'hang-up'
  /** A body that is no JSON. */
  | 'page'
  /** JSON of another kind. */
  | 'nonsense';

export interface GeminiServer {
  /** For GEMINI_BASE_URL. */
  readonly url: string;
  readonly requests: GeminiRequest[];
  /** These come next, one each; afterwards the last one of them for ever. */
  script(...behaviours: GeminiBehaviour[]): void;
  stop(): Promise<void>;
}

const PATH = /^\/v1beta\/models\/([\w.-]+):generateContent$/u;
const USAGE = { promptTokenCount: 120, candidatesTokenCount: 40, thoughtsTokenCount: 10, totalTokenCount: 170 };
const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function dataOf(body: GeminiRequest['body']): unknown {
  const texts = body.contents.flatMap(({ parts }) => parts.map(({ text = '' }) => text));
  const between = texts
    .map((text) => /^<<<DATA\n(.*)\nDATA>>>$/su.exec(text)?.[1])
    .find((found) => found !== undefined);
  return between === undefined ? null : (JSON.parse(between) as unknown);
}

const send = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
  response.end(JSON.stringify(body));
};

/** An error as the API words it: with the request's own text in its message, which must reach no log. */
function sendError(
  response: ServerResponse,
  { status, retryAfter, retryDelay }: { status: number; retryAfter?: string; retryDelay?: string },
  raw: string,
): void {
  const details = retryDelay === undefined ? [] : [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay }];
  const error = { code: status, message: `failed: ${raw.slice(0, 4_000)}`, status: STATUS_NAMES[status], details };
  send(response, status, { error }, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
}

const candidate = (text: string | null, finishReason: string) => ({
  candidates: [
    {
      ...(text !== null && { content: { role: 'model', parts: [{ text }] } }),
      finishReason,
      index: 0,
      safetyRatings: [],
    },
  ],
  usageMetadata: USAGE,
  modelVersion: 'as-served',
});

function behave(behaviour: GeminiBehaviour, request: GeminiRequest, response: ServerResponse): void {
  if (behaviour === 'silence') return;
  if (behaviour === 'hang-up') return void response.destroy();
  if (behaviour === 'page')
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>hola</html>');
  if (behaviour === 'nonsense') return send(response, 200, [1, 2]);
  if (behaviour === 'blocked')
    return send(response, 200, {
      promptFeedback: { blockReason: 'SAFETY' },
      usageMetadata: { promptTokenCount: 120, totalTokenCount: 120 },
    });
  if (behaviour === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"candidates": [{"content": {"parts": [{"text": "{\\"ti');
    return void setTimeout(() => response.destroy(), 10);
  }
  if ('status' in behaviour) return sendError(response, behaviour, request.raw);
  if ('finish' in behaviour) return send(response, 200, candidate(behaviour.text ?? null, behaviour.finish));
  if ('text' in behaviour) return send(response, 200, candidate(behaviour.text, 'STOP'));
  const value = 'says' in behaviour ? behaviour.says : behaviour.saysOf(request);
  send(response, 200, candidate(JSON.stringify(value), 'STOP'));
}

/** Whether the body is one that the API takes. */
function isWellFormed(body: GeminiRequest['body']): boolean {
  const { contents, generationConfig, systemInstruction } = body;
  const parts = contents.flatMap((content) => content.parts);
  return (
    contents.every(({ role }) => role === 'user') &&
    parts.length > 0 &&
    parts.every(({ text, inlineData }) => (text === undefined) !== (inlineData === undefined)) &&
    (systemInstruction?.parts.every(({ text }) => typeof text === 'string') ?? true) &&
    generationConfig['responseMimeType'] === 'application/json' &&
    typeof generationConfig['responseSchema'] === 'object'
  );
}

/**
 * A local server that speaks Gemini's documented wire format, `POST /v1beta/models/{model}:generateContent`, and answers as it is
 * told: well, badly, late or not at all.
 */
export async function startGeminiServer(): Promise<GeminiServer> {
  const requests: GeminiRequest[] = [];
  let next: GeminiBehaviour[] = [{ status: 500 }];
  const server = createServer((incoming, response) => {
    void (async () => {
      const raw = await read(incoming);
      const model = PATH.exec(incoming.url ?? '')?.[1];
      if (incoming.method !== 'POST' || model === undefined) return sendError(response, { status: 404 }, raw);
      const body = JSON.parse(raw) as GeminiRequest['body'];
      const apiKey = (incoming.headers['x-goog-api-key'] as string | undefined) ?? null;
      const request: GeminiRequest = { model, apiKey, raw, body, data: dataOf(body) };
      requests.push(request);
      if (apiKey === null) return sendError(response, { status: 403 }, raw);
      if (!isWellFormed(body)) return sendError(response, { status: 400 }, raw);
      const [behaviour = { status: 500 }] = next;
      if (next.length > 1) next = next.slice(1);
      behave(behaviour, request, response);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    script(...behaviours) {
      next = behaviours;
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
