import { z } from 'zod';

/** The part of OpenAPI's schemas that response schemas are written in. */
export interface ResponseSchema {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly description?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly string[];
  readonly items?: ResponseSchema;
  readonly properties?: Readonly<Record<string, ResponseSchema>>;
  readonly required?: readonly string[];
  readonly minItems?: number;
  readonly maxItems?: number;
}

const TYPES: ReadonlySet<string> = new Set(['object', 'array', 'string', 'integer', 'number', 'boolean']);

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** One shape, or null instead: written as a list of types, or as a choice between shapes. */
function orNull(schema: JsonSchema): { readonly shape: JsonSchema; readonly nullable: boolean } {
  const { anyOf, type, ...rest } = schema;
  const choices: readonly JsonSchema[] = anyOf ?? (Array.isArray(type) ? type : [type]).map((one) => ({ type: one }));
  const [only, ...others] = choices.filter((choice) => choice.type !== 'null');
  if (!only || others.length > 0) throw new TypeError('a model is asked for one shape');
  return { shape: { ...only, ...rest }, nullable: choices.length > 1 };
}

function converted(schema: JsonSchema): ResponseSchema {
  const { shape, nullable } = orNull(schema);
  const { type = 'string', description, properties, required, items, minItems, maxItems } = shape;
  if (typeof type !== 'string') return { ...converted(shape), nullable };
  if (!TYPES.has(type)) throw new TypeError(`not for a model: ${type}`);
  const allowed = shape.const === undefined ? shape.enum : [shape.const];
  return {
    type: type as ResponseSchema['type'],
    ...(description !== undefined && { description }),
    ...(nullable && { nullable }),
    ...(allowed && { enum: allowed }),
    ...(items && { items: converted(items) }),
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, converted(of)])),
      required: required ?? [],
    }),
  };
}

/**
 * A zod schema as the shape that a model is told to answer in. Lengths, patterns and refinements are not told; they are checked
 * when the answer comes. @throws TypeError for unions and what else has no such shape: a defect of the caller
 */
export const responseSchemaOf = (schema: z.ZodType): ResponseSchema =>
  converted(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
