import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { isCurrency } from '../money/index.js';
import { parsePlainDate } from '../days/index.js';

const refuse = (name: string): never => {
  throw new GraphQLError(`${name}: not valid`, { extensions: { code: 'BAD_USER_INPUT', status: 400 } });
};

/** A scalar that travels as a string and is checked by one rule in both directions of input. */
const textScalar = (name: string, description: string, valid: (text: string) => boolean, numbers = false) => {
  const parse = (value: unknown): string => {
    const text = numbers && (typeof value === 'number' || typeof value === 'bigint') ? String(value) : value;
    return typeof text === 'string' && valid(text) ? text : refuse(name);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: parse,
    parseLiteral: (node) =>
      node.kind === Kind.STRING || (numbers && (node.kind === Kind.INT || node.kind === Kind.FLOAT))
        ? parse(node.value)
        : refuse(name),
  });
};

export const DecimalScalar = textScalar(
  'Decimal',
  'An exact decimal number as a string, in major units: "45900.00".',
  (text) => /^-?\d{1,19}(\.\d{1,6})?$/u.test(text),
  true,
);
export const BigIntScalar = textScalar(
  'BigInt',
  'A whole number of any size, as a string.',
  (text) => /^-?\d{1,30}$/u.test(text),
  true,
);
export const CurrencyCodeScalar = textScalar('CurrencyCode', 'An ISO 4217 currency code: "COP".', isCurrency);
export const PlainDateScalar = textScalar(
  'PlainDate',
  'A day without a zone: "2026-11-23".',
  (text) => parsePlainDate(text) !== null,
);
export const PlainTimeScalar = textScalar('PlainTime', 'A local time of day: "14:05:00".', (text) =>
  /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/u.test(text),
);
export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant in UTC, ISO 8601.',
  (text) => !Number.isNaN(Date.parse(text)),
);

export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A value of plain JSON whose shape the field describes.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
