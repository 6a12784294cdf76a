import type { Locator, Page } from 'playwright-core';
import { Shell } from './shell.js';

/** A file as a person chooses it: a path, or its bytes with a name. */
export type ChosenFile = string | { name: string; mimeType: string; buffer: Buffer };

/** Importar, in Spanish. */
export class ImportPage {
  readonly shell: Shell;
  readonly understood: Locator;
  readonly preview: Locator;
  readonly confirmButton: Locator;
  readonly earlier: Locator;

  constructor(readonly page: Page) {
    this.shell = new Shell(page);
    this.understood = page.getByRole('region', { name: 'Lo que entendimos' });
    this.preview = page.getByRole('region', { name: 'Vista previa' });
    this.confirmButton = page.getByRole('button', { name: /^Importar [\d.]+ movimientos?$/u });
    this.earlier = page.getByRole('region', { name: 'Importaciones anteriores' });
  }

  async open(): Promise<void> {
    await this.page.goto('/importar');
    await this.page.getByRole('heading', { level: 1, name: 'Importar' }).waitFor();
  }

  /** Gives the file and waits for what was understood. */
  async choose(file: ChosenFile, { account }: { account?: string } = {}): Promise<void> {
    if (account) {
      await this.page.getByRole('combobox', { name: 'Cuenta de los movimientos' }).click();
      await this.page.getByRole('option', { name: account }).first().click();
    }
    await this.page.locator('input[type=file]').setInputFiles(file);
    await this.understood.waitFor({ timeout: 60_000 });
  }

  /** Says what a column is used for, or (`select`) what any other choice shall be. */
  async useColumn(column: string, role: string): Promise<void> {
    await this.select(`Uso de la columna ${column}`, role);
  }

  async select(label: string, option: string): Promise<void> {
    await this.understood.getByRole('combobox', { name: label }).first().click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
    await this.page.getByRole('progressbar', { name: 'Aplicando el cambio' }).waitFor({ state: 'hidden' });
  }

  /** The tab of a group of rows; its text ends with their number. */
  tab(group: 'Todas' | 'Nuevas' | 'Ya están' | 'Sospechosas' | 'Con problema' | 'Omitidas'): Locator {
    return this.preview.getByRole('tab', { name: new RegExp(`^${group}`, 'u') });
  }

  /** Books the rows and waits for the result. */
  async confirm(): Promise<void> {
    await this.confirmButton.click();
    await this.page
      .getByRole('status')
      .filter({ hasText: /Se import(ó|aron)/u })
      .waitFor({ timeout: 60_000 });
  }

  /** Takes the import that was just made back. */
  async revert(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Revertir/u })
      .first()
      .click();
    await this.page
      .getByText(/Se revirtió la importación/u)
      .first()
      .waitFor();
  }
}
