import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Which fields an operation selects below the one being resolved, through fragments: counting what nobody asked for costs. */
export function asksFor(info: GraphQLResolveInfo): (field: string) => boolean {
  const names = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) names.add(node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else collect(info.fragments[node.name.value]?.selectionSet);
    }
  };
  for (const node of info.fieldNodes) collect(node.selectionSet);
  return (field) => names.has(field);
}
