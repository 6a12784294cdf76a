import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLogger } from '@parfinanciero/kit';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { StackConfig } from '../../src/config.js';
import { DEMO_PASSWORD } from '../../src/demo/accounts.js';
import { examine } from '../../src/doctor/examine.js';
import { runningOn } from '../../src/data-directory.js';
import { startProduct, type Product } from '../../src/product.js';
import { openBrowser } from './browser.js';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface EndToEnd {
  readonly product: Product;
  readonly address: string;
  /** A window of its own: another person, or the same one in another browser. */
  window(options?: { locale?: string; phone?: boolean; dark?: boolean }): Promise<Page>;
  /** What a GraphQL client of a demo person gets. */
  graph(email: string, query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  token(email: string): Promise<string>;
  doctor(): Promise<readonly unknown[]>;
  /** The doctor without its patience: for what will never be delivered. */
  doctorSoon(): Promise<readonly unknown[]>;
  stop(): Promise<void>;
}

/**
 * The whole product on data of its own, and a real browser.
 * @param until the last day of the household's history; what looks ahead from today needs it near
 */
export async function startEndToEnd(until = '2026-11-15'): Promise<EndToEnd> {
  const directory = mkdtempSync(join(tmpdir(), 'parf-e2e-'));
  const config = StackConfig.parse({ PORT: '0', DATA_DIR: directory, LOG_LEVEL: 'silent' });
  const product = await startProduct({
    config,
    root,
    logger: createLogger('silent'),
    household: { seed: 7, years: 1, until },
  });
  const browser: Browser = await openBrowser();
  const contexts: BrowserContext[] = [];
  const token = async (email: string): Promise<string> => {
    const answer = await fetch(
      `${product.address}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          email: `${email}@demo.parfinanciero.org`,
          password: DEMO_PASSWORD,
          returnSecureToken: true,
        }),
      },
    );
    return ((await answer.json()) as { idToken: string }).idToken;
  };
  const examined = async (patienceMs?: number): Promise<readonly unknown[]> => {
    const { findings, undrained } = await examine(runningOn(directory)?.ownerUrl ?? '', patienceMs);
    return [...findings, ...undrained];
  };
  return {
    product,
    address: product.address,
    token,
    async window({ locale = 'es-CO', phone = false, dark = false } = {}) {
      const context = await browser.newContext({
        baseURL: product.address,
        locale,
        viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      return context.newPage();
    },
    async graph(email, query, variables = {}) {
      const answer = await fetch(`${product.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(email)}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as { data: Record<string, unknown>; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    doctor: () => examined(),
    doctorSoon: () => examined(0),
    async stop() {
      for (const context of contexts) await context.close();
      await browser.close();
      await product.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
