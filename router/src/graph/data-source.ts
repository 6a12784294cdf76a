import type { GraphQLDataSource } from '@apollo/gateway';
import { unavailable, publicExtensions, type RequestContext } from '@parfinanciero/kit';
import { GraphQLError } from 'graphql';
import type { SubgraphConnection } from './connection.js';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** A subgraph as the gateway's executor calls it. A subgraph that does not answer costs its own fields only. */
export const dataSourceOf = (connection: SubgraphConnection): GraphQLDataSource => ({
  async process({ request, context }: ProcessOptions): Promise<ProcessResult> {
    const query = request.query ?? '';
    const result = await connection
      .execute({ query, variables: request.variables, operationName: request.operationName }, context as RequestContext)
      .catch((): { errors: GraphQLError[]; data?: null } => {
        const extensions = publicExtensions(unavailable(), context as RequestContext);
        return { errors: [new GraphQLError(String(extensions['text']), { extensions })] };
      });
    return result as ProcessResult;
  },
});
