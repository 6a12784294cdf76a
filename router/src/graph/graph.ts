import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { SubgraphConnection } from './connection.js';
import { dataSourceOf } from './data-source.js';

/** One version of the graph: what planning and running an operation need. */
export interface Graph {
  readonly gateway: ApolloGateway;
  readonly planner: QueryPlanner;
  readonly supergraph: GraphQLSchema;
  readonly api: Schema;
  /** The schema that clients see, for validation. */
  readonly apiSchema: GraphQLSchema;
  readonly services: Readonly<Record<string, GraphQLDataSource>>;
  readonly connections: ReadonlyMap<string, SubgraphConnection>;
}

/** Reads a composed supergraph and connects it with its subgraphs. */
export function openGraph(supergraphSdl: string, connections: readonly SubgraphConnection[]): Graph {
  const byName = new Map(connections.map((connection) => [connection.name, connection]));
  const services = Object.fromEntries(connections.map((connection) => [connection.name, dataSourceOf(connection)]));
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService({ name }) {
      const service = services[name];
      if (!service) throw new Error(`The supergraph names a subgraph that does not run: ${name}`);
      return service;
    },
  });
  const supergraph = Supergraph.build(supergraphSdl);
  const api = supergraph.apiSchema();
  return {
    gateway,
    planner: new QueryPlanner(supergraph),
    supergraph: supergraph.schema.toGraphQLJSSchema(),
    api,
    apiSchema: api.toGraphQLJSSchema(),
    services,
    connections: byName,
  };
}
