import { createFragmentRegistry } from '@apollo/client/cache';
import { Kind, type DocumentNode } from 'graphql';
import type { gql as TypedGql } from '../generated/gql';

/** Every fragment of the screens loaded so far; the cache completes queries from here. */
export const fragments = createFragmentRegistry();

/**
 * A typed GraphQL document. The types come from the generated files; the text stays where it is written and is parsed
 * when the app is built, so that each screen's code carries its own documents and the browser needs no parser.
 * A fragment becomes known by its name as soon as its file is loaded.
 */
export const gql = ((document: DocumentNode) => {
  if (document.definitions.some(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)) fragments.register(document);
  return document;
}) as unknown as typeof TypedGql;
