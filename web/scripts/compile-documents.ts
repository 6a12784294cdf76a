import { parse, stripIgnoredCharacters } from 'graphql';
import type { Plugin } from 'vite';

const written = /gql\(\/\* GraphQL \*\/ `([^`]*)`\)/gu;

/** Parses each GraphQL document when the app is built, so that no parser has to be sent to the browser. */
export function compileDocuments(): Plugin {
  return {
    name: 'compile-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/u.test(id) || !code.includes('gql(/* GraphQL */')) return null;
      const compiled = code.replace(written, (_whole, source: string) => {
        const document = parse(stripIgnoredCharacters(source), { noLocation: true });
        return `gql(${JSON.stringify(document)})`;
      });
      return { code: compiled, map: null };
    },
  };
}
