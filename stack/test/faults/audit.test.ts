import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  administrationAppendOnly,
  auditedEntryHash,
  CHAIN_START,
  installationHash,
} from '@parfinanciero/administration';
import { createLogger } from '@parfinanciero/kit';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkpointKeeper } from '../../src/audit-checkpoints.js';
import { StackConfig } from '../../src/config.js';
import { runningOn } from '../../src/data-directory.js';
import { databaseName, urlFor } from '../../src/databases.js';
import { examine } from '../../src/doctor/examine.js';
import { startProduct, type Product } from '../../src/product.js';
import { root } from '../e2e/harness.js';
import { clientOf } from './client.js';

const CHAIN_TABLES = ['audit_entry', 'installation_link', 'audit_head', 'audit_checkpoint'];

interface Entry {
  service: string;
  stream: string;
  contentId: string;
  position: string;
  seq: string;
  action: string;
  personId: string;
  entities: { kind: string; id: string }[];
  at: Date;
  requestId: string;
  contentHash: string;
  place: string;
}

describe('the audit chain of the whole product', () => {
  const directory = mkdtempSync(join(tmpdir(), 'parf-chain-'));
  const config = StackConfig.parse({ PORT: '0', DATA_DIR: directory, LOG_LEVEL: 'silent' });
  let product: Product;
  let ownerUrl: string;
  let administration: pg.Client;
  let expenses: pg.Client;
  let entries: Entry[];
  /** Where the newest checkpoint stands: entries follow it. */
  let signed: number;

  const connect = async (service: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: urlFor(ownerUrl, databaseName(service)) });
    await client.connect();
    return client;
  };
  const broken = async (keeper = true): Promise<string[]> => {
    const { findings, undrained } = await examine(ownerUrl, 0, keeper ? checkpointKeeper(config, product.mode) : null);
    expect(undrained).toEqual([]);
    expect(findings.filter(({ invariant }) => invariant !== 'I12')).toEqual([]);
    return findings.map(({ where, what }) => `${where}: ${what}`);
  };
  const entryAt = (place: number): Entry => {
    const found = entries[place - 1];
    if (!found) throw new Error(`no entry ${place}`);
    return found;
  };
  const nameOf = ({ place, service, stream, contentId }: Entry): string =>
    `entry ${place} (${service}, ${stream}, ${contentId})`;
  const removeEntry = ({ stream, contentId }: Entry) =>
    administration.query('DELETE FROM audit_entry WHERE ledger_id = $1 AND id = $2', [stream, contentId]);

  /** What somebody with every right on the database and with this source would do: all hashes from an entry on, made anew. */
  const rewriteFrom = async (place: number, change: Partial<Entry>): Promise<void> => {
    const ends = new Map<string, string>();
    let link = CHAIN_START;
    for (const stored of entries) {
      const entry = Number(stored.place) === place ? { ...stored, ...change } : stored;
      const key = `${entry.service} ${entry.stream}`;
      const prevHash = ends.get(key) ?? CHAIN_START;
      const hash = auditedEntryHash(entry, prevHash);
      const facts = { position: entry.place, stream: entry.stream, entryId: entry.contentId, entryHash: hash };
      const prevLink = link;
      link = installationHash(facts, prevLink);
      ends.set(key, hash);
      await administration.query(
        'UPDATE audit_entry SET action = $3, prev_hash = $4, hash = $5 WHERE ledger_id = $1 AND id = $2',
        [entry.stream, entry.contentId, entry.action, prevHash, hash],
      );
      await administration.query(
        'UPDATE installation_link SET entry_hash = $2, prev_hash = $3, hash = $4 WHERE position = $1',
        [entry.place, hash, prevLink, link],
      );
    }
    for (const [key, hash] of ends) {
      const [service, stream] = key.split(' ');
      await administration.query('UPDATE audit_head SET hash = $3 WHERE service = $1 AND ledger_id = $2', [
        service,
        stream,
        hash,
      ]);
    }
    await administration.query(`UPDATE audit_head SET hash = $1 WHERE service = 'installation'`, [link]);
  };

  beforeAll(async () => {
    product = await startProduct({
      config,
      root,
      logger: createLogger('silent'),
      household: { seed: 3, years: 1, until: '2026-11-15' },
    });
    ownerUrl = runningOn(directory)?.ownerUrl ?? '';
    [administration, expenses] = [await connect('administration'), await connect('expenses')];
    const [ana, admin] = [await clientOf(product.address, 'ana'), await clientOf(product.address, 'admin')];
    await product.services.settle();
    // Its own request enters the chain after it has been signed.
    const { verifyAudit } = await admin.graph('mutation { verifyAudit { ok } }', {}, 'verify');
    expect(verifyAudit).toEqual({ ok: true });
    for (const name of ['Uno', 'Dos', 'Tres'])
      await ana.graph(`mutation { updateProfile(input: { name: "${name}" }) { id } }`, {}, name);
    await product.services.settle();

    const { rows } = await administration.query<Entry>(
      `SELECT l.position AS place, e.service, e.ledger_id AS stream, e.id AS "contentId", e.position, e.seq, e.action,
              e.person_id AS "personId", e.entities, e.at, e.request_id AS "requestId", e.content_hash AS "contentHash"
         FROM installation_link l JOIN audit_entry e ON e.ledger_id = l.ledger_id AND e.id = l.entry_id ORDER BY l.position`,
    );
    entries = rows;
    const last = await administration.query<{ position: string }>(
      'SELECT max(position) AS position FROM audit_checkpoint',
    );
    signed = Number(last.rows[0]?.position);
    await administration.query('CREATE SCHEMA kept');
    for (const table of CHAIN_TABLES) await administration.query(`CREATE TABLE kept.${table} AS TABLE public.${table}`);
    await expenses.query('CREATE SCHEMA kept');
    await expenses.query('CREATE TABLE kept.audit_content AS TABLE public.audit_content');
  });
  beforeEach(async () => {
    for (const table of CHAIN_TABLES) {
      await administration.query(`TRUNCATE public.${table}`);
      await administration.query(`INSERT INTO public.${table} SELECT * FROM kept.${table}`);
    }
    await expenses.query('TRUNCATE public.audit_content');
    await expenses.query('INSERT INTO public.audit_content SELECT * FROM kept.audit_content');
  });
  afterAll(async () => {
    await administration?.end();
    await expenses?.end();
    await product?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('holds, with entries on both sides of its newest checkpoint', async () => {
    expect(signed).toBeGreaterThan(10);
    expect(entries.length).toBeGreaterThan(signed + 2);
    expect(await broken()).toEqual([]);
    expect(await broken(false)).toEqual([]);
  });

  it('has a byte of an entry changed, and the entry is named', async () => {
    const entry = entryAt(7);
    await administration.query(
      `UPDATE audit_entry SET action = overlay(action PLACING 'X' FROM 1) WHERE ledger_id = $1 AND id = $2`,
      [entry.stream, entry.contentId],
    );
    expect(await broken()).toEqual([
      `audit chain: ${nameOf(entry)} is not what its hash says`,
      `${nameOf(entry)}: differs from its event in action`,
    ]);
  });

  it('has an instant changed by less than a hash can tell, and the entry is named', async () => {
    const entry = entryAt(7);
    await administration.query(
      `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE ledger_id = $1 AND id = $2`,
      [entry.stream, entry.contentId],
    );
    expect(await broken()).toEqual([`${nameOf(entry)}: differs from its event in at`]);
  });

  const booked = (): Entry => {
    const found = entries.find(({ service }) => service === 'expenses');
    if (!found) throw new Error('no entry of expenses');
    return found;
  };

  it.each([
    [
      'had a byte changed',
      `UPDATE audit_content SET content = overlay(content PLACING '~' FROM 3)`,
      'its content is not what its hash says',
    ],
    ['got another salt', `UPDATE audit_content SET salt = 'other'`, 'its content is not what its hash says'],
    [
      'got another person',
      `UPDATE audit_content SET person_id = '00000000-0000-7000-8000-000000000001'`,
      'its content is of another occasion',
    ],
    [
      'been emptied without an erasure',
      `UPDATE audit_content SET content = NULL, salt = NULL, erased_at = now()`,
      'its content is empty where nothing was erased',
    ],
    ['gone away', 'DELETE FROM audit_content', 'its content is missing'],
  ])('hears of a content that has %s, and the content’s entry is named', async (_what, sql, words) => {
    const entry = booked();
    await expenses.query(`${sql} WHERE ledger_id = $1 AND id = $2`, [entry.stream, entry.contentId]);
    expect(await broken()).toEqual([`${nameOf(entry)}: ${words}`]);
  });

  it('names the first of several, and says how many follow', async () => {
    await expenses.query(`UPDATE audit_content SET salt = 'other'`);
    const [found, ...others] = await broken();
    const count = entries.filter(({ service }) => service === 'expenses').length;
    expect(found).toBe(`${nameOf(booked())}: its content is not what its hash says; and ${count - 1} more of expenses`);
    expect(others).toEqual([]);
  });

  it.each([
    ['in the middle', () => 9],
    ['at the end', () => entries.length],
  ])('has lost an entry %s, and the entry is named', async (_where, place) => {
    const entry = entryAt(place());
    await removeEntry(entry);
    const [chain, witness, ...others] = await broken();
    expect(chain).toBe(`audit chain: entry ${entry.place} (${entry.stream}, ${entry.contentId}) is missing`);
    expect(witness).toBe(`${nameOf(entry)}: is missing: its owner has its event`);
    expect(others).toEqual([]);
  });

  it('has lost its last entry with its link, and its heads moved back: the owner’s event tells', async () => {
    const entry = entryAt(entries.length);
    await removeEntry(entry);
    await administration.query('DELETE FROM installation_link WHERE position = $1', [entry.place]);
    await administration.query(
      `UPDATE audit_head h SET position = l.position, hash = l.hash FROM installation_link l
        WHERE h.service = 'installation' AND l.position = $1`,
      [entries.length - 1],
    );
    await administration.query(
      `UPDATE audit_head h SET position = e.position, hash = e.hash FROM audit_entry e
        WHERE h.service = $1 AND h.ledger_id = $2 AND e.service = $1 AND e.ledger_id = $2 AND e.position = $3`,
      [entry.service, entry.stream, Number(entry.position) - 1],
    );
    expect(await broken()).toEqual([
      `entry without a place (${entry.service}, ${entry.stream}, ${entry.contentId}): is missing: its owner has its event`,
    ]);
  });

  it('was rewritten from before its newest checkpoint: the signature and the owner’s event tell', async () => {
    const entry = entryAt(5);
    await rewriteFrom(5, { action: 'something-else' });
    const [chain, witness, ...others] = await broken();
    expect(chain).toMatch(/^audit chain: entry \d+ \(.*\) is not what its checkpoint signed$/u);
    expect(witness).toBe(`${nameOf(entry)}: differs from its event in action`);
    expect(others).toEqual([]);
  });

  it('was rewritten after its newest checkpoint: the owner’s event tells', async () => {
    const entry = entryAt(signed + 1);
    await rewriteFrom(signed + 1, { action: 'something-else' });
    expect(await broken()).toEqual([`${nameOf(entry)}: differs from its event in action`]);
  });

  it('was rewritten to what it was: nothing tells, since nothing changed', async () => {
    await rewriteFrom(5, {});
    expect(await broken()).toEqual([]);
  });

  it('has a checkpoint that this installation did not sign: whoever has the key can tell', async () => {
    await administration.query(
      `UPDATE audit_checkpoint SET signature = 'A' || substr(signature, 3) || 'AA' WHERE position = $1`,
      [signed],
    );
    expect(await broken()).toEqual([`audit chain: checkpoint ${signed} is not signed with this installation’s key`]);
    expect(await broken(false)).toEqual([]);
  });

  it.each(administrationAppendOnly)('lets the service itself change nothing in %s', async (table) => {
    const { dataSource } = product.services.administration;
    for (const sql of [`UPDATE ${table} SET hash = hash`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
      await expect(dataSource.query(sql)).rejects.toThrow(/permission denied/u);
    await expect(dataSource.query(`DROP TABLE ${table}`)).rejects.toThrow(/must be owner/u);
  });
});
