import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileDocuments } from './scripts/compile-documents.ts';
import { firstPaintStyle } from './scripts/first-paint-style.ts';
import { precompress } from './scripts/precompress.ts';

const root = dirname(fileURLToPath(import.meta.url));
const backend = process.env['WEB_BACKEND'] ?? 'http://127.0.0.1:4000';
const proxied = [
  '/config.json',
  '/files',
  '/identitytoolkit.googleapis.com',
  '/securetoken.googleapis.com',
  '/emulator',
  '/health',
];

export default defineConfig({
  root,
  plugins: [compileDocuments(), react(), firstPaintStyle(), precompress()],
  build: {
    outDir: resolve(root, 'dist'),
    emptyOutDir: true,
    assetsDir: 'assets',
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every screen shares changes rarely, so it keeps its hash over releases. The rest follows the lazy imports.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(\.pnpm\/[^/]+\/node_modules\/)?(react|react-dom|scheduler|react-router)\//u,
              priority: 30,
            },
            {
              name: 'firebase',
              test: /node_modules\/(\.pnpm\/[^/]+\/node_modules\/)?(@firebase|firebase|idb)\//u,
              priority: 30,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      ...Object.fromEntries(proxied.map((path) => [path, { target: backend }])),
      '/graphql': { target: backend, ws: true },
    },
  },
});
