import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, decodeOpaqueId } from '@parfinanciero/kit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StackConfig } from '../../src/config.js';
import { runningOn } from '../../src/data-directory.js';
import { databaseName, urlFor } from '../../src/databases.js';
import { examine } from '../../src/doctor/examine.js';
import { startProduct, type Product } from '../../src/product.js';
import { SERVICE_SCHEMAS } from '../../src/services.js';
import { root } from '../e2e/harness.js';
import { clientOf, type Client } from './client.js';

const CSV =
  'Fecha,Cuenta,Categoría,Descripción,Valor,Moneda\n2026-10-01,Banco Importado,Mercado,secretísima compra,-12000,COP\n';
const RECORD = 'mutation ($input: RecordTransactionInput!) { recordTransaction(input: $input) { id } }';
const DELETE_ME = `mutation ($input: DeleteMeInput!) { deleteMe(input: $input) { complete services { service done items { kind count } } } }`;

interface Erased {
  complete: boolean;
  services: { service: string; done: boolean; items: { kind: string; count: number }[] }[];
}

/** Where an id may stay: numbers, hashes and entries of the audit, none of which say whose they were. */
const ALLOWED = [
  'outbox',
  'outbox_head',
  'event_cursor',
  'audit_content',
  'audit_entry',
  'audit_head',
  'installation_link',
];

describe('a person who is erased from the whole product', () => {
  const directory = mkdtempSync(join(tmpdir(), 'parf-erasure-'));
  let product: Product;
  let ownerUrl: string;
  let ana: Client;
  let nueva: Client;
  let sharedId: string;
  let erased: Erased;
  const gone: { person: string; ledger: string } = { person: '', ledger: '' };

  const enter = async (who: Client, ledgerId: string, payee: string): Promise<void> => {
    const { ledger } = (await who.graph('query ($id: ID!) { ledger(id: $id) { categories { id flow system } } }', {
      id: ledgerId,
    })) as { ledger: { categories: { id: string; flow: string; system: boolean }[] } };
    const categoryId = ledger.categories.find(({ flow, system }) => flow === 'SPENDING' && !system)?.id;
    const lines = [{ categoryId, amount: '1000.00', flow: 'SPENDING' }];
    await who.graph(RECORD, { input: { ledgerId, bookedOn: '2026-11-10', payee, lines } }, `enter-${ledgerId}`);
  };
  /** `service.table` of every table in which some row holds a text, wherever. */
  const tablesWith = async (text: string): Promise<string[]> => {
    const found: string[] = [];
    for (const { name } of SERVICE_SCHEMAS) {
      const client = new pg.Client({ connectionString: urlFor(ownerUrl, databaseName(name)) });
      await client.connect();
      const tables = await client.query<{ table: string }>(
        `SELECT table_name AS "table" FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
      );
      for (const { table } of tables.rows) {
        const { rows } = await client.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM "${table}" t WHERE strpos(lower(row_to_json(t)::text), lower($1)) > 0`,
          [text],
        );
        if (rows[0]?.n) found.push(`${name}.${table}`);
      }
      await client.end();
    }
    return found;
  };
  const unexpected = async (id: string): Promise<string[]> =>
    (await tablesWith(id)).filter((place) => !ALLOWED.includes(place.split('.')[1] ?? ''));

  beforeAll(async () => {
    const config = StackConfig.parse({ PORT: '0', DATA_DIR: directory, LOG_LEVEL: 'silent' });
    const household = { seed: 3, years: 1, until: '2026-11-15' } as const;
    product = await startProduct({ config, root, logger: createLogger('silent'), household });
    ownerUrl = runningOn(directory)?.ownerUrl ?? '';
    ana = await clientOf(product.address, 'ana');
    const { me } = (await ana.graph('{ me { id } }')) as { me: { id: string } };
    gone.person = decodeOpaqueId(me.id)?.id ?? '';
    gone.ledger = decodeOpaqueId(ana.ledgerId)?.ledgerId ?? '';

    await ana.graph('mutation { updateProfile(input: { name: "Ana", lastname: "Inconfundible" }) { id } }', {}, 'name');
    const fileId = await ana.upload('secretísimo.csv', CSV);
    const { startImport } = (await ana.graph(
      'mutation ($input: StartImportInput!) { startImport(input: $input) { id } }',
      { input: { ledgerId: ana.ledgerId, fileId } },
      'start',
    )) as { startImport: { id: string } };
    const confirm = 'mutation ($input: ImportRefInput!) { confirmImport(input: $input) { status } }';
    await ana.graph(confirm, { input: { importId: startImport.id } }, 'confirm');
    await enter(ana, ana.ledgerId, 'Secretísima tienda');

    const create = 'mutation ($input: CreateLedgerInput!) { createLedger(input: $input) { id } }';
    const made = await ana.graph(create, { input: { name: 'Casa', referenceCurrency: 'COP' } }, 'casa');
    sharedId = (made['createLedger'] as { id: string }).id;
    const input = { ledgerId: sharedId, email: 'nueva@demo.parfinanciero.org', permission: 'OWNER' };
    await ana.graph(
      'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }',
      { input },
      'invite',
    );
    // At her first request the invitation is taken.
    nueva = await clientOf(product.address, 'nueva');
    await enter(ana, sharedId, 'Mercado de la casa');
    await product.services.settle();
  });
  afterAll(async () => {
    await product?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('is known everywhere before', async () => {
    expect(await tablesWith('Inconfundible')).toEqual(expect.arrayContaining(['identity.person']));
    expect(await tablesWith('secretísima')).toEqual(
      expect.arrayContaining(['expenses.transaction', 'expenses.outbox']),
    );
    expect(await tablesWith(gone.ledger)).toEqual(
      expect.arrayContaining(['identity.ledger', 'expenses.blob', 'dashboard.flow_day']),
    );
  });

  it('is told that every service has erased its part', async () => {
    const answer = await ana.graph(DELETE_ME, { input: { confirm: 'ana@demo.parfinanciero.org' } }, 'delete');
    erased = answer['deleteMe'] as Erased;
    expect(erased.complete).toBe(true);
    expect(erased.services.map(({ service }) => service).sort()).toEqual(
      SERVICE_SCHEMAS.map(({ name }) => name).sort(),
    );
    const items = Object.fromEntries(
      erased.services.flatMap(({ service, items: list }) =>
        list.map(({ kind, count }) => [`${service}.${kind}`, count]),
      ),
    );
    expect(items).toMatchObject({
      'identity.person': 1,
      'identity.ledger': 1,
      'expenses.file': 1,
      'expenses.import_batch': 1,
    });
    expect(items['expenses.transaction']).toBeGreaterThan(100);
    expect(items['dashboard.flow_day']).toBeGreaterThan(100);
  });

  it('is let in nowhere any more, and has no account to sign in to', async () => {
    await expect(ana.graph('{ me { id } }')).rejects.toThrow(/TOKEN_REVOKED|UNAUTHENTICATED/u);
    await product.services.settle();
    await expect(clientOf(product.address, 'ana')).rejects.toThrow();
  });

  it('is nowhere by name, address or what they wrote; ids stay only where nothing hangs on them', async () => {
    for (const text of ['Inconfundible', 'ana@demo', 'secretísim'])
      expect([text, await tablesWith(text)]).toEqual([text, []]);
    // In a ledger that lives on, an entry keeps its maker's id, which names nobody.
    expect(await unexpected(gone.person)).toEqual(['expenses.transaction']);
    expect(await unexpected(gone.ledger)).toEqual([]);
  });

  it('leaves everything of a shared ledger to its other owner', async () => {
    const { ledger } = (await nueva.graph(
      'query ($id: ID!) { ledger(id: $id) { name permission members { user { name } } transactions { totalCount edges { node { payee } } } } }',
      { id: sharedId },
    )) as { ledger: Record<string, unknown> };
    expect(ledger).toMatchObject({
      name: 'Casa',
      permission: 'OWNER',
      members: [{ user: { name: 'Nueva' } }],
      transactions: { totalCount: 1, edges: [{ node: { payee: 'Mercado de la casa' } }] },
    });
  });

  it('leaves the invariants whole, also when every consumer reads everything again', async () => {
    expect(await examine(ownerUrl)).toEqual({ findings: [], undrained: [] });
    const { dashboard, expenses } = product.services;
    for (const { dataSource } of [dashboard, expenses])
      await dataSource.query(`UPDATE event_cursor SET seq = 0 WHERE ledger_id = $1`, [gone.ledger]);
    await product.services.settle();
    expect(await examine(ownerUrl)).toEqual({ findings: [], undrained: [] });
    expect(await unexpected(gone.ledger)).toEqual([]);
  });

  it('is listed for administrators with nothing of whom', async () => {
    const admin = await clientOf(product.address, 'admin');
    const { erasures } = await admin.graph('{ erasures { complete services { service done items { kind count } } } }');
    expect(erasures).toEqual([erased]);
  });
});
