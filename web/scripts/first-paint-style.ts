import type { Plugin } from 'vite';
import { tokens } from '../src/theme/tokens.ts';

/** The ground, surface and lines of the static shell, from the theme's own tokens: what is seen before any script runs. */
export function firstPaintStyle(): Plugin {
  const vars = (scheme: keyof typeof tokens) =>
    `--ground:${tokens[scheme].ground};--surface:${tokens[scheme].surface};--line:${tokens[scheme].line};`;
  const css = `
:root{${vars('light')}color-scheme:light}
:root[data-scheme=dark]{${vars('dark')}color-scheme:dark}
body{margin:0;background:var(--ground)}
.first-paint>div:first-child{height:56px;background:var(--surface);border-bottom:1px solid var(--line)}
.first-paint>div:last-child{max-width:1120px;height:220px;margin:24px auto;border:1px solid var(--line);border-radius:12px;background:var(--surface)}`;
  return {
    name: 'first-paint-style',
    transformIndexHtml: () => [{ tag: 'style', children: css, injectTo: 'head' }],
  };
}
