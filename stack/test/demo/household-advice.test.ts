import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays, addMonthsClamped, createLogger, decodeOpaqueId, todayIn } from '@parfinanciero/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkNumbers } from '@parfinanciero/kit/facts';
import { StackConfig } from '../../src/config.js';
import { DEMO_PASSWORD } from '../../src/demo/accounts.js';
import { startProduct, type Product } from '../../src/product.js';
import { actorOf, type Actor } from '../audit/actor.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ASK = `mutation ($input: WriteAdviceInput!) { writeAdvice(input: $input) { writer tokens tips { title text } } }`;
const COP = 100n;

interface Amount {
  readonly amount: string;
}
/** What is kept beside the tips, as far as it is counted again here. */
interface KeptAdvice {
  readonly tips: readonly { readonly title: string; readonly text: string }[];
  readonly facts: {
    readonly asOf: { readonly month: string };
    readonly averages: { readonly income: Amount; readonly spending: Amount } | null;
    readonly categories: readonly { readonly category: { readonly name: string }; readonly average: Amount }[];
  };
}

describe('advice for the demo household, with no key of any model', () => {
  const directory = mkdtempSync(join(tmpdir(), 'parf-advice-'));
  let product: Product;
  let ana: Actor;
  let goals: { id: string; title: string }[];
  let kept: KeptAdvice[];

  const actor = async (who: string): Promise<Actor> => {
    const url = `${product.address}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`;
    const body = JSON.stringify({
      email: `${who}@demo.parfinanciero.org`,
      password: DEMO_PASSWORD,
      returnSecureToken: true,
    });
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return actorOf(product.address, ((await answer.json()) as { idToken: string }).idToken);
  };
  const documentsOf = async (ledgerId: string): Promise<KeptAdvice[]> => {
    const rows = (await product.services.goals.dataSource.query(
      `SELECT body FROM document WHERE ledger_id = $1 AND collection = 'advice' ORDER BY id`,
      [decodeOpaqueId(ledgerId)?.id],
    )) as { body: KeptAdvice }[];
    return rows.map(({ body }) => body);
  };

  beforeAll(async () => {
    const until = addDays(todayIn('America/Bogota', new Date()), -1);
    product = await startProduct({
      config: StackConfig.parse({ PORT: '0', DATA_DIR: directory, LOG_LEVEL: 'silent' }),
      root,
      logger: createLogger('silent'),
      household: { seed: 7, years: 1, until },
    });
    await product.services.settle();
    ana = await actor('ana');
    const { ledger } = (await ana.ask('query ($id: ID!) { ledger(id: $id) { goals { id title } } }', {
      id: ana.ledgerId,
    })) as { ledger: { goals: { id: string; title: string }[] } };
    ({ goals } = ledger);
    for (const { id } of goals) await ana.ask(ASK, { input: { goalId: id } });
    kept = await documentsOf(ana.ledgerId);
  });
  afterAll(async () => {
    await product?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('is three tips for each goal, all of them different', () => {
    expect(kept).toHaveLength(goals.length);
    for (const { tips } of kept) expect(tips).toHaveLength(3);
    const texts = kept.map(({ tips }) => JSON.stringify(tips));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('says no number that is not among its facts', () => {
    for (const { tips, facts } of kept)
      for (const { title, text } of tips)
        expect([text, checkNumbers(facts, `${title}. ${text}`, 'es')]).toEqual([text, []]);
  });

  it('names the household’s own things, and amounts of its own', () => {
    for (const { tips } of kept) {
      const said = tips.map(({ text }) => text).join(' ');
      expect(said).toMatch(/«.+»/u);
      expect(said).toMatch(/\$\s?\d{1,3}(\.\d{3})+/u);
    }
  });

  it('stands on facts that a recount of what is booked gives too', async () => {
    const { asOf, averages, categories } = kept[0]!.facts;
    const end = `${asOf.month}-01`;
    const place = [decodeOpaqueId(ana.ledgerId)?.id, addMonthsClamped(end, -3), end];
    const rows = (await product.services.expenses.dataSource.query(
      `SELECT p.flow, sum(p.amount)::text AS total FROM posting p
         JOIN transaction t ON t.ledger_id = p.ledger_id AND t.id = p.transaction_id
        WHERE p.ledger_id = $1 AND t.booked_on >= $2 AND t.booked_on < $3 AND p.flow IS NOT NULL AND t.deleted_at IS NULL
        GROUP BY p.flow`,
      place,
    )) as { flow: string; total: string }[];
    const monthly = (flow: string): bigint => {
      const total = BigInt(rows.find((row) => row.flow === flow)?.total ?? '0');
      return (total < 0n ? -total : total) / 3n;
    };
    /** Told in whole pesos. */
    const near = (told: string, counted: bigint): boolean => {
      const apart = BigInt(told) - counted;
      return apart <= COP && apart >= -COP;
    };
    expect(averages).not.toBeNull();
    expect(near(averages!.spending.amount, monthly('SPENDING'))).toBe(true);
    expect(near(averages!.income.amount, monthly('INCOME'))).toBe(true);
    const sum = categories.reduce((all, { average }) => all + BigInt(average.amount), 0n);
    expect(categories.length).toBeGreaterThan(3);
    expect(sum).toBeGreaterThan(0n);
    expect(sum).toBeLessThanOrEqual(monthly('SPENDING') + COP * BigInt(categories.length));
  });

  it('is other advice for another person', async () => {
    const nueva = await actor('nueva');
    const goal = (await nueva.does('createGoal', 'CreateGoalInput', {
      ledgerId: nueva.ledgerId,
      kind: 'SAVING',
      title: goals[0]!.title,
      amount: '1000000',
      endsOn: addMonthsClamped(todayIn('America/Bogota', new Date()), 12),
    })) as { id: string };
    await nueva.ask(ASK, { input: { goalId: goal.id } });
    const [own] = await documentsOf(nueva.ledgerId);
    expect(own?.tips).toHaveLength(3);
    for (const { tips } of kept) expect(own?.tips).not.toEqual(tips);
    for (const { title, text } of own?.tips ?? [])
      expect(checkNumbers(own?.facts, `${title}. ${text}`, 'es')).toEqual([]);
  });
});
