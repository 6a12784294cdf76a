import type { Locator, Page } from 'playwright-core';

export type AdministrationTab = 'Personas' | 'Auditoría' | 'Informes' | 'Tendencias' | 'Sistema';

/** Administración, in Spanish. */
export class AdministrationPage {
  readonly search: Locator;
  readonly people: Locator;
  readonly trail: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByLabel('Buscar por nombre o correo');
    this.people = page.getByRole('region', { name: 'Personas' });
    this.trail = page.getByRole('region', { name: 'Cambios' });
  }

  async open(): Promise<void> {
    await this.page.goto('/administracion');
    await this.page.getByRole('heading', { level: 1, name: 'Administración' }).waitFor();
  }

  async go(tab: AdministrationTab): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
    await this.page.getByRole('tabpanel', { name: tab }).waitFor();
  }

  /** A person of the list by their address. */
  person(email: string): Locator {
    return this.people.getByRole('row').filter({ hasText: email });
  }

  async find(email: string): Promise<void> {
    await this.search.fill(email);
    await this.page.getByText('1 persona', { exact: true }).waitFor();
    await this.person(email).waitFor();
  }

  /** Opens a person's menu and chooses what to do. */
  async act(email: string, action: 'Deshabilitar' | 'Habilitar' | 'Eliminar…' | RegExp): Promise<void> {
    await this.person(email)
      .getByRole('button', { name: /^Acciones de/u })
      .click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  async requestAudit(format: 'PDF' | 'CSV' | 'Excel'): Promise<void> {
    await this.page.getByRole('button', { name: 'Exportar lo filtrado' }).click();
    await this.page.getByRole('menuitem', { name: format }).click();
    await this.page.getByRole('tabpanel', { name: 'Informes' }).waitFor();
  }

  async maintain(on: boolean, message?: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Mantenimiento' });
    if (message !== undefined) await form.getByLabel('Mensaje (opcional)').fill(message);
    await form.getByRole('button', { name: on ? 'Activar mantenimiento' : 'Desactivar mantenimiento' }).click();
    await this.page
      .getByText(on ? 'Mantenimiento activo' : 'Mantenimiento desactivado')
      .first()
      .waitFor();
  }
}
