import { errorCatalogue, internal, type Language } from '@parfinanciero/kit';
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

/** The last look at an error before it leaves: what is not of the catalogue says nothing but its trace id. */
export function publicError(error: GraphQLFormattedError, traceId: string, language: Language): GraphQLFormattedError {
  const extensions = error.extensions ?? {};
  const code = String(extensions['code'] ?? '');
  const place = { ...(error.path && { path: error.path }), ...(error.locations && { locations: error.locations }) };
  const protocol = PROTOCOL.get(code);
  if (protocol !== undefined) return { message: error.message, ...place, extensions: { code, status: protocol, traceId } };
  if (!errorCatalogue().has(code)) {
    const hidden = internal();
    const text = hidden.text(language);
    return { message: text, ...place, extensions: { code: hidden.code, status: hidden.status, text, traceId } };
  }
  const said = Object.fromEntries(PUBLIC.filter((name) => extensions[name] !== undefined).map((name) => [name, extensions[name]]));
  return { message: error.message, ...place, extensions: { ...said, traceId } };
}
