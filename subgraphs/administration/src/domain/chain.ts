import { createHash } from 'node:crypto';

/** What an entry says; everything of it is in its hash. */
export interface EntryFacts {
  readonly service: string;
  /** A ledger, a person, or the installation. */
  readonly stream: string;
  readonly contentId: string;
  /** 1, 2, 3 … within (service, stream). */
  readonly position: string;
  /** Of the event at its owner. */
  readonly seq: string;
  readonly action: string;
  readonly personId: string;
  readonly entities: readonly { readonly kind: string; readonly id: string }[];
  readonly at: Date;
  readonly requestId: string;
  readonly contentHash: string;
}

/** One place in the installation's chain, which holds the entries of all services and streams in the order they came. */
export interface LinkFacts {
  readonly position: string;
  readonly stream: string;
  readonly entryId: string;
  readonly entryHash: string;
}

/** What the first of each chain has for the hash before it. */
export const CHAIN_START = '0'.repeat(64);

/** Fields of a list in JSON: no two different lists have one text. */
const digest = (fields: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(fields)).digest('hex');

/** sha256, hexadecimal, over the canonical text of an entry and the hash of the entry before it in (service, stream). */
export const auditedEntryHash = (entry: EntryFacts, prevHash: string): string =>
  digest([
    'entry/1',
    entry.service,
    entry.stream,
    entry.contentId,
    entry.position,
    entry.seq,
    entry.action,
    entry.personId,
    entry.entities.map(({ kind, id }) => [kind, id]),
    entry.at.toISOString(),
    entry.requestId,
    entry.contentHash,
    prevHash,
  ]);

/** sha256, hexadecimal, over a link and the hash of the link before it. */
export const installationHash = (link: LinkFacts, prevHash: string): string =>
  digest(['link/1', link.position, link.stream, link.entryId, link.entryHash, prevHash]);

/** What a checkpoint's signature is over. */
export const checkpointText = ({ position, hash, at }: { position: string; hash: string; at: Date }): string =>
  `${position}|${hash}|${at.toISOString()}`;
