import type { Page } from 'playwright-core';

/** The demo's stand-in for the window in which Google or Microsoft ask who somebody is. */
export class ProviderWindow {
  constructor(readonly page: Page) {}

  /** Says who one is; the window answers and closes itself. */
  async confirm(email: string, name: string): Promise<void> {
    await this.page.getByLabel(/Correo/u).fill(email);
    await this.page.getByLabel(/Nombre/u).fill(name);
    const closed = this.page.waitForEvent('close');
    // The press closes the window, now and then before the browser has reported the press itself.
    const pressed = this.page
      .getByRole('button')
      .click()
      .catch((error: unknown) => {
        if (!this.page.isClosed()) throw error;
      });
    await Promise.all([closed, pressed]);
  }
}
