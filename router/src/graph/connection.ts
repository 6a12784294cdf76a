import {
  executeSubgraph,
  subscribeSubgraph,
  type FileDoor,
  type RequestContext,
  type Subgraph,
  type SubgraphRequest,
} from '@parfinanciero/kit';
import type { FormattedExecutionResult } from 'graphql';

export type LiveResult = AsyncIterableIterator<FormattedExecutionResult> | FormattedExecutionResult;

/** How the router reaches a subgraph. */
export interface SubgraphConnection {
  readonly name: string;
  execute(request: SubgraphRequest, context: RequestContext): Promise<FormattedExecutionResult>;
  subscribe(request: SubgraphRequest, context: RequestContext): Promise<LiveResult>;
  readonly files?: FileDoor | undefined;
}

/** A subgraph in this process: the principal is the context object. */
export const localConnection = (subgraph: Subgraph): SubgraphConnection => ({
  name: subgraph.name,
  execute: (request, context) => executeSubgraph(subgraph.schema, request, subgraph.contextOf(context)),
  subscribe: (request, context) => subscribeSubgraph(subgraph.schema, request, subgraph.contextOf(context)),
  files: subgraph.files,
});
