import { useFragment as read } from '@apollo/client/react';
import { Kind, type DocumentNode } from 'graphql';

const nameOf = (document: DocumentNode): string | undefined =>
  document.definitions.find((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)?.name.value;

/**
 * Apollo's `useFragment`, told which fragment is meant: a fragment that spreads others from the registry counts as
 * several, and would otherwise be refused.
 */
export const useFragment = ((options: Parameters<typeof read>[0]) => {
  const fragmentName = nameOf(options.fragment as DocumentNode);
  return read({ ...options, ...(fragmentName ? { fragmentName } : {}) } as Parameters<typeof read>[0]);
}) as typeof read;
