import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

/** esbuild cannot emit decorator metadata, which type-graphql and TypeORM read; swc can. */
const decorators = swc.vite({
  tsconfigFile: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
});

const node = (name: string, root: string) => ({
  plugins: [decorators],
  resolve: {
    // Two realms of graphql refuse each other's types: CommonJS and ESM callers must get the same files.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  // The packages of the workspace are tested from their sources.
  ssr: { resolve: { conditions: ['workspace-source', 'node'], externalConditions: ['node'] } },
  test: {
    name,
    root,
    environment: 'node',
    globalSetup: [fileURLToPath(new URL('vitest.setup.ts', import.meta.url))],
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    // Left to itself it takes one core less than there are, which is half of a small machine.
    maxWorkers: 2,
    projects: [
      node('kit', 'subgraphs/kit'),
      node('identity', 'subgraphs/identity'),
      node('expenses', 'subgraphs/expenses'),
      node('dashboard', 'subgraphs/dashboard'),
      node('goals', 'subgraphs/goals'),
      node('projections', 'subgraphs/projections'),
      node('administration', 'subgraphs/administration'),
      node('router', 'router'),
      node('stack', 'stack'),
      node('bench', 'bench'),
      './web/vitest.config.ts',
    ],
    coverage: {
      provider: 'v8',
      include: ['subgraphs/*/src/**/*.ts', 'router/src/**/*.ts', 'stack/src/**/*.ts', 'web/src/**/*.{ts,tsx}'],
      // Screens run in a real browser, where this count does not see them.
      exclude: [
        '**/*.test.*',
        '**/generated/**',
        '**/main.ts',
        '**/migrations/**',
        'web/src/{app,features,parts}/**/*.tsx',
      ],
      thresholds: { lines: 82 },
      reporter: ['text-summary', 'json-summary'],
      reportOnFailure: true,
    },
  },
});
