import { REPLAYABLE_TABLES } from '@parfinanciero/dashboard';
import { REPLAYABLE_TABLES as PROJECTED_TABLES } from '@parfinanciero/projections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEndToEnd, type EndToEnd } from '../e2e/harness.js';

const SEEN =
  '{ me { defaultLedger { dashboard { revision totals { currency income { minor } spending { minor } } balances { balance { minor } } netWorth { month amounts { minor } } } } } }';

describe('a consumer that starts from nothing', () => {
  let world: EndToEnd;
  beforeAll(async () => {
    world = await startEndToEnd();
  });
  afterAll(() => world?.stop());

  it('replays its tables from the owner’s log to the same figures and the same revision', async () => {
    const before = await world.graph('ana', SEEN);
    const { dataSource } = world.product.services.dashboard;
    for (const table of REPLAYABLE_TABLES) await dataSource.query(`DELETE FROM ${table}`);
    await dataSource.query(`UPDATE event_cursor SET seq = 0 WHERE consumer = 'dashboard.rollups'`);
    await world.product.services.settle();
    expect(await world.graph('ana', SEEN)).toEqual(before);
    expect(await world.doctor()).toEqual([]);
  });

  it('foresees the same as before, from the same log', async () => {
    const foreseen =
      '{ me { defaultLedger { forecast { months { month spending { mean { minor } lo80 { minor } hi95 { minor } } income { mean { minor } } } lowPoint { day balance { minor } } } streams { id description amount { minor } nextDate status } } } }';
    const before = await world.graph('ana', foreseen);
    const { dataSource } = world.product.services.projections;
    for (const table of PROJECTED_TABLES) await dataSource.query(`DELETE FROM ${table}`);
    await dataSource.query(`UPDATE event_cursor SET seq = 0 WHERE consumer = 'projections.movements'`);
    await world.product.services.settle();
    expect(await world.graph('ana', foreseen)).toEqual(before);
    expect(await world.doctor()).toEqual([]);
  });

  it('is told by the doctor when a rollup, a posting, a copy or a cursor is not what it should be', async () => {
    const { dashboard, expenses, goals, projections } = world.product.services;
    const breakages = [
      {
        of: dashboard,
        sql: `UPDATE flow_day SET amount = amount + 1 WHERE ctid = (SELECT ctid FROM flow_day LIMIT 1)`,
        back: `UPDATE flow_day SET amount = amount - 1 WHERE ctid = (SELECT ctid FROM flow_day ORDER BY xmin::text::bigint DESC LIMIT 1)`,
        invariant: 'I1',
      },
      {
        of: dashboard,
        sql: `UPDATE account_copy SET name = name || '!' WHERE name = 'Visa'`,
        back: `UPDATE account_copy SET name = 'Visa' WHERE name = 'Visa!'`,
        invariant: 'I2',
      },
      {
        of: dashboard,
        sql: `UPDATE event_cursor SET seq = seq + 1 WHERE consumer = 'dashboard.rollups'`,
        back: `UPDATE event_cursor SET seq = seq - 1 WHERE consumer = 'dashboard.rollups'`,
        invariant: 'I3',
      },
      {
        of: expenses,
        sql: `UPDATE transaction SET version = version + 1 WHERE payee = 'Netflix'`,
        back: `UPDATE transaction SET version = version - 1 WHERE payee = 'Netflix'`,
        invariant: 'I4',
      },
      {
        of: expenses,
        sql: `UPDATE posting SET amount = amount + 1 WHERE ordinal = 1 AND transaction_id = (SELECT id FROM transaction WHERE kind = 'PURCHASE' ORDER BY id LIMIT 1)`,
        back: `UPDATE posting SET amount = amount - 1 WHERE ordinal = 1 AND transaction_id = (SELECT id FROM transaction WHERE kind = 'PURCHASE' ORDER BY id LIMIT 1)`,
        invariant: 'I5',
      },
      {
        of: goals,
        sql: `UPDATE contribution SET amount = amount + 1 WHERE note = 'Prima'`,
        back: `UPDATE contribution SET amount = amount - 1 WHERE note = 'Prima'`,
        invariant: 'I6',
      },
      {
        of: projections,
        sql: `UPDATE movement SET amount = amount + 1 WHERE description = 'Netflix'`,
        back: `UPDATE movement SET amount = amount - 1 WHERE description = 'Netflix'`,
        invariant: 'I2',
      },
      {
        of: projections,
        sql: `UPDATE month_summary SET summary = jsonb_set(summary, '{income}', '1')
               WHERE month = (SELECT max(month) FROM month_summary)`,
        back: `UPDATE month_summary SET summary = jsonb_set(summary, '{income}',
                      to_jsonb((SELECT sum(amount) FROM movement m WHERE m.ledger_id = month_summary.ledger_id
                                 AND m.currency = month_summary.currency AND date_trunc('month', m.day) = month_summary.month
                                 AND m.amount > 0)::bigint))
               WHERE month = (SELECT max(month) FROM month_summary)`,
        invariant: 'I1',
      },
      {
        of: projections,
        sql: `UPDATE contribution_copy SET amount = amount + 1 WHERE amount > 0`,
        back: `UPDATE contribution_copy SET amount = amount - 1 WHERE amount > 0`,
        invariant: 'I2',
      },
      {
        of: goals,
        sql: `UPDATE goal SET version = version + 1 WHERE kind = 'DEBT'`,
        back: `UPDATE goal SET version = version - 1 WHERE kind = 'DEBT'`,
        invariant: 'I4',
      },
    ];
    for (const { of, sql, back, invariant } of breakages) {
      await of.dataSource.query(sql);
      const found = (await world.doctorSoon()) as { invariant?: string }[];
      expect(
        found.map((finding) => finding.invariant),
        sql,
      ).toContain(invariant);
      await of.dataSource.query(back);
    }
    expect(await world.doctorSoon()).toEqual([]);
  });
});
