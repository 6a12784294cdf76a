import type { BlobStore, GraphClient, Principal } from '@parfinanciero/kit';

/** Signs the audit chain's checkpoints and keeps them outside the database too. */
export interface CheckpointKeeper {
  /** Ed25519 over the text, base64url. */
  sign(text: string): Promise<string>;
  verify(text: string, signature: string): Promise<boolean>;
  /** Appends one line to the file outside the database. */
  append(line: string): Promise<void>;
  /** The lines of that file, oldest first. */
  lines(): Promise<string[]>;
}

/** What the doctor found. */
export interface IntegrityReport {
  readonly at: Date;
  readonly findings: readonly string[];
}

export interface AdministrationPorts {
  readonly graph: GraphClient;
  readonly blobs: BlobStore;
  /** A person's present rights, for work that goes on after their request; null once they are gone or disabled. */
  readonly principalById: (personId: string) => Promise<Principal | null>;
  readonly checkpoints: CheckpointKeeper;
  /** Runs the doctor; null where the databases are not this process's to look into. */
  readonly integrity: (() => Promise<IntegrityReport>) | null;
}
