import type { Locator, Page } from 'playwright-core';
import { EntryDialog } from './entry-dialog.js';
import { Shell } from './shell.js';

/** Movimientos, in Spanish, as a table (from 600 px on). */
export class TransactionsPage {
  readonly shell: Shell;
  readonly search: Locator;
  readonly table: Locator;
  /** How many and what they come to: `12 movimientos`, `Ingresos … · Gastos …`. */
  readonly sums: Locator;

  constructor(readonly page: Page) {
    this.shell = new Shell(page);
    this.search = page.getByRole('searchbox', { name: 'Buscar' });
    this.table = page.getByRole('table', { name: 'Lista de movimientos' });
    this.sums = page.getByRole('status').filter({ hasText: 'movimiento' }).first();
  }

  /** @param query the filter as in the address, such as `flujo=INCOME&moneda=COP` */
  async open(query = ''): Promise<void> {
    await this.page.goto(query ? `/movimientos?${query}` : '/movimientos');
    await this.page.getByRole('heading', { level: 1, name: 'Movimientos' }).waitFor();
  }

  row(text: string | RegExp): Locator {
    return this.table.getByRole('row').filter({ hasText: text }).first();
  }

  async openNew(): Promise<EntryDialog> {
    await this.page.getByRole('button', { name: 'Nuevo movimiento' }).first().click();
    return new EntryDialog(this.page, 'Nuevo movimiento');
  }

  async edit(text: string | RegExp): Promise<EntryDialog> {
    await this.row(text).getByRole('button').first().click();
    return new EntryDialog(this.page, 'Editar movimiento');
  }

  async delete(text: string | RegExp): Promise<void> {
    const row = this.row(text);
    await row.hover();
    await row.getByRole('button', { name: /^Eliminar/u }).click();
    await this.page.getByText('Movimiento eliminado').waitFor();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Deshacer' }).click();
  }

  async openFilters(): Promise<void> {
    await this.page.getByRole('button', { name: 'Filtros' }).click();
  }
}
