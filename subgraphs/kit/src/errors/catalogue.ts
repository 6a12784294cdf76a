import { AppError, type ErrorDetails } from './app-error.js';

/** One expected failure: its code, when it is thrown, its HTTP status and its two texts. */
export interface ErrorDefinition {
  readonly code: string;
  readonly status: number;
  readonly when: string;
  readonly es: string;
  readonly en: string;
}

const definitions = new Map<string, ErrorDefinition>();

/** Adds an error to the catalogue and returns its constructor. A code is defined once in the whole product. */
export function defineError(definition: ErrorDefinition): (details?: ErrorDetails) => AppError {
  const known = definitions.get(definition.code);
  if (known && known.when !== definition.when) throw new Error(`Error code defined twice: ${definition.code}`);
  definitions.set(definition.code, definition);
  return (details) => new AppError(definition, details);
}

/** Every error that has been defined in this process, by code. */
export const errorCatalogue = (): ReadonlyMap<string, ErrorDefinition> => definitions;

export const unauthenticated = defineError({
  code: 'UNAUTHENTICATED',
  status: 401,
  when: 'No token, or one that does not verify.',
  es: 'Inicia sesión para continuar.',
  en: 'Sign in to continue.',
});
export const tokenExpired = defineError({
  code: 'TOKEN_EXPIRED',
  status: 401,
  when: 'The token was good and its time is over.',
  es: 'Tu sesión venció. Vuelve a iniciar sesión.',
  en: 'Your session has expired. Sign in again.',
});
export const tokenRevoked = defineError({
  code: 'TOKEN_REVOKED',
  status: 401,
  when: 'The sessions of this person were closed after the token was issued.',
  es: 'Esta sesión fue cerrada. Vuelve a iniciar sesión.',
  en: 'This session was closed. Sign in again.',
});
export const personDisabled = defineError({
  code: 'PERSON_DISABLED',
  status: 403,
  when: 'The account is disabled.',
  es: 'Esta cuenta está deshabilitada.',
  en: 'This account is disabled.',
});
export const forbidden = defineError({
  code: 'FORBIDDEN',
  status: 403,
  when: 'The ledger is visible to the caller, and their permission is too small.',
  es: 'No tienes permiso para hacer esto.',
  en: 'You are not allowed to do this.',
});
export const notFound = defineError({
  code: 'NOT_FOUND',
  status: 404,
  when: 'The thing does not exist, or belongs to somebody else: the answer is the same.',
  es: 'No encontramos lo que buscas.',
  en: 'We could not find that.',
});
export const conflictError = defineError({
  code: 'CONFLICT',
  status: 409,
  when: 'expectedVersion is not the present one; `current` holds the present state.',
  es: 'Alguien lo cambió mientras tanto. Revisa la versión actual.',
  en: 'Somebody changed it meanwhile. Look at the present version.',
});
export const badUserInput = defineError({
  code: 'BAD_USER_INPUT',
  status: 400,
  when: 'The input has a wrong shape or value; `fields` names each.',
  es: 'Hay datos que no son válidos.',
  en: 'Some of the data is not valid.',
});
export const idempotencyMismatch = defineError({
  code: 'IDEMPOTENCY_MISMATCH',
  status: 422,
  when: 'The same Idempotency-Key came with another input.',
  es: 'Esta clave de idempotencia ya se usó con otros datos.',
  en: 'This idempotency key was already used with other data.',
});
export const tooLarge = defineError({
  code: 'TOO_LARGE',
  status: 413,
  when: 'A file or a request is over its limit.',
  es: 'El archivo es demasiado grande.',
  en: 'The file is too large.',
});
export const wrongType = defineError({
  code: 'WRONG_TYPE',
  status: 415,
  when: 'A file is not of a type that this place takes.',
  es: 'Este tipo de archivo no se puede usar aquí.',
  en: 'This type of file cannot be used here.',
});
export const tooComplex = defineError({
  code: 'TOO_COMPLEX',
  status: 400,
  when: 'An operation is over the limits for tokens, depth, aliases or cost.',
  es: 'La consulta es demasiado grande.',
  en: 'The query is too large.',
});
export const tooMany = defineError({
  code: 'TOO_MANY_REQUESTS',
  status: 429,
  when: 'The caller is over a rate limit.',
  es: 'Demasiadas solicitudes. Espera un momento.',
  en: 'Too many requests. Wait a moment.',
});
export const unavailable = defineError({
  code: 'UNAVAILABLE',
  status: 503,
  when: 'A service that is needed does not answer in time.',
  es: 'Este servicio no está disponible en este momento. Intenta de nuevo.',
  en: 'This service is not available right now. Try again.',
});
export const maintenance = defineError({
  code: 'MAINTENANCE',
  status: 503,
  when: 'Maintenance mode is on: reads answer, writes wait.',
  es: 'Estamos en mantenimiento: puedes consultar, y en un momento podrás guardar de nuevo.',
  en: 'We are in maintenance: you can look things up, and save again in a moment.',
});
export const amountFormat = defineError({
  code: 'AMOUNT_FORMAT',
  status: 400,
  when: 'An amount has more decimals than its currency, or is out of bounds.',
  es: 'El valor no es válido para esa moneda.',
  en: 'The amount is not valid for that currency.',
});
export const internal = defineError({
  code: 'INTERNAL',
  status: 500,
  when: 'Something unexpected; the trace id finds it in the log.',
  es: 'Algo falló de nuestro lado. Ya quedó registrado.',
  en: 'Something failed on our side. It has been recorded.',
});

/** A wrong `expectedVersion`: the caller gets the entity's present public view. */
export const conflict = (current: unknown): AppError => conflictError({ current });

/** One wrong input field, for checks that zod cannot express. */
export const invalid = (path: string, message: string): AppError => badUserInput({ fields: [{ path, message }] });
