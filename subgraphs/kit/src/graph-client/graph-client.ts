import type { Principal } from '../principal/index.js';

export interface GraphQuestion {
  /** The text of a safelisted operation. */
  readonly operation: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Who asks: the answer holds what this person may see, and nothing else. */
  readonly as: Principal;
  /** Milliseconds from now. */
  readonly deadlineMs: number;
}

/** Reading across services, through the router and as a person, for what is too rare to keep a copy of. */
export interface GraphClient {
  /**
   * @returns the whole `data`; an answer with any error in it is none
   * @throws the answer's first error as the catalogue's; UNAVAILABLE when no answer comes in time
   */
  query(question: GraphQuestion): Promise<Readonly<Record<string, unknown>>>;
}
