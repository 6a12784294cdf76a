import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/accounts.js';
import { startEndToEnd, type EndToEnd } from './harness.js';
import { BudgetsPage } from './page-models/budgets-page.js';
import { GoalsPage } from './page-models/goals-page.js';
import { SignInPage } from './page-models/sign-in-page.js';

const ANA = 'ana@demo.parfinanciero.org';
const TITLE = 'Bicicleta';

describe('a person who plans', () => {
  let world: EndToEnd;
  let first: GoalsPage;
  const signedIn = async (options: Parameters<EndToEnd['window']>[0] = {}): Promise<Page> => {
    const page = await world.window(options);
    const door = new SignInPage(page);
    await door.open();
    await door.signIn(ANA, DEMO_PASSWORD);
    return page;
  };

  beforeAll(async () => {
    world = await startEndToEnd();
    first = new GoalsPage(await signedIn());
  });
  afterAll(() => world?.stop());

  it('creates a goal, contributes twice, and sees progress and pace, also in the other window', async () => {
    await first.open();
    await first.create({ title: TITLE, amount: '1.000.000', endsOn: '2027-12-31' });
    const second = new GoalsPage(await signedIn());
    await second.open();
    await second.openGoal(TITLE);
    expect(await second.percent()).toBe(0);

    await first.contribute('100.000');
    await expect.poll(() => first.percent(), { timeout: 10_000 }).toBe(10);
    await first.contribute('150.000', 'prima');
    await expect.poll(() => first.percent(), { timeout: 10_000 }).toBe(25);
    await first.summary.getByText(/Necesitas .* al mes/u).waitFor();
    await expect.poll(() => second.percent(), { timeout: 10_000 }).toBe(25);
    await expect.poll(() => second.contributions.count(), { timeout: 10_000 }).toBe(2);
  });

  it('takes a contribution away and puts it back', async () => {
    await first.contributions.filter({ hasText: 'prima' }).getByRole('button').click();
    await expect.poll(() => first.percent(), { timeout: 10_000 }).toBe(10);
    await first.page.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(() => first.percent(), { timeout: 10_000 }).toBe(25);
    await expect.poll(() => first.contributions.filter({ hasText: 'prima' }).count(), { timeout: 10_000 }).toBe(1);
  });

  it('asks for advice and gets three tips, and three others', async () => {
    await first.askAdvice();
    expect(await first.tips.count()).toBe(3);
    await first.askAdvice();
    expect(await first.tips.count()).toBe(3);
  });

  it('sets a budget, and what may be spent follows on the panel of the other window', async () => {
    const month = '2026-11';
    const panel = await signedIn();
    await panel.goto(`/panel?periodo=${month}`);
    const figure = panel.getByRole('region', { name: 'Cifras del período' }).getByRole('link').first();
    await figure.waitFor();
    const before = await figure.textContent();
    const budgets = new BudgetsPage(await signedIn());
    await budgets.open(month);
    await budgets.set('Comida', '3.210.987');
    await budgets.row('Comida').filter({ hasText: '3.210.987' }).waitFor();
    await expect.poll(() => figure.textContent(), { timeout: 15_000 }).not.toBe(before);
    expect(await world.doctor()).toEqual([]);
  });

  it.each([
    { locale: 'es-CO', dark: false, phone: false },
    { locale: 'en-US', dark: true, phone: true },
  ])('finds nothing to blame with axe: %o', async (look) => {
    const page = await world.window({ ...look, locale: 'es-CO' });
    const door = new SignInPage(page);
    await door.open();
    await door.signIn(ANA, DEMO_PASSWORD);
    if (look.locale === 'en-US') {
      await page.getByRole('button', { name: 'Tu cuenta' }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.keyboard.press('Escape');
    }
    const goal = new URL(first.page.url()).pathname;
    for (const path of ['/metas', goal, '/presupuestos', '/panel']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
    }
  });
});
