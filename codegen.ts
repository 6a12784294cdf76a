/**
 * Generates what is derived from the subgraphs' classes: each subgraph's SDL, the composed supergraph, the schema that clients
 * see, and the web app's typed operations. `node codegen.ts` writes; `node codegen.ts --check` fails when a file is stale.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateGraph, staleFiles, writeGenerated } from '@parfinanciero/stack/codegen/generate';

const root = fileURLToPath(new URL('.', import.meta.url));
const typed = join(root, 'web/src/generated');
const check = process.argv.includes('--check');

const typedFiles = (): Map<string, string> =>
  new Map(readdirSync(typed).map((name) => [name, readFileSync(join(typed, name), 'utf8')]));

/** The web app's operations, typed against the schema that clients see. */
function generateTyped(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'web/scripts/generate.mjs')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The web app's operations do not fit the schema:\n${stderr}`);
}

const files = await generateGraph();
if (check) {
  const stale = staleFiles(root, files);
  const before = typedFiles();
  generateTyped();
  for (const [name, content] of typedFiles()) {
    if (before.get(name) === content) continue;
    stale.push(`web/src/generated/${name}`);
    writeFileSync(join(typed, name), before.get(name) ?? '');
  }
  for (const path of stale) console.error(`stale: ${path} (run: npm run codegen)`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  writeGenerated(root, files);
  generateTyped();
  console.log(`${files.size} files and the web app's types generated`);
}
