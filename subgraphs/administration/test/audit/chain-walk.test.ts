import fc from 'fast-check';
import { uuidV7 } from '@parfinanciero/kit';
import { describe, expect, it } from 'vitest';
import { ChainWalk, type ChainEnd, type StoredEntry, type StoredLink } from '../../src/domain/chain-walk.js';
import { auditedEntryHash, CHAIN_START, installationHash } from '../../src/domain/chain.js';

interface Stored {
  readonly links: StoredLink[];
  readonly entries: Map<string, StoredEntry>;
  readonly heads: { installation: ChainEnd | null; streams: Map<string, ChainEnd> };
}

const STREAMS = [uuidV7(), uuidV7(), uuidV7()];
const SERVICES = ['identity', 'expenses', 'goals'];

const keyOf = ({ service, stream }: { service: string; stream: string }): string => `${service} ${stream}`;

/** A chain as the service adds to it, over writes of several services in several streams. */
function chainOf(writes: readonly { service: number; stream: number; action: string; subjects: number }[]): Stored {
  const streams = new Map<string, ChainEnd>();
  let end: ChainEnd = { position: '0', hash: CHAIN_START };
  const links: StoredLink[] = [];
  const entries = new Map<string, StoredEntry>();
  for (const { service, stream, action, subjects } of writes) {
    const at = { service: SERVICES[service]!, stream: STREAMS[stream]! };
    const before = streams.get(keyOf(at)) ?? { position: '0', hash: CHAIN_START };
    const facts = {
      ...at,
      contentId: uuidV7(),
      position: String(BigInt(before.position) + 1n),
      seq: String(links.length * 3 + 7),
      action,
      personId: uuidV7(),
      entities: Array.from({ length: subjects }, () => ({ kind: 'transaction', id: uuidV7() })),
      at: new Date(1_700_000_000_000 + links.length * 1_000),
      requestId: `request-${links.length}`,
      contentHash: 'c'.repeat(64),
    };
    const hash = auditedEntryHash(facts, before.hash);
    entries.set(facts.contentId, { ...facts, prevHash: before.hash, hash });
    streams.set(keyOf(at), { position: facts.position, hash });
    const position = String(BigInt(end.position) + 1n);
    const link = { position, stream: at.stream, entryId: facts.contentId, entryHash: hash };
    const linkHash = installationHash(link, end.hash);
    links.push({ ...link, prevHash: end.hash, hash: linkHash });
    end = { position, hash: linkHash };
  }
  return { links, entries, heads: { installation: links.length > 0 ? end : null, streams } };
}

/** What a verification says of what is stored; null: all of it holds. */
function verdict({ links, entries, heads }: Stored, checkpoints: readonly ChainEnd[] = []): string | null {
  const walk = new ChainWalk(checkpoints);
  for (const link of links) {
    const broken = walk.step(link, entries.get(link.entryId) ?? null);
    if (broken !== null) return broken;
  }
  return walk.finish(heads, String(entries.size));
}

const writes = fc.array(
  fc.record({
    service: fc.nat(SERVICES.length - 1),
    stream: fc.nat(STREAMS.length - 1),
    action: fc.stringMatching(/^[a-z]{1,8}-[a-z]{1,8}$/u),
    subjects: fc.nat(3),
  }),
  { minLength: 2, maxLength: 12 },
);
const which = fc.nat(1_000);

/** Every field of an entry with another value of its own kind. */
const CHANGED: { readonly [Field in keyof StoredEntry]: (entry: StoredEntry) => StoredEntry[Field] } = {
  service: ({ service }) => (service === 'goals' ? 'expenses' : 'goals'),
  stream: () => uuidV7(),
  contentId: () => uuidV7(),
  position: ({ position }) => String(BigInt(position) + 1n),
  seq: ({ seq }) => String(BigInt(seq) + 1n),
  action: ({ action }) => `${action}x`,
  personId: () => uuidV7(),
  entities: ({ entities }) => [...entities, { kind: 'account', id: uuidV7() }],
  at: ({ at }) => new Date(at.getTime() + 1),
  requestId: ({ requestId }) => `${requestId}'`,
  contentHash: () => 'd'.repeat(64),
  prevHash: () => 'e'.repeat(64),
  hash: () => 'f'.repeat(64),
};
const LINK_CHANGED: { readonly [Field in keyof StoredLink]: (link: StoredLink) => StoredLink[Field] } = {
  position: ({ position }) => String(BigInt(position) + 1n),
  stream: () => uuidV7(),
  entryId: () => uuidV7(),
  entryHash: () => 'a'.repeat(64),
  prevHash: () => 'b'.repeat(64),
  hash: () => 'c'.repeat(64),
};

describe('the walk over the chain', () => {
  it('finds nothing where nothing was changed, whatever was written in whatever order', () => {
    fc.assert(
      fc.property(writes, (written) => {
        const stored = chainOf(written);
        const signed = stored.links.map(({ position, hash }) => ({ position, hash }));
        expect(verdict(stored, signed)).toBeNull();
      }),
    );
    expect(verdict(chainOf([]))).toBeNull();
  });

  it.each(Object.keys(CHANGED) as (keyof StoredEntry)[])('finds any entry whose %s was changed', (field) => {
    fc.assert(
      fc.property(writes, which, (written, index) => {
        const stored = chainOf(written);
        const { entryId } = stored.links[index % stored.links.length]!;
        const entry = stored.entries.get(entryId)!;
        stored.entries.set(entryId, { ...entry, [field]: CHANGED[field](entry) });
        expect(verdict(stored)).not.toBeNull();
      }),
    );
  });

  it.each(Object.keys(LINK_CHANGED) as (keyof StoredLink)[])('finds any link whose %s was changed', (field) => {
    fc.assert(
      fc.property(writes, which, (written, index) => {
        const stored = chainOf(written);
        const at = index % stored.links.length;
        const link = stored.links[at]!;
        stored.links[at] = { ...link, [field]: LINK_CHANGED[field](link) };
        expect(verdict(stored)).not.toBeNull();
      }),
    );
  });

  it('finds a changed entry that was hashed anew', () => {
    fc.assert(
      fc.property(writes, which, (written, index) => {
        const stored = chainOf(written);
        const { entryId } = stored.links[index % stored.links.length]!;
        const entry = { ...stored.entries.get(entryId)!, action: 'another-action' };
        stored.entries.set(entryId, { ...entry, hash: auditedEntryHash(entry, entry.prevHash) });
        expect(verdict(stored)).not.toBeNull();
      }),
    );
  });

  it('finds what was taken out: an entry, a link, or both', () => {
    fc.assert(
      fc.property(writes, which, fc.constantFrom('entry', 'link', 'both'), (written, index, what) => {
        const stored = chainOf(written);
        const at = index % stored.links.length;
        if (what !== 'link') stored.entries.delete(stored.links[at]!.entryId);
        if (what !== 'entry') stored.links.splice(at, 1);
        expect(verdict(stored)).not.toBeNull();
      }),
    );
  });

  it('finds two that were swapped', () => {
    fc.assert(
      fc.property(writes, which, fc.boolean(), (written, index, links) => {
        const stored = chainOf(written);
        const at = index % (stored.links.length - 1);
        const [one, other] = [stored.links[at]!, stored.links[at + 1]!];
        if (links) stored.links.splice(at, 2, other, one);
        else {
          const [first, second] = [stored.entries.get(one.entryId)!, stored.entries.get(other.entryId)!];
          stored.entries.set(one.entryId, second);
          stored.entries.set(other.entryId, first);
        }
        expect(verdict(stored)).not.toBeNull();
      }),
    );
  });

  it('finds a whole other history in its place, once one of its ends was signed', () => {
    fc.assert(
      fc.property(writes, writes, which, (written, forged, index) => {
        const { links } = chainOf(written);
        const { position, hash } = links[index % links.length]!;
        expect(verdict(chainOf(forged), [{ position, hash }])).not.toBeNull();
      }),
    );
  });
});
