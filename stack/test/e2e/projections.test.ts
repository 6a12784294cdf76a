import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/accounts.js';
import { startEndToEnd, type EndToEnd } from './harness.js';
import { ProjectionsPage } from './page-models/projections-page.js';
import { SignInPage } from './page-models/sign-in-page.js';
import { TransactionsPage } from './page-models/transactions-page.js';
import { todaysPart } from './todays-part.js';

const ANA = 'ana@demo.parfinanciero.org';
const DAY_MS = 86_400_000;
const RENT = /^Arriendo/u;
const patient = { timeout: 20_000 };

describe('a person who looks ahead', () => {
  let world: EndToEnd;
  let first: ProjectionsPage;
  const signedIn = async (options: Parameters<EndToEnd['window']>[0] = {}): Promise<Page> => {
    const page = await world.window(options);
    const door = new SignInPage(page);
    await door.open();
    await door.signIn(ANA, DEMO_PASSWORD);
    return page;
  };

  beforeAll(async () => {
    world = await startEndToEnd(new Date(Date.now() - DAY_MS).toISOString().slice(0, 10));
    first = new ProjectionsPage(await signedIn());
    await first.shell.go('Proyecciones');
    await first.summary.waitFor();
  });
  afterAll(() => world?.stop());

  it('reads what is expected, how sure it is, and what it rests on', async () => {
    for (const label of ['Ingresos', 'Gastos', 'Ingresos menos gastos'] as const)
      expect(await first.figure(label)).toMatch(/\$.*entre .* y .*8.de.cada.10/u);
    await first.summary.getByText(/Se apoya en \d+ meses completos/u).waitFor();
    await first.streams
      .getByText(/^Nómina/u)
      .first()
      .waitFor();
    await first.record.getByText(/cifras comprobadas/u).waitFor();
    await first.record.getByText('Dentro').first().waitFor();
  });

  it('walks along the chart by keyboard, and finds the same figures in the table', async () => {
    const chart = first.balance.getByRole('slider');
    await chart.press('Home');
    const start = await chart.getAttribute('aria-valuetext');
    await chart.press('ArrowRight');
    const next = await chart.getAttribute('aria-valuetext');
    expect(next).not.toBe(start);
    const rows = (await first.showTable(first.balance)).getByRole('row');
    expect(await rows.count()).toBeGreaterThan(60);
    const amount = (await rows.nth(2).getByRole('cell').first().textContent()) ?? '';
    expect(next).toContain(amount);
  });

  it('dismisses what repeats and takes that back, then corrects an amount: the forecast follows', async () => {
    const before = await first.figure('Gastos');
    await first.say(RENT, 'No se repite');
    await expect.poll(() => first.figure('Gastos'), patient).not.toBe(before);
    await first.undo();
    await expect.poll(() => first.figure('Gastos'), patient).toBe(before);

    await first.correct(RENT, '3.333.000');
    await first.stream(RENT).getByText('$ 3.333.000').waitFor();
    await first.stream(RENT).getByText('Confirmado').waitFor();
    await expect.poll(() => first.figure('Gastos'), patient).not.toBe(before);
  });

  it('asks in plain words, and has the last month told', async () => {
    expect(await first.ask('¿Cuánto gasté el mes pasado?')).toMatch(/gastaste \$\s?[\d.]+/u);
    expect(await first.ask('¿Va a llover?')).toContain('No entendí la pregunta');
    await first.story.getByRole('button', { name: /^Contar/u }).click();
    await first.story.getByText(/entraron \$.* y salieron \$/u).waitFor();
    await first.page.reload();
    await first.story.getByText(/entraron \$.* y salieron \$/u).waitFor();
    await first.summary.waitFor();
  });

  it('asks "and without it?", and the link keeps the question', async () => {
    await first.without(/^Arriendo/u);
    await first.scenario.getByText(/Diferencia en total/u).waitFor();
    await first.scenario.getByText(/^\+\$/u).first().waitFor();
    const other = new ProjectionsPage(first.page);
    await other.page.reload();
    await other.scenario.getByText(/^Sin Arriendo/u).waitFor();
    await other.scenario.getByText(/Diferencia en total/u).waitFor();
  });

  it('sees what another window records without reloading', async () => {
    await first.shell.live.waitFor();
    const now = first.balance.getByText(/^Hoy:/u);
    const before = await now.textContent();
    const list = new TransactionsPage(await signedIn());
    await list.open();
    const entry = await list.openNew();
    await entry.fill({ type: 'Gasto', amount: '987.654', payee: 'Compra grande' });
    await entry.save();
    await expect.poll(() => now.textContent(), patient).not.toBe(before);

    const edit = await list.edit('Compra grande');
    await edit.dialog.getByLabel('No contar para las proyecciones').check();
    await list.page.getByText('Ya no cuenta para las proyecciones').waitFor();
    expect(await world.doctor()).toEqual([]);
  });

  it.each(
    todaysPart([
      { english: false, dark: false, phone: false },
      { english: true, dark: true, phone: true },
      { english: false, dark: true, phone: true },
      { english: true, dark: false, phone: false },
      { english: false, dark: true, phone: false },
      { english: true, dark: false, phone: true },
    ]),
  )('finds nothing to blame with axe: %o', async ({ english, ...look }) => {
    const page = await signedIn(look);
    if (english) {
      await page.getByRole('button', { name: 'Tu cuenta' }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.keyboard.press('Escape');
    }
    for (const path of ['/proyecciones', '/proyecciones?meses=12&ver=neto&si=almes~200000.00']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
    }
    if (english) {
      await page.getByRole('button', { name: 'Your account' }).click();
      await page.getByRole('button', { name: 'Español' }).click();
      await page.getByRole('dialog', { name: 'Tu cuenta' }).waitFor();
    }
  });
});
