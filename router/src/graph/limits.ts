import { tooComplex } from '@parfinanciero/kit';
import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What one operation may ask for. Set from our own largest operations, with room. */
export interface OperationLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Fields after fragments are spread, lists counted by their page size. */
  readonly cost: number;
}

export const DEFAULT_LIMITS: OperationLimits = { tokens: 4_000, depth: 14, aliases: 60, rootFields: 30, cost: 20_000 };

interface Measure {
  depth: number;
  aliases: number;
  cost: number;
}

const refuse = (context: ValidationContext, what: string): void => {
  const error = tooComplex();
  context.reportError(
    new GraphQLError(`${error.text('en')} (${what})`, {
      extensions: { code: error.code, status: error.status, limit: what },
    }),
  );
};

const USUAL_PAGE = 50;
const LONGEST_PAGE = 200;

/** The page size that a field asks for, where it is written in the document: what a list multiplies its cost by. */
const pageOf = (field: {
  arguments?: readonly { name: { value: string }; value: { kind: string; value?: unknown } }[];
}): number => {
  const first = field.arguments?.find((argument) => argument.name.value === 'first');
  if (!first) return 1;
  // What a variable will hold is not known here: it counts as the page that screens ask for.
  const size = first.value.kind === Kind.INT ? Number(first.value.value) : USUAL_PAGE;
  return Math.max(1, Math.min(size, LONGEST_PAGE));
};

/** Depth, aliases and cost with every fragment spread, stopping as soon as one is over: a fragment bomb costs nothing. */
function measure(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  limits: OperationLimits,
): Measure {
  const total: Measure = { depth: 0, aliases: 0, cost: 0 };
  const walk = (selection: SelectionSetNode, depth: number, weight: number, open: ReadonlySet<string>): void => {
    total.depth = Math.max(total.depth, depth);
    for (const node of selection.selections) {
      if (total.cost > limits.cost || total.depth > limits.depth || total.aliases > limits.aliases) return;
      // Spreads cost too: fragments that hold nothing but each other would double the walk with every one of them.
      total.cost += weight;
      if (node.kind === Kind.FIELD) {
        if (node.alias) total.aliases += 1;
        if (node.selectionSet)
          walk(node.selectionSet, depth + 1, Math.min(weight * pageOf(node), limits.cost + 1), open);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        walk(node.selectionSet, depth, weight, open);
      } else if (!open.has(node.name.value)) {
        const fragment = fragments.get(node.name.value);
        if (fragment) walk(fragment.selectionSet, depth, weight, new Set(open).add(node.name.value));
      }
    }
  };
  walk(set, 1, 1, new Set());
  return total;
}

/** Root fields with fragments spread, counted no further than one over the limit. */
function rootFields(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  limit: number,
): number {
  let count = 0;
  let steps = 0;
  const walk = (selection: SelectionSetNode, open: readonly string[]): void => {
    for (const node of selection.selections) {
      steps += 1;
      if (count > limit) return;
      if (steps > limit * 10) count = limit + 1;
      else if (node.kind === Kind.FIELD) count += 1;
      else if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet, open);
      else if (!open.includes(node.name.value)) {
        const fragment = fragments.get(node.name.value);
        if (fragment) walk(fragment.selectionSet, [...open, node.name.value]);
      }
    }
  };
  walk(set, []);
  return count;
}

/** Whether somebody asks for the schema itself: deep by nature. */
const isIntrospection = (set: SelectionSetNode): boolean =>
  set.selections.every((node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'));

/** A validation rule that answers 400 to operations over the limits, before anything runs. */
export const limitsRule =
  (limits: OperationLimits = DEFAULT_LIMITS): ValidationRule =>
  (context): ASTVisitor => ({
    Document(document) {
      const fragments = new Map(
        document.definitions
          .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
          .map((fragment) => [fragment.name.value, fragment]),
      );
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const { selectionSet } = definition;
        // How deep the schema may be asked is a rule of graphql's own.
        const allowed = isIntrospection(selectionSet) ? { ...limits, depth: Infinity } : limits;
        if (rootFields(selectionSet, fragments, limits.rootFields) > limits.rootFields) refuse(context, 'root fields');
        const { depth, aliases, cost } = measure(selectionSet, fragments, allowed);
        if (depth > allowed.depth) refuse(context, 'depth');
        if (aliases > limits.aliases) refuse(context, 'aliases');
        if (cost > limits.cost) refuse(context, 'cost');
      }
    },
  });
