import { administrationRegistry } from '@parfinanciero/administration';
import { dashboardRegistry } from '@parfinanciero/dashboard';
import { expensesRegistry } from '@parfinanciero/expenses';
import { goalsRegistry } from '@parfinanciero/goals';
import { identityRegistry } from '@parfinanciero/identity';
import {
  allows,
  AppError,
  decodeOpaqueId,
  opaqueId,
  uuidV7,
  type AnyExecutable,
  type LedgerPermission,
  type Principal,
  type Subgraph,
} from '@parfinanciero/kit';
import { projectionsRegistry } from '@parfinanciero/projections';
import { testPerson } from '@parfinanciero/kit/testing';
import {
  buildClientSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entry, installation, RECORD, type Door, type Installation, type Person } from './installation.js';
import { sampleInput, type Samples } from './sample-input.js';

const NOBODY = uuidV7();

let home: Installation;
const doors: Record<'near' | 'far', Door | null> = { near: null, far: null };
let ana: Person;
let ben: Person;
let samples: Samples;
let schema: GraphQLSchema;
const ids: Record<string, string> = {};

beforeAll(async () => {
  home = await installation();
  const near = (doors.near = await home.near());
  doors.far = await home.far();
  ana = await home.person(near, 'ana');
  ben = await home.person(near, 'ben');
  const { data } = await near.ask(ana.token, RECORD, { input: await entry(near, ana, 'Secreto de Ana') });
  const recorded = data?.['recordTransaction'] as {
    id: string;
    account: { id: string };
    lines: { category: { id: string } }[];
  };
  Object.assign(ids, {
    ledger: ana.ledgerId,
    user: ana.userId,
    transaction: recorded.id,
    account: recorded.account.id,
    category: recorded.lines[0]?.category.id,
  });
  const asked = await near.ask(
    ana.token,
    'mutation ($input: RequestReportInput!) { requestReport(input: $input) { id } }',
    { input: { kind: 'TAX', format: 'CSV', ledgerId: ana.ledgerId, year: 2026 } },
  );
  ids['report'] = (asked.data?.['requestReport'] as { id: string }).id;
  samples = {
    ledgerUuid: decodeOpaqueId(ana.ledgerId)?.ledgerId ?? '',
    rowUuid: decodeOpaqueId(recorded.id)?.id ?? '',
  };
  const introspected = await near.ask(ana.token, getIntrospectionQuery());
  schema = buildClientSchema(introspected.data as unknown as IntrospectionQuery);
  await home.settle();
});
afterAll(() => home.stop());

const REGISTRIES = [
  ['identity', identityRegistry],
  ['expenses', expensesRegistry],
  ['dashboard', dashboardRegistry],
  ['goals', goalsRegistry],
  ['projections', projectionsRegistry],
  ['administration', administrationRegistry],
] as const;

const declared = REGISTRIES.flatMap(([service, registry]) =>
  [...registry.values()].map((executable): [string, string, AnyExecutable] => [service, executable.name, executable]),
);
const inLedger = declared.filter(([, , { permission }]) => permission !== 'self' && permission !== 'admin');
const forAdmins = declared.filter(([, , { permission }]) => permission === 'admin');

/** How a use case ends for somebody with these rights in Ana's ledger: its code, or what it answered. */
async function outcome(
  service: string,
  executable: AnyExecutable,
  permission: LedgerPermission | null,
  change: Partial<Principal> = {},
): Promise<string> {
  const input = sampleInput(executable.input, samples);
  if (input === null) return 'no sample input was found';
  const person = testPerson(permission === null ? [] : [{ id: samples.ledgerUuid, permission }]);
  const subgraph = home[
    service as 'identity' | 'expenses' | 'dashboard' | 'goals' | 'projections' | 'administration'
  ] as Subgraph;
  const context = subgraph.contextOf({ ...person.request(), principal: { ...person.principal, ...change } });
  return executable.execute(context, input).then(
    () => 'ran',
    (error: unknown) => (error instanceof AppError ? error.code : `unexpected: ${String(error)}`),
  );
}

describe.each(inLedger)('%s: %s', (service, _name, executable) => {
  it('is as if the ledger were not there, for whoever has no part in it', async () => {
    expect(await outcome(service, executable, null)).toBe('NOT_FOUND');
  });

  it('is as if the ledger were not there, for an administrator without a part in it', async () => {
    expect(await outcome(service, executable, null, { role: 'ADMIN' })).toBe('NOT_FOUND');
  });

  const needed = executable.permission as LedgerPermission;
  for (const held of ['viewer', 'editor'] as const) {
    if (allows(held, needed)) continue;
    it(`needs ${needed} and is forbidden to ${held}`, async () => {
      expect(await outcome(service, executable, held)).toBe('FORBIDDEN');
    });
  }

  it('is closed to whoever is disabled', async () => {
    expect(await outcome(service, executable, 'owner', { status: 'DISABLED' })).toBe('PERSON_DISABLED');
  });
});

describe.each(forAdmins)('%s: %s', (service, _name, executable) => {
  it('is forbidden to whoever is no administrator, also to the owner of the ledger', async () => {
    expect(await outcome(service, executable, null)).toBe('FORBIDDEN');
    expect(await outcome(service, executable, 'owner')).toBe('FORBIDDEN');
  });

  it('is forbidden to an administrator who reads as somebody else, and closed to one who is disabled', async () => {
    expect(await outcome(service, executable, null, { role: 'ADMIN', readBy: samples.rowUuid })).toBe('FORBIDDEN');
    expect(await outcome(service, executable, null, { role: 'ADMIN', status: 'DISABLED' })).toBe('PERSON_DISABLED');
  });

  // Only what is about somebody: the rest would run.
  const aboutSomebody = JSON.stringify(sampleInput(executable.input, { ledgerUuid: NOBODY, rowUuid: NOBODY })).includes(
    opaqueId('User', { id: NOBODY }),
  );
  if (aboutSomebody) {
    it('is as if they were not there, for an id that never was', async () => {
      expect(await outcome(service, executable, null, { role: 'ADMIN' })).toBe('NOT_FOUND');
    });
  }
});

/** What only administrators may is forbidden before anybody looks whom it is about. */
const refusalOf = (field: string): string =>
  forAdmins.some(([, name]) => name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()) === field)
    ? 'FORBIDDEN'
    : 'NOT_FOUND';

/** A value of an input type that names Ana's things wherever it may name something. */
function valueOf(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType, name);
  if (isListType(type)) return [valueOf(type.ofType as GraphQLInputType, name)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || isEnumType(field.type),
    );
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, field.name)]));
  }
  const scalars: Record<string, unknown> = {
    PlainDate: '2026-11-20',
    Decimal: '1000.00',
    CurrencyCode: 'COP',
    Int: 1,
    Boolean: true,
    JSON: {},
    BigInt: '1',
    DateTime: '2026-11-20T12:00:00Z',
    PlainTime: '12:00',
  };
  const named = getNamedType(type)?.name ?? '';
  if (name === 'month') return '2026-11';
  if (named !== 'ID') return scalars[named] ?? 'viewer@example.org';
  const kind = Object.keys(ids).find((one) => name.toLowerCase().startsWith(one));
  return ids[kind ?? ''] ?? null;
}

describe.each(['near', 'far'] as const)('every root field of services that are %s', (place) => {
  it('tells a stranger with somebody’s ids exactly what it tells of ids that never were', async () => {
    const door = doors[place] as Door;
    const asked: string[] = [];
    for (const [operation, root] of [
      ['query', schema.getQueryType()],
      ['mutation', schema.getMutationType()],
    ] as const) {
      for (const field of Object.values(root?.getFields() ?? {})) {
        const rootIds: Record<string, string> = {
          account: 'account',
          transaction: 'transaction',
          ledger: 'ledger',
          user: 'user',
          report: 'report',
        };
        const args = field.args.map((arg) => ({
          ...arg,
          value: valueOf(arg.type, arg.name === 'id' ? (rootIds[field.name] ?? field.name) : arg.name),
        }));
        const text = JSON.stringify(args.map(({ value }) => value));
        // Only what names something of hers; things that she has none of yet are walked by the registries above.
        if (!Object.values(ids).some((id) => text.includes(id)) || text.includes('null')) continue;
        asked.push(field.name);
        const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
        const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
        const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
        const query = `${operation} (${declared}) { ${field.name}(${passed}) ${selection} }`;
        const variables = Object.fromEntries(args.map(({ name, value }) => [name, value]));
        const { data, codes, status } = await door.ask(ben.token, query, variables);
        expect([field.name, status, data, codes]).toEqual([
          field.name,
          200,
          { [field.name]: null },
          [refusalOf(field.name)],
        ]);
      }
    }
    expect(asked).toEqual(
      expect.arrayContaining([
        'ledger',
        'account',
        'transaction',
        'recordTransaction',
        'editTransaction',
        'updateAccount',
        'createCategory',
        'setUpLedger',
        'changeMember',
        'removeMember',
        'user',
        'disableUser',
        'deleteUser',
        'report',
        'removeReport',
      ]),
    );
  });

  it.each([
    ['users', '{ users { totalCount } }'],
    ['erasures', '{ erasures { id } }'],
    ['auditTrail', '{ auditTrail { pageInfo { hasNextPage } } }'],
    ['auditChain', '{ auditChain { entries } }'],
    ['trends', '{ trends { day } }'],
    ['system', '{ system { version } }'],
    ['verifyAudit', 'mutation { verifyAudit { ok } }'],
    ['setMaintenance', 'mutation { setMaintenance(input: { on: true }) { on } }'],
    ['checkIntegrity', 'mutation { checkIntegrity { ok } }'],
  ])('%s is an administrator’s alone, and needs no id for that', async (field, query) => {
    const { data, codes } = await (doors[place] as Door).ask(ben.token, query);
    expect([data, codes]).toEqual([{ [field]: null }, ['FORBIDDEN']]);
  });

  it('leaves everything of hers as it was', async () => {
    const { data } = await (doors[place] as Door).ask(
      ana.token,
      '{ me { name defaultLedger { members { user { name } } accounts { name version } transactions { totalCount edges { node { payee version } } } } } }',
    );
    expect(data).toMatchObject({
      me: {
        defaultLedger: {
          members: [{ user: { name: 'ana' } }],
          transactions: { totalCount: 1, edges: [{ node: { payee: 'Secreto de Ana', version: 1 } }] },
        },
      },
    });
  });
});
