import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Nothing in the background: the browser talks to us alone. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Names of files with accents need it, wherever the tests run. */
const utf8 = () => ({ ...process.env, LC_ALL: 'C.UTF-8' });

/** A real Chromium: the one that is named or installed, else the one from the package registry. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH'] ?? INSTALLED.find((path) => existsSync(path));
  if (named !== undefined) return chromium.launch({ executablePath: named, args: FLAGS, env: utf8() });
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.executablePath(), args: FLAGS, env: utf8() });
}
