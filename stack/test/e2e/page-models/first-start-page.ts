import type { Locator, Page } from 'playwright-core';

/** The one page before the first screen, in Spanish. */
export class FirstStartPage {
  readonly heading: Locator;
  readonly start: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: 'Antes de empezar' });
    this.start = page.getByRole('button', { name: 'Empezar', exact: true });
  }

  async fill({ name, currency }: { name?: string; currency?: string } = {}): Promise<void> {
    await this.heading.waitFor();
    if (name !== undefined) await this.page.getByLabel('¿Cómo te llamas?').fill(name);
    if (currency === undefined) return;
    await this.page.getByRole('combobox', { name: 'Moneda de referencia' }).fill(currency);
    await this.page.getByRole('option', { name: new RegExp(`^${currency} `, 'u') }).click();
  }

  async consent(): Promise<void> {
    await this.page.getByLabel(/Acepto los términos de uso/u).check();
    await this.page.getByLabel(/Autorizo el tratamiento/u).check();
  }

  /** Consents and starts; waits for the app. */
  async finish(): Promise<void> {
    await this.consent();
    await this.start.click();
    await this.page.getByRole('navigation', { name: 'Principal' }).waitFor();
  }
}
