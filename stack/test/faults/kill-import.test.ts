import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { finished, startProcess } from '../commands/product-process.js';
import { root } from '../e2e/harness.js';
import { clientOf } from './client.js';

const ROWS = 20_000;

/** A year of made rows in many accounts and categories. */
const file = (): string => {
  const lines = ['Fecha,Cuenta,Categoría,Descripción,Valor,Moneda'];
  for (let row = 0; row < ROWS; row += 1) {
    const day = new Date(Date.UTC(2025, 0, 1 + (row % 365))).toISOString().slice(0, 10);
    lines.push(`${day},Banco ${row % 7},Gasto ${row % 40},compra ${row},${-(1_000 + (row % 9_000))},COP`);
  }
  return `${lines.join('\n')}\n`;
};

const BATCH = 'query ($id: ID!) { importBatch(id: $id) { status added liveTransactions counts { new duplicate } } }';

/** Milliseconds after the confirmation is sent: said with a failure, so that it can be tried again. */
const moments = process.env['FULL'] ? [50, 400, 900, 1_500, 2_500, 4_000] : [randomInt(100, 2_500)];

describe('the whole process killed in the middle of an import', () => {
  const directory = mkdtempSync(join(tmpdir(), 'parf-kill-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it.each(moments)(
    'leaves the batch whole or absent, and everything consistent (killed after %i ms)',
    async (moment) => {
      const first = await startProcess({ DATA_DIR: directory });
      const before = await clientOf(first.address, 'nueva');
      const fileId = await before.upload(`made-${moment}.csv`, file().replaceAll('compra', `compra ${moment}`));
      const start = 'mutation ($input: StartImportInput!) { startImport(input: $input) { id open counts { new } } }';
      const { startImport } = (await before.graph(start, { input: { ledgerId: before.ledgerId, fileId } })) as {
        startImport: { id: string; open: string[]; counts: { new: number } };
      };
      expect(startImport).toMatchObject({ open: [], counts: { new: ROWS } });
      const confirm = 'mutation ($input: ImportRefInput!) { confirmImport(input: $input) { status } }';
      const confirming = before.graph(confirm, { input: { importId: startImport.id } }, `kill-${moment}`).then(
        () => true,
        () => false,
      );
      await Promise.race([confirming, delay(moment)]);
      first.child.kill('SIGKILL');
      await first.exit();
      const acknowledged = await confirming;

      const second = await startProcess({ DATA_DIR: directory });
      const after = await clientOf(second.address, 'nueva');
      const { importBatch } = (await after.graph(BATCH, { id: startImport.id })) as {
        importBatch: { status: string; liveTransactions: number };
      };
      const whole = importBatch.status === 'IMPORTED';
      expect(importBatch.liveTransactions).toBe(whole ? ROWS : 0);
      if (acknowledged) expect(whole).toBe(true);
      // The same intent again has one effect, whichever it was.
      await after.graph(confirm, { input: { importId: startImport.id } }, `kill-${moment}`);
      expect((await after.graph(BATCH, { id: startImport.id }))['importBatch']).toMatchObject({
        status: 'IMPORTED',
        liveTransactions: ROWS,
      });
      second.child.kill('SIGTERM');
      expect(await second.exit()).toBe(0);
      expect(await finished([join(root, 'stack/dist/cli/main.js'), 'doctor'], { DATA_DIR: directory })).toMatchObject({
        code: 0,
      });
    },
    240_000,
  );
});
