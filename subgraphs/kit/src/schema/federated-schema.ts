import 'reflect-metadata';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { defaultFieldResolver, parse, type DocumentNode, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { Context } from '../use-case/index.js';

type ClassType = new (...args: never[]) => object;

/** Turns a reference from another subgraph into the entity, or null where the caller may not see it. */
export type ReferenceResolver = (reference: Record<string, unknown>, context: Context<never>) => unknown;

export interface FederatedSchemaOptions {
  readonly resolvers: NonEmptyArray<ClassType>;
  /** Entities that no root field reaches: they vanish from the schema unless named. */
  readonly entities: readonly ClassType[];
  readonly references: Readonly<Record<string, ReferenceResolver>>;
}

export interface FederatedSchema {
  readonly schema: GraphQLSchema;
  /** The SDL that composition reads; committed as `schema.graphql`. */
  readonly sdl: string;
}

const unused = (): never => {
  throw new Error('subscriptions bring their own stream');
};
/** type-graphql insists on one; every subscription of ours has its own `subscribe`. */
const NO_PUB_SUB = { publish: unused, subscribe: unused };

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@override", "@tag"])';

/** Builds one subgraph from its classes. Call it for one subgraph after another, never in parallel: the metadata is global. */
export async function buildFederatedSchema(options: FederatedSchemaOptions): Promise<FederatedSchema> {
  const plain = await buildSchema({
    resolvers: options.resolvers as NonEmptyArray<never>,
    orphanedTypes: [...options.entities] as never[],
    skipCheck: true,
    validate: false,
    pubSub: NO_PUB_SUB,
  });
  const sdl = `${FEDERATION}\n\n${printSubgraphSchema(plain)}`;
  const typeDefs: DocumentNode = parse(sdl);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [name, resolve] of Object.entries(options.references)) {
    resolvers[name] = { ...resolvers[name], __resolveReference: resolve };
  }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  nameResponses(schema);
  return { schema, sdl: `${sdl}\n` };
}

/** Tells each mutation its response name, so that two of one request keep their idempotency apart. */
function nameResponses(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = (field.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, Context<never>>;
    field.resolve = (source, args, context: Context<never>, info) =>
      resolve(source, args, { ...context, responseName: String(info.path.key) }, info);
  }
}
