import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));

/** The explorer is built apart: its editor is larger than the whole app and must never slow it down. */
export default defineConfig({
  root: resolve(root, 'explorer'),
  base: '/explorer/',
  plugins: [react()],
  build: { outDir: resolve(root, 'dist-explorer'), emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 5_000 },
});
