import type { Locator, Page } from 'playwright-core';
import { Shell } from './shell.js';

/** Metas and the page of one goal, in Spanish. */
export class GoalsPage {
  readonly shell: Shell;
  readonly list: Locator;
  readonly summary: Locator;
  readonly progress: Locator;
  readonly contributions: Locator;
  readonly tips: Locator;

  constructor(readonly page: Page) {
    this.shell = new Shell(page);
    this.list = page.getByRole('list', { name: 'Lista de metas' });
    this.summary = page.getByRole('region', { name: 'Resumen de la meta' });
    this.progress = this.summary.getByRole('progressbar');
    this.contributions = page.getByRole('list', { name: 'Aportes' }).getByRole('listitem');
    this.tips = page.getByRole('list', { name: 'Consejos' }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.page.goto('/metas');
    await this.page.getByRole('heading', { level: 1, name: 'Metas' }).waitFor();
  }

  card(title: string): Locator {
    return this.page.getByRole('article', { name: title, exact: true });
  }

  async openGoal(title: string): Promise<void> {
    await this.card(title).getByRole('link').click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** Makes a saving goal; ends on its page. */
  async create(goal: { title: string; amount: string; endsOn?: string }): Promise<void> {
    await this.page
      .getByRole('button', { name: /^(Nueva meta|Crear una meta)$/u })
      .first()
      .click();
    const dialog = this.page.getByRole('dialog', { name: 'Nueva meta' });
    await dialog.getByRole('radio', { name: /^Ahorro/u }).check({ force: true });
    await dialog.getByLabel('Nombre').fill(goal.title);
    await dialog.getByLabel('Cuánto quieres juntar').fill(goal.amount);
    if (goal.endsOn) await dialog.getByLabel('Fecha límite').fill(goal.endsOn);
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.page.getByRole('heading', { level: 1, name: goal.title }).waitFor();
  }

  async contribute(amount: string, note = ''): Promise<void> {
    await this.summary.getByRole('button', { name: 'Aportar' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Aportar' });
    await dialog.getByLabel('Monto').fill(amount);
    if (note) await dialog.getByLabel('Nota').fill(note);
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Per cent, as the bar says it. */
  async percent(): Promise<number> {
    return Number(await this.progress.getAttribute('aria-valuenow'));
  }

  async askAdvice(): Promise<void> {
    await this.page.getByRole('button', { name: /^Pedir (otros )?consejos$/u }).click();
    await this.tips.nth(2).waitFor();
  }
}
