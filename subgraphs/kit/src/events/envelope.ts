/** A stored event as it travels: `payload` is null once it has been erased, and every consumer then skips it. */
export interface EventEnvelope {
  readonly source: string;
  /** A ledger, a person, or the nil UUID for the installation. */
  readonly stream: string;
  /** 1, 2, 3 … without gaps within (source, stream). */
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly payload: unknown;
  readonly occurredAt: string;
  readonly requestId: string;
}

/** The newest `seq` of a stream. */
export interface StreamHead {
  readonly stream: string;
  readonly seq: number;
}
