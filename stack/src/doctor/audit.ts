import { setTimeout as delay } from 'node:timers/promises';
import { verifyChain, type CheckpointKeeper } from '@parfinanciero/administration';
import type pg from 'pg';
import {
  atOneMoment,
  entryRows,
  eventRows,
  WITNESSES,
  type AuditFacts,
  type EventRow,
  type Witness,
} from './audit-rows.js';
import { keyed, type DoctorDatabases, type Finding } from './finding.js';

/** A checkpoint's line is in its file a moment before its row is in the database. */
const SECOND_LOOK_MS = 1_000;

const COMPARED = ['contentId', 'action', 'personId', 'at', 'requestId', 'entities', 'hash'] as const;

/** The first of what does not hold, by its place in the installation's chain, and how much there is. */
class Breaches {
  private first: { position: bigint | null; where: string; what: string } | null = null;
  private count = 0;

  constructor(private readonly service: Witness) {}

  add(position: string | null, { stream, seq, contentId }: AuditFacts, what: string): void {
    this.count += 1;
    const place = position === null ? null : BigInt(position);
    const known = this.first?.position ?? null;
    if (this.first && (place === null || (known !== null && known <= place))) return;
    const where = `entry ${position ?? 'without a place'} (${this.service}, ${stream}, ${contentId ?? `event ${seq}`})`;
    this.first = { position: place, where, what };
  }

  get findings(): Finding[] {
    if (!this.first) return [];
    const more = this.count > 1 ? `; and ${this.count - 1} more of ${this.service}` : '';
    return [{ invariant: 'I12', where: this.first.where, what: `${this.first.what}${more}` }];
  }
}

const orderOf = (a: AuditFacts, b: AuditFacts): number => {
  if (a.stream !== b.stream) return a.stream < b.stream ? -1 : 1;
  return Number(BigInt(a.seq) - BigInt(b.seq));
};

/** Where a link still knows of an entry that is gone. */
async function placeOf(administration: pg.Client, { stream, contentId }: EventRow): Promise<string | null> {
  const { rows } = await administration.query<{ position: string }>(
    'SELECT position FROM installation_link WHERE ledger_id = $1 AND entry_id::text = $2',
    [stream, contentId],
  );
  return rows[0]?.position ?? null;
}

const TAKEN_IN = `SELECT ledger_id::text AS key, seq::text AS value FROM event_cursor WHERE source = $1 AND consumer = $2`;

const WITHOUT_EVENT = `
  SELECT c.ledger_id AS stream, c.id FROM audit_content c
   WHERE NOT EXISTS (SELECT 1 FROM outbox o
                      WHERE o.ledger_id = c.ledger_id AND o.type = 'kit.audited' AND o.payload ->> 'contentId' = c.id::text) LIMIT 1`;

/**
 * One service's log beside the chain, both by stream and number. Administration's moment is the earlier one: each of its entries
 * has its event, and each event that its cursor has passed has its entry.
 */
async function checkWitness(administration: pg.Client, owner: pg.Client, service: Witness): Promise<Finding[]> {
  const breaches = new Breaches(service);
  const takenIn = await keyed(administration, TAKEN_IN, [service, `administration.audit-${service}`]);
  const [entries, events] = [entryRows(administration, service), eventRows(owner, service)];
  let [entry, event] = [await entries.next(), await events.next()];
  while (!entry.done || !event.done) {
    const order = entry.done ? 1 : event.done ? -1 : orderOf(entry.value, event.value);
    if (order < 0 && !entry.done) breaches.add(entry.value.position, entry.value, 'has no event at its owner');
    if (order > 0 && !event.done && BigInt(event.value.seq) <= BigInt(takenIn.get(event.value.stream) ?? 0))
      breaches.add(await placeOf(administration, event.value), event.value, 'is missing: its owner has its event');
    if (order === 0 && !entry.done && !event.done) {
      const [kept, told] = [entry.value, event.value];
      const different = COMPARED.filter((field) => kept[field] !== told[field]);
      const what = different.length > 0 ? `differs from its event in ${different.join(', ')}` : told.content;
      if (what !== null) breaches.add(kept.position, kept, what);
    }
    if (order <= 0) entry = await entries.next();
    if (order >= 0) event = await events.next();
  }
  const { rows } = await owner.query<{ stream: string; id: string }>(WITHOUT_EVENT);
  const alone = rows.map(({ stream, id }): Finding => ({
    invariant: 'I12',
    where: `${service}.audit_content ${stream} ${id}`,
    what: 'no event speaks of it',
  }));
  return [...breaches.findings, ...alone];
}

/** Entries of a service that writes none. */
async function checkStrangers(administration: pg.Client): Promise<Finding[]> {
  const strange = await keyed(
    administration,
    `SELECT service AS key, count(*)::text AS value FROM audit_entry WHERE service <> ALL ($1::text[]) GROUP BY service`,
    [WITNESSES],
  );
  return [...strange].map(([service, n]) => ({
    invariant: 'I12',
    where: `audit chain of ${service}`,
    what: `${n} entries of a service that is not audited`,
  }));
}

/** Beside a second connection's cursors: `work` holds administration's moment while each owner's is taken. */
async function checkWitnesses(databases: DoctorDatabases, administration: pg.Client): Promise<Finding[]> {
  return atOneMoment(administration, async () => {
    const findings = await checkStrangers(administration);
    for (const service of WITNESSES) {
      const owner = databases[service];
      const check = () => checkWitness(administration, owner, service);
      // Administration is its own witness: what it reads of itself is of the same moment.
      findings.push(...(owner === administration ? await check() : await atOneMoment(owner, check)));
    }
    return findings;
  });
}

async function brokenChain(administration: pg.Client, keeper: CheckpointKeeper | null): Promise<string | null> {
  const ask = async <Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> =>
    (await administration.query(sql, [...parameters])).rows as Row[];
  return (await atOneMoment(administration, () => verifyChain(ask, keeper))).firstBroken;
}

/**
 * I12: the audit chain verifies from its first entry to its last, and says what the services' own logs and contents say.
 * @param keeper null where neither the signing key nor the file of checkpoints is at hand: signatures are then not checked
 */
export async function checkAudit(databases: DoctorDatabases, keeper: CheckpointKeeper | null): Promise<Finding[]> {
  const { administration } = databases;
  let broken = await brokenChain(administration, keeper);
  if (broken !== null && keeper) {
    await delay(SECOND_LOOK_MS);
    broken = await brokenChain(administration, keeper);
  }
  const chain: Finding[] = broken === null ? [] : [{ invariant: 'I12', where: 'audit chain', what: broken }];
  return [...chain, ...(await checkWitnesses(databases, administration))];
}
