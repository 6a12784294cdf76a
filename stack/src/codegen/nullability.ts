import { Kind, parse, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode, type TypeNode } from 'graphql';

export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

const objectsOf = (sdl: string): ObjectNode[] =>
  parse(sdl).definitions.filter(
    (node): node is ObjectNode => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );

const has = (node: { directives?: readonly { name: { value: string } }[] }, name: string): boolean =>
  (node.directives ?? []).some((directive) => directive.name.value === name);

/** A subgraph that only refers to an entity gives it its key and nothing that the key does not hold; an owner gives more. */
const ownerOf = (subgraphs: readonly SubgraphSdl[]): Map<string, string> => {
  const fields = new Map<string, { subgraph: string; own: number }>();
  for (const { name, sdl } of subgraphs) {
    for (const node of objectsOf(sdl)) {
      if (!has(node, 'key')) continue;
      const own = (node.fields ?? []).filter((field) => field.type.kind === Kind.NON_NULL_TYPE).length;
      if (own > (fields.get(node.name.value)?.own ?? 0)) fields.set(node.name.value, { subgraph: name, own });
    }
  }
  return new Map([...fields].map(([type, { subgraph }]) => [type, subgraph]));
};

const nonNull = (type: TypeNode): boolean => type.kind === Kind.NON_NULL_TYPE;

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));

/** Whether the reference itself, or an item of a list of references, is non-null. */
const insists = (type: TypeNode): boolean => {
  if (type.kind === Kind.NON_NULL_TYPE) return type.type.kind === Kind.NAMED_TYPE || insists(type.type);
  return type.kind === Kind.LIST_TYPE && nonNull(type.type);
};

/**
 * Fields through which one failing service would blank another's: root fields, what a subgraph adds to another's entity, and
 * references to another's entity, where they are non-null.
 */
export function nullabilityFindings(subgraphs: readonly SubgraphSdl[]): string[] {
  const owners = ownerOf(subgraphs);
  const findings: string[] = [];
  for (const { name, sdl } of subgraphs) {
    for (const node of objectsOf(sdl)) {
      const type = node.name.value;
      const foreign = has(node, 'key') && owners.get(type) !== name;
      for (const field of node.fields ?? []) {
        const where = `${name}: ${type}.${field.name.value}`;
        if (ROOTS.has(type) && nonNull(field.type)) findings.push(`${where} is a root field`);
        const isKey = field.name.value === 'id' || has(field, 'external') || has(field, 'shareable');
        if (foreign && !isKey && nonNull(field.type)) findings.push(`${where} is added to another service’s entity`);
        const target = owners.get(named(field.type));
        if (target !== undefined && target !== name && insists(field.type))
          findings.push(`${where} refers to another service’s entity`);
      }
    }
  }
  return findings;
}
