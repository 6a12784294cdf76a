import type { DocumentStore, GraphClient } from '@parfinanciero/kit';
import type { LanguageModel } from '@parfinanciero/kit/language-model';

export interface ProjectionsPorts {
  /** Reads what other services know, as the person. */
  readonly graph: GraphClient;
  /** Where narratives and answers live. */
  readonly documents: DocumentStore;
  /** Finds words; where there is none, our own do. */
  readonly model: LanguageModel;
}
