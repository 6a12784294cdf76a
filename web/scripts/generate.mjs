// Types for every GraphQL document of the app, from the API schema, into src/generated.
// Usage: node web/scripts/generate.mjs [schema.graphql]   (default: the router's published schema)
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const published = join(web, '..', 'router', 'api-schema.graphql');

/**
 * The codegen configuration of the web app: a root `codegen.ts` may merge its `generates`.
 * @param {string} schema path of the API schema in SDL
 * @returns {import('@graphql-codegen/cli').CodegenConfig}
 */
export function webCodegen(schema) {
  return {
    schema,
    documents: [join(web, 'src/**/*.{ts,tsx}'), `!${join(web, 'src/generated/**')}`],
    ignoreNoDocuments: true,
    silent: true,
    generates: {
      [join(web, 'src/generated/')]: {
        preset: 'client',
        presetConfig: { fragmentMasking: false, gqlTagName: 'gql' },
        config: {
          useTypeImports: true,
          enumsAsTypes: true,
          inlineFragmentTypes: 'mask',
          customDirectives: { apolloUnmask: true },
          skipTypename: false,
          nonOptionalTypename: true,
          skipTypeNameForRoot: true,
          defaultScalarType: 'unknown',
          scalars: {
            ID: 'string',
            Decimal: 'string',
            BigInt: 'string',
            CurrencyCode: 'string',
            PlainDate: 'string',
            PlainTime: 'string',
            DateTime: 'string',
            JSON: 'unknown',
          },
        },
      },
    },
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const schema = process.argv[2] ?? published;
  if (!existsSync(schema)) {
    console.error(`No schema at ${schema}: give its path.`);
    process.exit(2);
  }
  const { generate } = await import('@graphql-codegen/cli');
  await generate({ ...webCodegen(resolve(schema)), errorsOnly: true }, true);
}
