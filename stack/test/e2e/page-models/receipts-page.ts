import type { Locator, Page } from 'playwright-core';
import type { ChosenFile } from './import-page.js';
import { Shell } from './shell.js';

/** Recibos, in Spanish. */
export class ReceiptsPage {
  readonly shell: Shell;
  readonly list: Locator;
  /** The receipt in hand: image and fields. */
  readonly pane: Locator;
  readonly image: Locator;

  constructor(readonly page: Page) {
    this.shell = new Shell(page);
    this.list = page.getByRole('region', { name: 'Recibos por revisar' });
    this.pane = page.getByRole('region', { name: 'Revisar recibo' });
    this.image = this.pane.getByRole('img', { name: /^Imagen del recibo/u });
  }

  async open(): Promise<void> {
    await this.page.goto('/recibos');
    await this.page.getByRole('heading', { level: 1, name: 'Recibos' }).waitFor();
  }

  async upload(...files: ChosenFile[]): Promise<void> {
    const input = this.page.locator('input[type=file]').first();
    for (const file of files) await input.setInputFiles(file);
  }

  /** A receipt of the list by its merchant or file name. */
  item(text: string | RegExp): Locator {
    return this.list.getByRole('listitem').filter({ hasText: text }).first();
  }

  /** Waits until a receipt has been read, then takes it in hand. */
  async review(text: string | RegExp, { timeout = 60_000 } = {}): Promise<void> {
    await this.item(text).filter({ hasText: 'Por revisar' }).waitFor({ timeout });
    await this.item(text).getByRole('button').click();
    await this.pane.getByRole('button', { name: 'Registrar gasto' }).waitFor();
  }

  field(name: 'Comercio' | 'Fecha' | 'Total' | 'Nota'): Locator {
    return this.pane.getByLabel(name, { exact: true });
  }

  async chooseAccount(name: string | RegExp): Promise<void> {
    await this.pane.getByRole('combobox', { name: 'Pagado con' }).click();
    await this.page.getByRole('option', { name }).first().click();
  }

  async confirm(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Registrar gasto' }).click();
    await this.page.getByText('Gasto registrado').first().waitFor();
  }

  async discard(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Descartar' }).click();
    await this.page.getByText('Recibo descartado').first().waitFor();
  }
}
