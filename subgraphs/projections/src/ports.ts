import type { DocumentStore, GraphClient } from '@parfinanciero/kit';

export interface ProjectionsPorts {
  /** Reads what other services know, as the person. */
  readonly graph: GraphClient;
  /** Where narratives and answers live. */
  readonly documents: DocumentStore;
}
