import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectBalanced,
  expectEventsTellAll,
  household,
  importing,
  type Importing,
  startedWith,
  startImporting,
} from './importing.js';

const ROWS = process.env.FULL ? 100_000 : 5_000;
const MIB = 1024 * 1024;

let service: Importing;
beforeAll(async () => void (service = await startImporting()));
afterAll(() => service.stop());

/** Three years of somebody who writes down everything. */
function file(): string {
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const day = new Date(Date.UTC(2023, 0, 1) + (index % 1_000) * 86_400_000).toISOString().slice(0, 10);
    return `${day},Cuenta ${index % 4},Comida,Compra número ${index % 977},${-(1_000 + (index % 50_000))},COP`;
  });
  return `Fecha,Cuenta,Categoría,Descripción,Valor,Moneda\n${lines.join('\n')}\n`;
}

describe(`a file of ${ROWS} rows`, () => {
  it('is booked, known again and taken back, in memory that doesn’t grow with it', { timeout: 600_000 }, async () => {
    const { ana, ledger } = await household(service);
    const preview = await startedWith(service, ana, ledger.publicId, file());
    expect(preview.counts).toMatchObject({ rows: ROWS, new: ROWS });
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().heapUsed)), 20);
    const done = await importing(service, ana, 'confirm', { importId: preview.id });
    clearInterval(watch);
    expect(done.added).toBe(ROWS);
    // Staged rows and events never pass through here: what grows is garbage between two collections.
    expect((peak - before) / MIB).toBeLessThan(128);
    await expectBalanced(service, ledger.id);
    const [events] = await service.query<{ n: number; most: number }>(
      `SELECT count(*)::int AS n, max(jsonb_array_length(payload -> 'rows')) AS most FROM outbox WHERE ledger_id = $1 AND type = 'expenses.transactions-changed'`,
      [ledger.id],
    );
    expect(events).toEqual({ n: ROWS / 1_000, most: 1_000 });

    const again = await startedWith(service, ana, ledger.publicId, file());
    expect(again.counts).toMatchObject({ new: 0, duplicate: ROWS });
    expect(await importing(service, ana, 'revert', { importId: preview.id })).toMatchObject({ liveTransactions: 0 });
    expect(await importing(service, ana, 'restore', { importId: preview.id })).toMatchObject({
      liveTransactions: ROWS,
      editedSince: 0,
    });
    if (ROWS <= 5_000) await expectEventsTellAll(service, ledger.id);
  });
});
