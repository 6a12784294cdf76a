import { AppError, internal, publicExtensions, type Language } from '@parfinanciero/kit';
import { GraphQLError } from 'graphql';
import { publicError } from './public-error.js';

export interface Occasion {
  readonly requestId: string;
  readonly language: Language;
}

/** A refusal of the router's own as graphql's error, its HTTP status with it. */
export function httpError(error: AppError, { requestId, language }: Occasion): GraphQLError {
  return new GraphQLError(error.text(language), {
    extensions: { ...publicExtensions(error, { requestId, language }), http: { status: error.status } },
  });
}

/** What a client may hear of an error: a refusal as it is, an error about its own document with its code, nothing of the rest. */
export function shownError(
  error: unknown,
  occasion: Occasion,
  documentCode = 'GRAPHQL_VALIDATION_FAILED',
): GraphQLError {
  if (error instanceof AppError) return httpError(error, occasion);
  const known =
    error instanceof GraphQLError
      ? { ...error.toJSON(), extensions: { code: documentCode, ...error.extensions } }
      : { message: '', extensions: { code: internal().code } };
  const { message, path, extensions } = publicError(known, occasion.requestId, occasion.language);
  return new GraphQLError(message, {
    ...(error instanceof GraphQLError && { nodes: error.nodes, source: error.source, positions: error.positions }),
    path,
    extensions,
  });
}
