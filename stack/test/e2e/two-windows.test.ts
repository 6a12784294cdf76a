import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/accounts.js';
import { startEndToEnd, type EndToEnd } from './harness.js';
import { PanelPage } from './page-models/panel-page.js';
import { ProviderWindow } from './page-models/provider-window.js';
import { SignInPage } from './page-models/sign-in-page.js';
import { TransactionsPage } from './page-models/transactions-page.js';

const ANA = 'ana@demo.parfinanciero.org';

describe('a person in two windows', () => {
  let world: EndToEnd;
  const signedIn = async (options: Parameters<EndToEnd['window']>[0] = {}): Promise<Page> => {
    const page = await world.window(options);
    const door = new SignInPage(page);
    await door.open();
    await door.signIn(ANA, DEMO_PASSWORD);
    return page;
  };

  beforeAll(async () => {
    world = await startEndToEnd();
  });
  afterAll(() => world?.stop());

  it('is told the same of a wrong password and of an address that nobody has', async () => {
    const page = await world.window();
    const door = new SignInPage(page);
    await door.open();
    await door.signIn(ANA, 'wrong-password', { refused: true });
    const first = await door.notice.textContent();
    await door.open();
    await door.signIn('nobody@example.org', 'wrong-password', { refused: true });
    expect(await door.notice.textContent()).toBe(first);
  });

  it('sees in the second what was recorded in the first, without reloading', async () => {
    const first = new TransactionsPage(await signedIn());
    const second = new PanelPage(await signedIn());
    await second.open();
    const before = await second.figure('Gastos').textContent();
    await first.open();
    const entry = await first.openNew();
    await entry.fill({ type: 'Gasto', amount: '45.900', category: 'Mercado', payee: 'Tienda de la esquina' });
    await entry.save();
    await first.row('Tienda de la esquina').waitFor();
    await expect.poll(() => second.figure('Gastos').textContent(), { timeout: 10_000 }).not.toBe(before);
    await first.delete('Tienda de la esquina');
    await expect.poll(() => second.figure('Gastos').textContent(), { timeout: 10_000 }).toBe(before);
    await first.undo();
    await first.row('Tienda de la esquina').waitFor();
    expect(await world.doctor()).toEqual([]);
  });

  it('splits, transfers and edits, and the sums of the filter follow', async () => {
    const list = new TransactionsPage(await signedIn());
    await list.open();
    const split = await list.openNew();
    await split.fill({ type: 'Gasto', amount: '100000', payee: 'Compra dividida' });
    await split.split([
      { category: 'Mercado', amount: '60000' },
      { category: 'Droguería', amount: '40000' },
    ]);
    await split.save();
    await list.search.fill('compra dividida');
    await list.sums.filter({ hasText: '100.000' }).waitFor();
    expect(list.page.url()).toContain('compra');
    const edit = await list.edit('Compra dividida');
    await edit.fill({ note: 'con nota' });
    await edit.save();
    await list.search.fill('con nota');
    await list.row('Compra dividida').waitFor();
    expect(await world.doctor()).toEqual([]);
  });

  it.each(['Google', 'Microsoft'])('comes in through %s, and is the same person the second time', async (provider) => {
    for (let time = 1; time <= 2; time += 1) {
      const page = await world.window();
      const door = new SignInPage(page);
      await door.open();
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('button', { name: `Continuar con ${provider}` }).click(),
      ]);
      await new ProviderWindow(popup).confirm(`${provider}@example.org`, 'Lucía');
      await page.getByRole('heading', { name: 'Antes de empezar' }).waitFor();
    }
    const rows = (await world.product.services.identity.dataSource.query(
      'SELECT provider FROM person WHERE email = $1',
      [`${provider.toLowerCase()}@example.org`],
    )) as { provider: string }[];
    expect(rows).toEqual([{ provider: `${provider.toLowerCase()}.com` }]);
  });

  /** Screens by language, theme and size: one of each kind here, all of them in the full run. */
  const looks = [
    { locale: 'es-CO', dark: false, phone: false },
    { locale: 'en-US', dark: true, phone: true },
    ...(process.env['FULL']
      ? [
          { locale: 'es-CO', dark: true, phone: false },
          { locale: 'es-CO', dark: false, phone: true },
          { locale: 'en-US', dark: false, phone: false },
        ]
      : []),
  ];
  it.each(looks)('finds nothing to blame with axe: %o', async (look) => {
    const outside = await world.window(look);
    await outside.goto('/ingresar');
    await outside.locator('input[type=password]').waitFor();
    expect(
      (await new AxeBuilder({ page: outside }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    ).toEqual([]);
    const page = await signedIn({ ...look, locale: 'es-CO' });
    for (const path of ['/panel', '/movimientos', '/importar', '/recibos']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
    }
  });
});
