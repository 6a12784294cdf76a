import { errorCatalogue, internal, tooComplex, type Language } from '@parfinanciero/kit';
import type { GraphQLFormattedError } from 'graphql';

/** Codes of graphql's and Apollo's own refusals, whose words are about the client's document and may be said. */
const PROTOCOL = new Map([
  ['GRAPHQL_PARSE_FAILED', 400],
  ['GRAPHQL_VALIDATION_FAILED', 400],
  ['OPERATION_RESOLUTION_FAILURE', 400],
  ['BAD_REQUEST', 400],
  ['PERSISTED_QUERY_NOT_FOUND', 400],
  ['PERSISTED_QUERY_NOT_SUPPORTED', 400],
]);

const PUBLIC = ['code', 'status', 'text', 'fields', 'current'] as const;

/** Whether a code was given by one of our own services: here, or in another process whose codes this one has not met. */
const isOurs = (extensions: Readonly<Record<string, unknown>>, code: string): boolean =>
  errorCatalogue().has(code) ||
  (/^[A-Z][A-Z_]{2,60}$/u.test(code) &&
    typeof extensions['status'] === 'number' &&
    typeof extensions['text'] === 'string' &&
    typeof extensions['traceId'] === 'string');

/** The last look at an error before it leaves: what is not of the catalogue says nothing but its trace id. */
export function publicError(error: GraphQLFormattedError, traceId: string, language: Language): GraphQLFormattedError {
  const extensions = error.extensions ?? {};
  // Every validation rule's error is given one code on its way here; ours says by its limit which it was.
  const code = typeof extensions['limit'] === 'string' ? tooComplex().code : String(extensions['code'] ?? '');
  const place = { ...(error.path && { path: error.path }), ...(error.locations && { locations: error.locations }) };
  const protocol = PROTOCOL.get(code);
  if (protocol !== undefined)
    return { message: error.message, ...place, extensions: { code, status: protocol, traceId } };
  if (!isOurs(extensions, code)) {
    const hidden = internal();
    const text = hidden.text(language);
    return { message: text, ...place, extensions: { code: hidden.code, status: hidden.status, text, traceId } };
  }
  const said = Object.fromEntries(
    PUBLIC.filter((name) => extensions[name] !== undefined).map((name) => [name, extensions[name]]),
  );
  return { message: error.message, ...place, extensions: { ...said, code, traceId } };
}
