import { randomUUID } from 'node:crypto';
import type { Context, Language, RequestContext, Subgraph } from '../index.js';
import { executeSubgraph, opaqueId, uuidV7, type LedgerPermission, type Principal } from '../index.js';

/** Somebody in a test, with a part in some ledgers. */
export interface TestPerson {
  readonly principal: Principal;
  /** A request of theirs. */
  request(options?: { idempotencyKey?: string; language?: Language }): RequestContext;
}

export const testPerson = (
  ledgers: readonly { id: string; permission: LedgerPermission }[],
  personId = uuidV7(),
): TestPerson => {
  const principal: Principal = { personId, role: 'CLIENT', status: 'ACTIVE', ledgers: [...ledgers] };
  return {
    principal,
    request: ({ idempotencyKey, language = 'es' } = {}) => ({
      principal,
      language,
      requestId: randomUUID(),
      idempotencyKey: idempotencyKey ?? null,
      origin: '127.0.0.1',
      touched: new Set(),
    }),
  };
};

/** A ledger that somebody owns: its uuid and its public id. */
export const testLedger = (id = uuidV7()): { id: string; publicId: string } => ({
  id,
  publicId: opaqueId('Ledger', { id }),
});

export interface GraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
}

/** One operation against a subgraph, as somebody. */
export const ask = async (
  subgraph: Subgraph,
  person: TestPerson | null,
  query: string,
  variables: Record<string, unknown> = {},
  options: { idempotencyKey?: string; language?: Language } = {},
): Promise<GraphAnswer> => {
  const request = (person ?? { ...testPerson([]), request: anonymous }).request(options);
  const context = subgraph.contextOf(request) as Context<never>;
  return (await executeSubgraph(subgraph.schema, { query, variables }, context)) as GraphAnswer;
};

const anonymous: TestPerson['request'] = ({ idempotencyKey, language = 'es' } = {}) => ({
  principal: null,
  language,
  requestId: randomUUID(),
  idempotencyKey: idempotencyKey ?? null,
  origin: null,
  touched: new Set(),
});

/** The codes of an answer's errors. */
export const codesOf = ({ errors = [] }: GraphAnswer): unknown[] =>
  errors.map(({ extensions }) => extensions?.['code']);
