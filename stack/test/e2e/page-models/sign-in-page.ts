import type { Locator, Page } from 'playwright-core';

/** Ingresar, in Spanish. */
export class SignInPage {
  readonly email: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  /** What went wrong, or that a mail is on its way. */
  readonly notice: Locator;

  constructor(readonly page: Page) {
    this.email = page.getByLabel('Correo electrónico');
    this.password = page.getByLabel(/^Contraseña( nueva)?$/u);
    this.submit = page.getByRole('button', { name: /^(Ingresar|Crear cuenta|Enviar enlace)$/u });
    this.notice = page.getByRole('alert');
  }

  /** @param place where to be taken after signing in, such as `/movimientos` */
  async open(place?: string): Promise<void> {
    await this.page.goto(place === undefined ? '/ingresar' : `/ingresar?volver=${encodeURIComponent(place)}`);
    await this.email.waitFor();
  }

  /** Fills and sends; waits until the page was left, unless a refusal is expected. */
  async signIn(email: string, password: string, { refused = false } = {}): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.submit.click();
    if (refused) await this.notice.waitFor();
    else await this.page.waitForURL((url) => url.pathname !== '/ingresar');
  }

  /** Fills in a demo account by one press on its name. */
  async useDemoAccount(email: string): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Cuentas de demostración' })
      .getByRole('button', { name: email })
      .click();
  }

  async register(name: string, email: string, password: string): Promise<void> {
    await this.page.getByRole('button', { name: '¿Primera vez? Crea tu cuenta' }).click();
    await this.page.getByLabel('Nombre').fill(name);
    await this.signIn(email, password);
  }

  async forgot(email: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Olvidé mi contraseña' }).click();
    await this.email.fill(email);
    await this.submit.click();
    await this.notice.waitFor();
  }
}
