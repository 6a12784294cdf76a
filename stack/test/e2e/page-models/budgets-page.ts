import type { Locator, Page } from 'playwright-core';
import { Shell } from './shell.js';

/** Presupuestos, in Spanish. */
export class BudgetsPage {
  readonly shell: Shell;
  readonly total: Locator;

  constructor(readonly page: Page) {
    this.shell = new Shell(page);
    this.total = page.getByRole('region', { name: 'Total del mes' });
  }

  /** @param month as in the address: `2026-11` */
  async open(month?: string): Promise<void> {
    await this.page.goto(month === undefined ? '/presupuestos' : `/presupuestos?mes=${month}`);
    await this.page.getByRole('heading', { level: 1, name: 'Presupuestos' }).waitFor();
    await this.page.getByRole('region', { name: 'Con presupuesto' }).getByRole('button').first().waitFor();
  }

  row(category: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('link', { name: category, exact: true }) });
  }

  /** Sets or changes the budget of a category. */
  async set(category: string, amount: string): Promise<void> {
    const button = this.page.getByRole('button', {
      name: new RegExp(`^(Definir|Cambiar) el presupuesto de ${category}$`, 'u'),
    });
    const all = this.page.getByRole('button', { name: /^Ver las/u });
    await button.or(all).first().waitFor();
    if ((await button.count()) === 0) await all.click();
    await button.click();
    const dialog = this.page.getByRole('dialog', { name: `Presupuesto de ${category}` });
    await dialog.getByLabel('Monto del mes').fill(amount);
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
