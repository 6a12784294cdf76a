import type { GraphQLSchema } from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DataSource } from 'typeorm';
import type { Context, RequestContext } from './use-case/index.js';

/** A file route of a service: uploads in, files out. */
export interface FileDoor {
  upload(request: IncomingMessage, context: RequestContext): Promise<{ fileId: string }>;
  download(fileId: string, response: ServerResponse, context: RequestContext): Promise<void>;
}

/** A subgraph that runs: in the router's process or in its own. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly dataSource: DataSource;
  /** A request as this service's use cases see it. */
  contextOf(request: RequestContext): Context<never>;
  readonly files?: FileDoor;
  /** Publishes what is in the outbox, applies what others published, runs what is queued. For tests and `doctor`. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}
