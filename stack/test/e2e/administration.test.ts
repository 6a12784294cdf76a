import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/accounts.js';
import { startEndToEnd, type EndToEnd } from './harness.js';
import { AccountPage } from './page-models/account-page.js';
import { AdministrationPage } from './page-models/administration-page.js';
import { FirstStartPage } from './page-models/first-start-page.js';
import { ReportsPage } from './page-models/reports-page.js';
import { SignInPage } from './page-models/sign-in-page.js';
import { TransactionsPage } from './page-models/transactions-page.js';
import { todaysPart } from './todays-part.js';

const at = (name: string) => `${name}@demo.parfinanciero.org`;
const ANA = at('ana');
const NUEVA = at('nueva');

describe('an administrator at work', () => {
  let world: EndToEnd;
  const signedIn = async (email: string, options: Parameters<EndToEnd['window']>[0] = {}): Promise<Page> => {
    const page = await world.window(options);
    const door = new SignInPage(page);
    await door.open();
    await door.signIn(email, DEMO_PASSWORD);
    return page;
  };

  /** The administrator's own ledger waits for its first start as anybody's. */
  const administrator = async (options: Parameters<EndToEnd['window']>[0] = {}): Promise<Page> => {
    const page = await signedIn(at('admin'), options);
    const start = new FirstStartPage(page);
    await start.heading.or(page.getByRole('heading', { level: 1, name: 'Panel' })).waitFor();
    if (await start.heading.isVisible()) await start.finish();
    return page;
  };

  beforeAll(async () => {
    world = await startEndToEnd();
  });
  afterAll(() => world?.stop());

  it('shuts somebody out at once, lets them in again, and finds both in the audit', async () => {
    const ana = await signedIn(ANA);
    await ana.getByRole('heading', { level: 1, name: 'Panel' }).waitFor();
    await ana.getByRole('img', { name: 'En vivo', exact: true }).waitFor();
    const token = await world.token('ana');
    const asked = () =>
      fetch(`${world.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ me { id } }' }),
      }).then((answer) => answer.text());
    expect(await asked()).toContain('"me":{');

    const administration = new AdministrationPage(await administrator());
    await administration.open();
    await administration.find(ANA);
    await administration.act(ANA, 'Deshabilitar');
    await administration.person(ANA).getByText('Deshabilitada').waitFor();
    await ana.getByRole('dialog', { name: 'Ingresa de nuevo' }).waitFor({ timeout: 5_000 });
    expect(await asked()).not.toContain('"me":{');

    await administration.act(ANA, 'Habilitar');
    await administration.person(ANA).getByText('Activa').waitFor();
    await administration.go('Auditoría');
    await administration.trail.getByText('Desactivó un usuario').first().waitFor();
    await administration.trail.getByText('Activó un usuario').first().waitFor();

    await administration.requestAudit('PDF');
    const { name, bytes } = await new ReportsPage(administration.page).download();
    expect(name).toMatch(/\.pdf$/u);
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('%PDF');
    expect(await world.doctor()).toEqual([]);
  });

  it('holds writes back for a while, and what was typed goes through afterwards', async () => {
    const administration = new AdministrationPage(await administrator());
    await administration.open();
    await administration.go('Sistema');
    const list = new TransactionsPage(await signedIn(ANA));
    await list.open();
    await administration.maintain(true, 'Hasta las 10.');
    const entry = await list.openNew();
    await entry.fill({ type: 'Gasto', amount: '12.300', category: 'Mercado', payee: 'Durante el mantenimiento' });
    const dialog = list.page.getByRole('dialog', { name: 'Nuevo movimiento' });
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'mantenimiento' }).waitFor();
    // Behind the dialog: there to be seen, and hidden from roles.
    await list.page.getByText('Hasta las 10.').waitFor();
    await administration.maintain(false);
    await entry.save();
    await list.row('Durante el mantenimiento').waitFor();
    expect(await world.doctor()).toEqual([]);
  });

  it('cannot be opened by anybody else', async () => {
    const page = await signedIn(ANA);
    await page.goto('/administracion');
    await page.getByText('No tienes permiso para ver esta página.').waitFor();
    expect(await page.getByRole('link', { name: 'Administración' }).count()).toBe(0);
  });

  const looks = [
    { locale: 'es-CO', dark: false, phone: false },
    { locale: 'en-US', dark: true, phone: true },
  ];
  it.each(looks)('finds nothing to blame with axe: %o', async (look) => {
    const page = await administrator({ ...look, locale: 'es-CO' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const inEnglish = look.locale === 'en-US';
    if (inEnglish) {
      await page.getByRole('button', { name: 'Tu cuenta' }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('dialog', { name: 'Your account' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Your account' }).waitFor();
    }
    for (const path of todaysPart([
      '/administracion',
      '/administracion?ver=auditoria',
      '/administracion?ver=informes',
      '/administracion?ver=tendencias',
      '/administracion?ver=sistema',
      '/informes',
      '/historial',
      '/ajustes',
    ])) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
    }
    if (inEnglish) {
      await page.getByRole('button', { name: 'Your account' }).click();
      await page.getByRole('button', { name: 'Español' }).click();
      await page.getByRole('dialog', { name: 'Tu cuenta' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Tu cuenta' }).waitFor();
    }
  });

  it('a person ends their account, reads what was erased, and cannot come back', async () => {
    const page = await signedIn(NUEVA);
    const start = new FirstStartPage(page);
    await start.fill({ name: 'Nueva' });
    await start.finish();
    const account = new AccountPage(page);
    await account.open();
    await account.deleteAccount(NUEVA);
    await account.erased.getByText('Libros', { exact: true }).waitFor();
    await account.erased.getByText('Ficha personal').waitFor();
    await page.getByRole('button', { name: 'Terminar' }).click();
    const door = new SignInPage(page);
    await door.email.waitFor();
    await door.signIn(NUEVA, DEMO_PASSWORD, { refused: true });
    expect(await world.doctor()).toEqual([]);
  });
});
