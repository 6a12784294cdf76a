import type { Locator, Page } from 'playwright-core';

export type Screen = 'Panel' | 'Movimientos' | 'Presupuestos' | 'Metas' | 'Proyecciones' | 'Importar' | 'Recibos';

/** What surrounds every screen, in Spanish. */
export class Shell {
  readonly notice: Locator;
  readonly live: Locator;

  constructor(readonly page: Page) {
    this.notice = page.getByRole('alert').last();
    this.live = page.getByRole('img', { name: 'En vivo', exact: true });
  }

  /** By the navigation, as a person does. */
  async go(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: screen }).click();
    await this.page.getByRole('heading', { level: 1, name: screen }).waitFor();
  }

  async openMenu(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Tu cuenta' }).click();
    return this.page.getByRole('dialog', { name: 'Tu cuenta' });
  }

  async chooseTheme(theme: 'Claro' | 'Oscuro' | 'Sistema'): Promise<void> {
    const menu = await this.openMenu();
    await menu.getByRole('button', { name: theme }).click();
    await this.page.keyboard.press('Escape');
  }

  async signOut(): Promise<void> {
    const menu = await this.openMenu();
    await menu.getByRole('button', { name: 'Cerrar sesión' }).click();
    await this.page.waitForURL((url) => url.pathname === '/ingresar');
  }
}
