import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  BigIntScalar,
  conflict,
  createLogger,
  CurrencyCodeScalar,
  DateTimeScalar,
  DecimalScalar,
  executeSubgraph,
  invalid,
  moneyView,
  PlainDateScalar,
  PlainTimeScalar,
  subscribeSubgraph,
  type Context,
} from '../../src/index.js';

const SDL = `
  scalar Decimal scalar BigInt scalar CurrencyCode scalar PlainDate scalar PlainTime scalar DateTime
  type Money { amount: Decimal! minor: BigInt! currency: CurrencyCode! }
  type Query { fail(how: String!): Int fine: Int double(n: Int!): Int money: Money
    echo(decimal: Decimal, big: BigInt, currency: CurrencyCode, day: PlainDate, time: PlainTime, at: DateTime): String }
  type Subscription { ticks: Int }`;

const SECRET = 'SELECT password FROM person';

const throwing = (how: string): never => {
  if (how === 'conflict') throw conflict({ version: 7 });
  if (how === 'field') throw invalid('input.amount', 'too large');
  if (how === 'deadline') throw Object.assign(new Error(SECRET), { driverError: { code: '57014' } });
  throw new Error(SECRET);
};

/** A schema whose ticks are these, a thrown one among them. */
function schemaOf(ticks: readonly (number | Error)[] = []): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const scalar of [
    DecimalScalar,
    BigIntScalar,
    CurrencyCodeScalar,
    PlainDateScalar,
    PlainTimeScalar,
    DateTimeScalar,
  ]) {
    Object.assign(schema.getType(scalar.name)!, {
      serialize: scalar.serialize,
      parseValue: scalar.parseValue,
      parseLiteral: scalar.parseLiteral,
    });
  }
  const fields = schema.getQueryType()!.getFields();
  fields['fail']!.resolve = (_source, { how }: { how: string }) => throwing(how);
  fields['fine']!.resolve = () => 1;
  fields['double']!.resolve = (_source, { n }: { n: number }) => n * 2;
  fields['money']!.resolve = () => moneyView(-9_007_199_254_740_993_07n, 'COP');
  fields['echo']!.resolve = (_source, args: Record<string, unknown>) => JSON.stringify(args);
  const subscription = schema.getSubscriptionType()!.getFields()['ticks']!;
  subscription.resolve = (value: unknown) => value;
  subscription.subscribe = async function* () {
    for (const tick of ticks) {
      if (tick instanceof Error) throw tick;
      yield await Promise.resolve(tick);
    }
  };
  return schema;
}

const logged: string[] = [];
const logger = createLogger('info', { write: (line: string) => void logged.push(line) });
const context = (language: 'es' | 'en' = 'es'): Context<never> =>
  ({ requestId: 'trace-1', language, service: { logger }, memory: new Map() }) as unknown as Context<never>;

describe('an operation of one subgraph', () => {
  const schema = schemaOf();
  const run = (query: string, variables?: Record<string, unknown>, language?: 'es' | 'en') =>
    executeSubgraph(schema, { query, variables }, context(language));
  const failing = async (how: string, language?: 'es' | 'en') =>
    (await run('query ($how: String!) { fail(how: $how) fine }', { how }, language)).errors?.[0];

  it('answers the same document with other variables anew', async () => {
    const query = 'query ($n: Int!) { double(n: $n) }';
    expect(await run(query, { n: 2 })).toEqual({ data: { double: 4 } });
    expect(await run(query, { n: 21 })).toEqual({ data: { double: 42 } });
  });

  it('does not mix up the documents of two schemas', async () => {
    const other = buildSchema('type Query { other: Int }');
    const query = '{ fine }';
    expect(await run(query)).toEqual({ data: { fine: 1 } });
    expect((await executeSubgraph(other, { query }, context())).errors?.[0]?.message).toContain('fine');
    expect(await run(query)).toEqual({ data: { fine: 1 } });
  });

  it('refuses a wrong document every time, and one that is none', async () => {
    for (let time = 0; time < 2; time += 1) expect((await run('{ never }')).errors).toHaveLength(1);
    await expect(run('{ fine')).rejects.toBeInstanceOf(GraphQLError);
  });

  it('says an expected failure in the language of who asks, with its code and details, and keeps the other fields', async () => {
    const answer = await run('{ fail(how: "conflict") fine }');
    expect(answer.data).toEqual({ fail: null, fine: 1 });
    const extensions = { code: 'CONFLICT', status: 409, current: { version: 7 }, traceId: 'trace-1' };
    const [es, en] = [
      'Alguien lo cambió mientras tanto. Revisa la versión actual.',
      'Somebody changed it meanwhile. Look at the present version.',
    ];
    expect(await failing('conflict', 'es')).toMatchObject({
      message: es,
      path: ['fail'],
      extensions: { ...extensions, text: es },
    });
    expect(await failing('conflict', 'en')).toMatchObject({
      message: en,
      path: ['fail'],
      extensions: { ...extensions, text: en },
    });
    expect(await failing('field')).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.amount', message: 'too large' }] },
    });
  });

  it('says nothing of an unexpected failure but where the log has it', async () => {
    logged.length = 0;
    const error = await failing('surprise', 'en');
    expect(error).toMatchObject({ extensions: { code: 'INTERNAL', status: 500, traceId: 'trace-1' } });
    expect(JSON.stringify(error)).not.toMatch(/SELECT|password|stack|\.ts/u);
    expect(logged.join('')).toContain(SECRET);
    expect(logged.join('')).toContain('trace-1');
  });

  it('says that a statement ran over its time as UNAVAILABLE', async () => {
    const error = await failing('deadline');
    expect(error).toMatchObject({ extensions: { code: 'UNAVAILABLE', status: 503 } });
    expect(JSON.stringify(error)).not.toContain('SELECT');
  });

  it('calls wrong variables the client’s', async () => {
    expect((await run('query ($n: Int!) { double(n: $n) }', { n: 'x' })).errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', status: 400 },
    });
  });

  it('shows money exactly, also beyond what a float holds', async () => {
    expect(await run('{ money { amount minor currency } }')).toEqual({
      data: { money: { amount: '-9007199254740993.07', minor: '-900719925474099307', currency: 'COP' } },
    });
  });

  it.each([
    ['decimal: "45900.00"', 'decimal: "1e5"'],
    ['decimal: -3', 'decimal: ".5"'],
    ['big: "123456789012345678901234567890"', 'big: "1.5"'],
    ['currency: "COP"', 'currency: "cop"'],
    ['day: "2024-02-29"', 'day: "2026-02-29"'],
    ['time: "23:59"', 'time: "24:00"'],
    ['at: "2026-11-23T10:00:00Z"', 'at: "yesterday"'],
  ])('takes %s and refuses %s', async (good, bad) => {
    expect((await run(`{ echo(${good}) }`)).errors).toBeUndefined();
    expect((await run(`{ echo(${bad}) }`)).errors?.[0]?.message).toMatch(/not valid/u);
  });
});

describe('a subscription of one subgraph', () => {
  const ticks = async (schema: GraphQLSchema) => {
    const stream = await subscribeSubgraph(schema, { query: 'subscription { ticks }' }, context());
    if (!(Symbol.asyncIterator in stream)) throw new Error('no stream');
    return stream;
  };

  it('gives each value and ends', async () => {
    const seen: unknown[] = [];
    for await (const { data } of await ticks(schemaOf([1, 2, 3]))) seen.push(data?.['ticks']);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('says once that its reading failed, without detail, and ends', async () => {
    const stream = await ticks(schemaOf([1, new Error(SECRET)]));
    expect((await stream.next()).value).toEqual({ data: { ticks: 1 } });
    const failed = (await stream.next()).value as unknown;
    expect(failed).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(JSON.stringify(failed)).not.toContain('SELECT');
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('answers a wrong document as a result and not as a stream', async () => {
    expect(await subscribeSubgraph(schemaOf(), { query: 'subscription { never }' }, context())).toMatchObject({
      errors: [{}],
    });
  });
});
