import type { Locator, Page } from 'playwright-core';

export interface Entry {
  type?: 'Gasto' | 'Ingreso' | 'Transferencia';
  amount?: string;
  /** Of an exchange: what arrives. */
  received?: string;
  account?: string;
  toAccount?: string;
  category?: string;
  payee?: string;
  /** `2026-11-23` */
  date?: string;
  note?: string;
  refund?: boolean;
}

/** The dialog for a new or an existing transaction, in Spanish. */
export class EntryDialog {
  readonly dialog: Locator;
  readonly amount: Locator;

  constructor(
    readonly page: Page,
    title: 'Nuevo movimiento' | 'Editar movimiento',
  ) {
    this.dialog = page.getByRole('dialog', { name: title });
    this.amount = this.dialog.getByLabel('Monto', { exact: true });
  }

  /** Fills what is given, in the order in which the fields depend on each other. */
  async fill(entry: Entry): Promise<void> {
    const { dialog } = this;
    await dialog.getByRole('button', { name: 'Guardar' }).waitFor();
    if (entry.type) await dialog.getByRole('button', { name: entry.type, exact: true }).click();
    const transfer = entry.type === 'Transferencia';
    if (entry.account) await this.choose(transfer ? 'Desde la cuenta' : 'Cuenta', entry.account);
    if (entry.toAccount) await this.choose('A la cuenta', entry.toAccount);
    if (entry.amount !== undefined) await this.amount.fill(entry.amount);
    if (entry.received !== undefined) await dialog.getByLabel('Monto que llega').fill(entry.received);
    if (entry.category) await this.category('Categoría', entry.category);
    if (entry.refund) await dialog.getByLabel(/Es un reembolso/u).check();
    if (entry.payee !== undefined) await dialog.getByLabel('Descripción').fill(entry.payee);
    if (entry.date) await dialog.getByLabel('Fecha').fill(entry.date);
    if (entry.note !== undefined) await dialog.getByLabel('Nota').fill(entry.note);
  }

  /** One payment in several categories. */
  async split(lines: readonly { category: string; amount: string }[]): Promise<void> {
    const { dialog } = this;
    await dialog.getByRole('button', { name: 'Dividir en varias categorías' }).click();
    for (const [at, line] of lines.entries()) {
      if (at > 1) await dialog.getByRole('button', { name: 'Agregar categoría' }).click();
      await this.category(`Categoría ${at + 1}`, line.category);
      await dialog.getByLabel(`Monto ${at + 1}`).fill(line.amount);
    }
  }

  /** Saves and waits until the dialog has gone. */
  async save(): Promise<void> {
    await this.trySave();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Saves where it is expected to fail. */
  async trySave(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Guardar', exact: true }).click();
  }

  private async choose(label: string, option: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  private async category(label: string, name: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: label, exact: true }).fill(name);
    await this.page.getByRole('option', { name }).first().click();
  }
}
