import type { Locator, Page } from 'playwright-core';
import { Shell } from './shell.js';

/** Proyecciones, in Spanish. */
export class ProjectionsPage {
  readonly shell: Shell;
  /** What the next month is expected to bring. */
  readonly summary: Locator;
  readonly balance: Locator;
  readonly months: Locator;
  readonly streams: Locator;
  readonly scenario: Locator;
  readonly record: Locator;
  readonly question: Locator;
  /** The last month in words. */
  readonly story: Locator;

  constructor(readonly page: Page) {
    this.shell = new Shell(page);
    this.summary = page.getByRole('region', { name: /^Lo que se espera en/u });
    this.balance = page.getByRole('region', { name: 'Saldo, día a día' });
    this.months = page.getByRole('region', { name: 'Mes a mes' });
    this.streams = page.getByRole('region', { name: 'Lo que se repite' });
    this.scenario = page.getByRole('region', { name: '¿Y si…?' });
    this.record = page.getByRole('region', { name: 'Qué tan acertadas fueron' });
    this.question = page.getByRole('region', { name: 'Pregúntale a tus cuentas' });
    this.story = page.getByRole('region', { name: 'Tu mes en palabras' });
  }

  async open(): Promise<void> {
    await this.page.goto('/proyecciones');
    await this.page.getByRole('heading', { level: 1, name: 'Proyecciones' }).waitFor();
    await this.summary.waitFor();
  }

  /** What one of the three expected figures says, its band included. */
  async figure(label: 'Ingresos' | 'Gastos' | 'Ingresos menos gastos'): Promise<string> {
    const term = this.summary.getByRole('term').filter({ hasText: new RegExp(`^${label}$`, 'u') });
    return (await term.locator('xpath=following-sibling::dd').textContent()) ?? '';
  }

  stream(name: RegExp): Locator {
    return this.streams.getByRole('listitem').filter({ hasText: name }).first();
  }

  /** Says something of a stream by its menu. */
  async say(stream: RegExp, what: 'Sí se repite' | 'Corregir' | 'No se repite'): Promise<void> {
    await this.stream(stream)
      .getByRole('button', { name: /^Acciones de/u })
      .click();
    await this.page.getByRole('menuitem', { name: what }).click();
  }

  async correct(stream: RegExp, amount: string): Promise<void> {
    await this.say(stream, 'Corregir');
    const dialog = this.page.getByRole('dialog', { name: /^Corregir/u });
    await dialog.getByLabel('Monto').fill(amount);
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Asks in plain words. @returns the answer */
  async ask(question: string): Promise<string> {
    await this.question.getByLabel('Tu pregunta').fill(question);
    await this.question.getByRole('button', { name: 'Preguntar' }).click();
    await this.question.getByRole('status').getByText(question).waitFor();
    return (await this.question.getByRole('status').textContent()) ?? '';
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Deshacer' }).click();
  }

  /** "And without it?" */
  async without(stream: RegExp): Promise<void> {
    const form = this.scenario.getByRole('form', { name: 'Un cambio más' });
    await form.getByRole('combobox', { name: 'Qué cambia' }).click();
    await this.page.getByRole('option', { name: 'Sin un pago o ingreso' }).click();
    await form.getByRole('combobox', { name: 'Cuál' }).click();
    await this.page.getByRole('option', { name: stream }).first().click();
    await form.getByRole('button', { name: 'Probar' }).click();
  }

  async showTable(card: Locator): Promise<Locator> {
    await card.getByRole('button', { name: /^Ver como tabla/u }).click();
    return card.getByRole('table');
  }
}
