/** Another transaction changed the row between our read and our write: the kit runs the use case again. */
export class StaleRow extends Error {
  override readonly name = 'StaleRow';
}

export const stale = (): StaleRow => new StaleRow('stale row');

interface DatabaseFailure {
  readonly driverError?: { readonly code?: string; readonly constraint?: string };
  readonly code?: string;
  readonly constraint?: string;
}

/** PostgreSQL's SQLSTATE and constraint of an error, through TypeORM's wrapping or bare. */
export function databaseFailure(error: unknown): { code?: string; constraint?: string } {
  if (typeof error !== 'object' || error === null) return {};
  const { driverError, code, constraint } = error as DatabaseFailure;
  const source = driverError ?? { code, constraint };
  return {
    ...(source.code !== undefined && { code: source.code }),
    ...(source.constraint !== undefined && { constraint: source.constraint }),
  };
}

/** Turns the violation of one unique constraint into an expected error; anything else goes on as it is. */
export const onUnique =
  (constraint: string, expected: () => Error) =>
  (error: unknown): never => {
    const failure = databaseFailure(error);
    if (failure.code === '23505' && failure.constraint === constraint) throw expected();
    throw error;
  };
