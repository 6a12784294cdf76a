import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** The list of reports, in Spanish: on Informes, and on the administration's tab of that name. */
export class ReportsPage {
  readonly list: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('region', { name: 'Informes pedidos' });
  }

  async open(): Promise<void> {
    await this.page.goto('/informes');
    await this.page.getByRole('heading', { level: 1, name: 'Informes' }).waitFor();
  }

  async request(kind: string, format: 'PDF' | 'CSV' | 'Excel' = 'PDF'): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Pedir un informe' });
    for (const [field, option] of [
      ['Informe', kind],
      ['Formato', format],
    ] as const) {
      await form.getByRole('combobox', { name: field }).click();
      await this.page.getByRole('option', { name: option }).click();
    }
    await form.getByRole('button', { name: 'Pedir' }).click();
    await this.page.getByText('Informe en preparación').first().waitFor();
  }

  /** Waits until the newest report is ready, and downloads it as a person does. */
  async download({ timeout = 60_000 } = {}): Promise<{ name: string; bytes: Buffer }> {
    const button = this.list
      .getByRole('listitem')
      .first()
      .getByRole('button', { name: /^Descargar/u });
    await button.waitFor({ timeout });
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
}
