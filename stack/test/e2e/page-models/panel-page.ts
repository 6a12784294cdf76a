import type { Locator, Page } from 'playwright-core';
import { Shell } from './shell.js';

export type Figure = 'Disponible para gastar' | 'Ingresos' | 'Gastos' | 'Neto' | 'Ahorro';
export type PanelCard =
  | 'Ritmo de gasto'
  | 'Gastos por categoría'
  | 'Ingresos por categoría'
  | 'Patrimonio'
  | 'Saldos'
  | 'Últimos movimientos';

/** Panel, in Spanish. */
export class PanelPage {
  readonly shell: Shell;
  readonly figures: Locator;
  readonly period: Locator;

  constructor(readonly page: Page) {
    this.shell = new Shell(page);
    this.figures = page.getByRole('region', { name: 'Cifras del período' });
    this.period = page.getByRole('group', { name: 'Período' }).first();
  }

  /** @param period as in the address: `2026-11` or `2026` */
  async open(period?: string): Promise<void> {
    await this.page.goto(period === undefined ? '/panel' : `/panel?periodo=${period}`);
    await this.ready();
  }

  /** Until the figures stand there. */
  async ready(): Promise<void> {
    await this.figures.getByRole('link').first().waitFor();
  }

  /** A figure's link; its text is the amount, a press opens the transactions behind it. */
  figure(name: Figure): Locator {
    return this.figures.getByRole('link', { name: new RegExp(`^${name}: `, 'u') });
  }

  card(name: PanelCard): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The table behind a chart. */
  async table(name: 'Ritmo de gasto' | 'Patrimonio'): Promise<Locator> {
    await this.card(name)
      .getByRole('button', { name: `Ver como tabla: ${name}` })
      .click();
    return this.card(name).getByRole('table');
  }

  async previousPeriod(): Promise<void> {
    await this.page.getByRole('button', { name: 'Período anterior' }).click();
  }

  async retry(name: PanelCard): Promise<void> {
    await this.page.getByRole('button', { name: `Reintentar: ${name}` }).click();
  }
}
