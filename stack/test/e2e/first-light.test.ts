import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/accounts.js';
import { startEndToEnd, type EndToEnd } from './harness.js';
import { FirstStartPage } from './page-models/first-start-page.js';
import { ImportPage } from './page-models/import-page.js';
import { PanelPage } from './page-models/panel-page.js';
import { ReceiptsPage } from './page-models/receipts-page.js';
import { SignInPage } from './page-models/sign-in-page.js';

const samples = process.env['SAMPLES_DIR'] ?? '';
const household = join(samples, 'transactions/household-2015-2018.csv');
const receipt = join(samples, 'receipts/008.jpg');
const there = samples !== '' && existsSync(household) && existsSync(receipt);
const NUEVA = 'nueva@demo.parfinanciero.org';

describe.skipIf(!there)(`first light (needs SAMPLES_DIR${there ? '' : ', which is not set'})`, () => {
  let world: EndToEnd;
  beforeAll(async () => {
    world = await startEndToEnd();
  });
  afterAll(() => world?.stop());

  it('signs in, chooses rupees, imports a real file, photographs a receipt, and the other window follows', async () => {
    const page = await world.window();
    const door = new SignInPage(page);
    await door.open();
    await door.signIn(NUEVA, DEMO_PASSWORD);
    const start = new FirstStartPage(page);
    await start.fill({ name: 'Nueva', currency: 'INR' });
    await start.finish();

    const elsewhere = await world.window();
    const secondDoor = new SignInPage(elsewhere);
    await secondDoor.open();
    await secondDoor.signIn(NUEVA, DEMO_PASSWORD);
    const panel = new PanelPage(elsewhere);
    await elsewhere.goto('/panel?periodo=2018-09');
    await elsewhere.getByRole('heading', { level: 1, name: 'Panel' }).waitFor();
    expect(await panel.figure('Gastos').count()).toBe(0);

    const importing = new ImportPage(page);
    await importing.open();
    await importing.choose(household);
    await importing.confirm();
    // Nothing was there; now the figure of that September stands there, and nobody reloaded.
    await panel.figure('Gastos').waitFor({ timeout: 15_000 });
    expect(await panel.figure('Gastos').textContent()).toMatch(/₹/u);

    const receipts = new ReceiptsPage(page);
    await receipts.open();
    await receipts.upload(receipt);
    await receipts.review(/./u, { timeout: 90_000 });
    await expect.poll(() => receipts.field('Total').inputValue()).toMatch(/112[.,]45/u);
    await receipts.pane.getByText('Efectivo MYR').first().waitFor();
    await receipts.confirm();

    // The ringgit stand apart, and the panel says that their rate is missing.
    await panel.open('2018-02');
    await elsewhere
      .getByText(/MYR|RM/u)
      .first()
      .waitFor();
    const { me } = await world.graph(
      'nueva',
      '{ me { defaultLedger { referenceCurrency accounts { name currency balance { amount } } dashboard { missingRates } } } }',
    );
    expect(me).toMatchObject({ defaultLedger: { referenceCurrency: 'INR', dashboard: { missingRates: ['MYR'] } } });
    expect((me as { defaultLedger: { accounts: unknown[] } }).defaultLedger.accounts).toContainEqual({
      name: 'Efectivo MYR',
      currency: 'MYR',
      balance: { amount: '-112.45' },
    });
    expect(await world.doctor()).toEqual([]);
  }, 240_000);
});
