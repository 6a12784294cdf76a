import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { HttpLink } from '@apollo/client/link/http';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import type { Client } from 'graphql-ws';
import { fragments } from './gql';
import { idempotencyLink, languageLink, renewingLink, retryingLink, tokenLink, type TokenSource } from './links';
import { openSocket } from './socket';

/** What one signed-in person works with; closed when somebody else signs in. */
export interface Graph {
  client: ApolloClient;
  socket: Client;
}

/** The cache's few rules: values without identity are replaced whole, never merged field by field. */
export const newCache = (): InMemoryCache =>
  new InMemoryCache({
    fragments,
    typePolicies: {
      Money: { keyFields: false },
      TransactionLine: { keyFields: false },
      AuditChange: { keyFields: false },
      AuditEntity: { keyFields: false },
      System: { merge: true },
      Dashboard: { keyFields: false, merge: true },
      Ledger: { fields: { transactions: { keyArgs: ['filter', 'first', 'after'] } } },
      Goal: { fields: { contributions: relayStylePagination() } },
      GoalPace: { keyFields: false, merge: true },
      Forecast: { keyFields: false, merge: true },
      GoalOutlook: { keyFields: false, merge: true },
      DebtTerms: { keyFields: false, merge: true },
      ImportBatch: {
        fields: {
          counts: { merge: false },
          accounts: { merge: false },
          categories: { merge: false },
          columns: { merge: false },
        },
      },
    },
  });

/** Opens client and socket for the person of this session. */
export function openGraph(session: TokenSource, language: () => string): Graph {
  const socket = openSocket(session, language, () => void client.refetchQueries({ include: 'active' }));
  const http = ApolloLink.from([
    idempotencyLink(),
    languageLink(language),
    renewingLink(session),
    retryingLink(),
    tokenLink(session),
    new HttpLink({ uri: '/graphql' }),
  ]);
  const client: ApolloClient = new ApolloClient({
    cache: newCache(),
    dataMasking: true,
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      http,
    ),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
  return { client, socket };
}
