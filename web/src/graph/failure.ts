import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** The codes of the product's error catalogue, plus what only a client sees. */
export type FailureCode =
  | 'UNAUTHENTICATED'
  | 'TOKEN_EXPIRED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'BAD_USER_INPUT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'TOO_LARGE'
  | 'WRONG_TYPE'
  | 'LAST_OWNER'
  | 'LAST_ADMIN'
  | 'EMAIL_TAKEN'
  | 'PERSON_DISABLED'
  | 'TOKEN_REVOKED'
  | 'MAINTENANCE'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'OFFLINE';

const known = new Set<string>([
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_USER_INPUT',
  'IDEMPOTENCY_MISMATCH',
  'TOO_LARGE',
  'WRONG_TYPE',
  'UNAVAILABLE',
  'MAINTENANCE',
  'LAST_OWNER',
  'LAST_ADMIN',
  'EMAIL_TAKEN',
  'PERSON_DISABLED',
  'TOKEN_REVOKED',
]);

/** A failed operation in the app's own words. */
export interface Failure {
  code: FailureCode;
  /** The server's sentence in the person's language, when it has one for them. */
  message?: string;
  traceId?: string;
  /** Of a CONFLICT: the entity as it stands now. */
  current?: Record<string, unknown>;
  fields: { path: string; message: string }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function codeOf(extensions: unknown): FailureCode {
  const code = isRecord(extensions) && typeof extensions['code'] === 'string' ? extensions['code'] : 'INTERNAL';
  return known.has(code) ? (code as FailureCode) : 'INTERNAL';
}

/** Reads one GraphQL error's extensions. */
export function failureOfExtensions(extensions: unknown): Failure {
  const from = isRecord(extensions) ? extensions : {};
  const fields = Array.isArray(from['fields']) ? from['fields'].filter(isRecord) : [];
  const language = document.documentElement.lang === 'en' ? 'en' : 'es';
  const message = from[`message_${language}`];
  return {
    code: codeOf(extensions),
    fields: fields.map((field) => ({
      path: Array.isArray(field['path']) ? field['path'].join('.') : String(field['path'] ?? ''),
      message: String(field['message'] ?? ''),
    })),
    ...(typeof message === 'string' ? { message } : {}),
    ...(typeof from['traceId'] === 'string' ? { traceId: from['traceId'] } : {}),
    ...(isRecord(from['current']) ? { current: from['current'] } : {}),
  };
}

/** Any thrown thing as a failure: GraphQL errors by their code, refused or lost requests by what is known of them. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return failureOfExtensions(error.errors[0]?.extensions);
  if (ServerError.is(error)) return failureOfStatus(error.statusCode, error.bodyText);
  if (error instanceof TypeError) return { code: 'OFFLINE', fields: [] };
  return { code: 'INTERNAL', fields: [] };
}

/** A refused HTTP request; its body may hold GraphQL errors or one error object. */
export function failureOfStatus(status: number, bodyText: string): Failure {
  try {
    const body: unknown = JSON.parse(bodyText);
    if (isRecord(body)) {
      const first: unknown = Array.isArray(body['errors']) ? body['errors'][0] : (body['error'] ?? body);
      if (isRecord(first)) {
        const extensions = isRecord(first['extensions']) ? first['extensions'] : first;
        if (typeof extensions['code'] === 'string') return failureOfExtensions(extensions);
      }
    }
  } catch {
    // Not JSON: the status says enough.
  }
  const byStatus: Record<number, FailureCode> = {
    401: 'UNAUTHENTICATED',
    403: 'FORBIDDEN',
    404: 'NOT_FOUND',
    409: 'CONFLICT',
    413: 'TOO_LARGE',
    415: 'WRONG_TYPE',
    422: 'IDEMPOTENCY_MISMATCH',
  };
  return { code: byStatus[status] ?? (status >= 502 && status <= 504 ? 'UNAVAILABLE' : 'INTERNAL'), fields: [] };
}
