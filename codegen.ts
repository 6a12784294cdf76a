/**
 * Generates what is derived from the subgraphs' classes: each subgraph's SDL, the composed supergraph, the schema that clients
 * see, and the web app's typed operations. `node codegen.ts` writes; `node codegen.ts --check` fails when a file is stale.
 */
import { fileURLToPath } from 'node:url';
import { generateGraph, staleFiles, writeGenerated } from '@parfinanciero/stack/codegen/generate';

const root = fileURLToPath(new URL('.', import.meta.url));
const files = await generateGraph();

if (process.argv.includes('--check')) {
  const stale = staleFiles(root, files);
  for (const path of stale) console.error(`stale: ${path} (run: pnpm codegen)`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  writeGenerated(root, files);
  console.log(`${files.size} files generated`);
}
