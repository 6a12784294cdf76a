import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { amountFormat, AppError, badUserInput, databaseFailure, internal, unavailable } from '../errors/index.js';
import { MoneyError } from '../money/index.js';
import type { Logger } from '../logging/logger.js';
import type { Language } from '../use-case/context.js';

export interface ErrorOccasion {
  readonly requestId: string;
  readonly language: Language;
  readonly service: { readonly logger: Logger; readonly failed?: () => void };
}

/** What an error says to a client: its code, status, texts and details. Never internals. */
export function publicExtensions(
  error: AppError,
  { requestId, language }: Omit<ErrorOccasion, 'service'>,
): Record<string, unknown> {
  const { fields, current } = error.details;
  return {
    code: error.code,
    status: error.status,
    text: error.text(language),
    traceId: requestId,
    ...(fields && { fields }),
    ...(current !== undefined && { current }),
  };
}

/** SQLSTATE 57014: the statement ran into its deadline. 08xxx, 57P0x: the database is away. */
const isUnavailable = (error: unknown): boolean =>
  /^(57014|57P0\d|08\w{3}|53300)$/u.test(databaseFailure(error).code ?? '');

/** The expected error behind whatever was thrown. What is unexpected is logged with its stack and becomes INTERNAL. */
export function asAppError(error: unknown, { requestId, service }: ErrorOccasion): AppError {
  if (error instanceof AppError) return error;
  // Sums that leave the bounds of money come from the input's own amounts.
  if (error instanceof MoneyError) return amountFormat();
  service.logger.error({ err: error, requestId }, 'unexpected error');
  service.failed?.();
  return isUnavailable(error) ? unavailable() : internal();
}

/** Maps the errors of one execution to what clients see. */
export function formatErrors(errors: readonly GraphQLError[], occasion: ErrorOccasion): GraphQLFormattedError[] {
  return errors.map((error) => {
    const original = error.originalError;
    const place = {
      ...(error.locations && { locations: error.locations }),
      ...(error.path && { path: error.path }),
    };
    // Wrong variables and literals are graphql's own words about the client's own document.
    if (!original || original instanceof GraphQLError) {
      const code = error.extensions['code'] ?? 'BAD_USER_INPUT';
      const extensions = { ...publicExtensions(badUserInput(), occasion), ...error.extensions, code };
      return { message: error.message, ...place, extensions };
    }
    const expected = asAppError(original, occasion);
    return { message: expected.text(occasion.language), ...place, extensions: publicExtensions(expected, occasion) };
  });
}
