// `npm run codegen`: builds what is stale and generates what is derived from the subgraphs' classes.
import { join } from 'node:path';
import { node, prepare, root, run } from './prepare.mjs';

await prepare({ web: false });
const { code } = await run(node, [join(root, 'codegen.ts'), ...process.argv.slice(2)]);
process.exit(code ?? 1);
