import { auditedEntryHash, CHAIN_START, installationHash, type EntryFacts, type LinkFacts } from './chain.js';

export interface StoredEntry extends EntryFacts {
  readonly prevHash: string;
  readonly hash: string;
}

export interface StoredLink extends LinkFacts {
  readonly prevHash: string;
  readonly hash: string;
}

export interface ChainEnd {
  readonly position: string;
  readonly hash: string;
}

const NOTHING: ChainEnd = { position: '0', hash: CHAIN_START };

const follows = (position: string, before: ChainEnd): boolean => BigInt(position) === BigInt(before.position) + 1n;

const chainKey = (service: string, stream: string): string => `${service} ${stream}`;

/**
 * Walks the installation's chain from its first link to its last, each with its entry, and says what is wrong with the first
 * that does not hold. Entries of one service and stream must come in their own order too: that is how they were taken in.
 */
export class ChainWalk {
  private end: ChainEnd = NOTHING;
  private readonly ends = new Map<string, ChainEnd>();
  private readonly signed: ReadonlyMap<string, string>;

  /** @param checkpoints ends that were signed: the chain must have passed through each */
  constructor(private readonly checkpoints: readonly ChainEnd[]) {
    this.signed = new Map(checkpoints.map(({ position, hash }) => [position, hash]));
  }

  /** Links that have been walked. */
  get entries(): string {
    return this.end.position;
  }

  /** @returns what is wrong here, or null */
  step(link: StoredLink, entry: StoredEntry | null): string | null {
    const where = entry
      ? `entry ${link.position} (${entry.service}, ${entry.stream}, ${link.entryId})`
      : `entry ${link.position} (${link.stream}, ${link.entryId})`;
    const wrong = this.linkBreach(link) ?? (entry ? this.entryBreach(link, entry) : 'is missing');
    if (wrong !== null) return `${where} ${wrong}`;
    this.end = link;
    this.ends.set(chainKey(entry!.service, entry!.stream), entry!);
    return null;
  }

  private linkBreach(link: StoredLink): string | null {
    if (!follows(link.position, this.end)) return `comes after ${this.end.position}: what was between is missing`;
    if (link.prevHash !== this.end.hash) return 'does not name the link before it';
    if (installationHash(link, link.prevHash) !== link.hash) return 'has a link whose hash is not its own';
    const signed = this.signed.get(link.position);
    return signed !== undefined && signed !== link.hash ? 'is not what its checkpoint signed' : null;
  }

  private entryBreach(link: StoredLink, entry: StoredEntry): string | null {
    const before = this.ends.get(chainKey(entry.service, entry.stream)) ?? NOTHING;
    if (!follows(entry.position, before)) return `stands at ${entry.position} of its stream, after ${before.position}`;
    if (entry.prevHash !== before.hash) return 'does not name the entry before it';
    if (auditedEntryHash(entry, entry.prevHash) !== entry.hash) return 'is not what its hash says';
    return entry.hash === link.entryHash ? null : 'is not the one that its link names';
  }

  /**
   * What is missing at the end: entries that a checkpoint or a head has seen, or entries outside the chain.
   * @param heads by `service stream`
   */
  finish(
    heads: { readonly installation: ChainEnd | null; readonly streams: ReadonlyMap<string, ChainEnd> },
    stored: string,
  ): string | null {
    const beyond = this.checkpoints.find(({ position }) => BigInt(position) > BigInt(this.end.position));
    const last = `the chain ends at ${this.end.position}`;
    if (beyond) return `${last}, and ${beyond.position} was signed`;
    const head = heads.installation ?? NOTHING;
    if (head.position !== this.end.position || head.hash !== this.end.hash)
      return `${last}, and its head says ${head.position}`;
    for (const key of new Set([...heads.streams.keys(), ...this.ends.keys()])) {
      const [is, says] = [this.ends.get(key) ?? NOTHING, heads.streams.get(key) ?? NOTHING];
      if (is.position !== says.position || is.hash !== says.hash)
        return `the chain of ${key} ends at ${is.position}, and its head says ${says.position}`;
    }
    return stored === this.end.position ? null : `${last}, and ${stored} entries are stored`;
  }
}
