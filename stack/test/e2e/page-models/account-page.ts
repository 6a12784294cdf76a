import type { Locator, Page } from 'playwright-core';

/** Mi cuenta, in Spanish, and the page that comes after it. */
export class AccountPage {
  readonly erased: Locator;

  constructor(readonly page: Page) {
    this.erased = page.getByRole('list', { name: 'Lo que se borró' });
  }

  async open(): Promise<void> {
    await this.page.goto('/ajustes');
    await this.page.getByRole('heading', { level: 1, name: 'Mi cuenta' }).waitFor();
  }

  /** Types the address and ends the account; waits for the receipt. */
  async deleteAccount(email: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Eliminar mi cuenta…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Eliminar mi cuenta' });
    await dialog.getByLabel('Tu correo').fill(email);
    await dialog.getByRole('button', { name: 'Eliminar para siempre' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Tu cuenta se eliminó' }).waitFor();
  }
}
