import type { z } from 'zod';
import { writeAudit } from '../audit/audit-content.js';
import { databaseFailure, StaleRow } from '../errors/index.js';
import { INSTALLATION } from '../ids/index.js';
import { enqueueJob } from '../jobs/enqueue.js';
import { OutgoingEvents } from '../outbox/outgoing-events.js';
import type { Principal } from '../principal/index.js';
import { authorise, parseInput, personOf } from './authorise.js';
import type { Context } from './context.js';
import type { AnyExecutable, Executable, QueryDeclaration, UseCaseDeclaration } from './declare.js';
import { claimKey, keepAnswer } from './idempotency.js';
import { Rows } from './rows.js';
import type { MemberScope } from './scope.js';

/** How often a use case runs again when another transaction was faster. */
const TRIES = 6;

/** serialization_failure, deadlock_detected: the database asks us to try again. */
const TRY_AGAIN = new Set(['40001', '40P01']);

const worthAnotherTry = (error: unknown): boolean =>
  error instanceof StaleRow || TRY_AGAIN.has(databaseFailure(error).code ?? '');

interface Run<Ports, Input extends z.ZodType, Repositories extends object, Output> {
  readonly declaration: UseCaseDeclaration<Ports, Input, Repositories, Output>;
  readonly context: Context<Ports>;
  readonly principal: Principal;
  readonly scope: MemberScope;
  readonly raw: unknown;
  readonly input: z.output<Input>;
}

/** One try: the rows, the events, the audit content and the idempotency record in one transaction, or none of them. */
async function attempt<Ports, Input extends z.ZodType, Repositories extends object, Output>(
  run: Run<Ports, Input, Repositories, Output>,
): Promise<Output> {
  const { declaration, context, principal, scope } = run;
  const { service } = context;
  const now = service.clock();
  const touched: string[] = [];
  const output = await service.dataSource.transaction(async (manager) => {
    const rows = new Rows(manager);
    const timeout = declaration.statementTimeoutMs;
    if (timeout !== undefined) await rows.query(`SET LOCAL statement_timeout = ${Math.round(timeout)}`);
    const key = context.idempotencyKey;
    const record = key && {
      // What an administrator asks for may end the very stream that it is about, or begin one.
      stream: declaration.permission === 'admin' ? INSTALLATION : scope.ledgerId,
      personId: principal.personId,
      key,
      field: context.responseName ?? declaration.name,
      input: run.raw,
    };
    const known = record ? await claimKey(rows, record) : null;
    if (known) return known.answer as Output;

    const outgoing = new OutgoingEvents(scope.ledgerId);
    const answer = await declaration.run(run.input, {
      ...declaration.repositories(rows, scope),
      principal,
      scope,
      now,
      ports: service.ports,
      language: context.language,
      publish: (event, stream) => outgoing.add(event, stream),
      enqueue: (kind, payload) => enqueueJob(rows, { kind, payload, ledgerId: scope.ledgerId, runAt: now }),
      touch: (personId) => void touched.push(personId),
    });
    const occasion = {
      stream: scope.ledgerId,
      action: declaration.name,
      personId: principal.personId,
      requestId: context.requestId,
      origin: context.origin,
      at: now,
    };
    if (rows.changes.length > 0) outgoing.add(await writeAudit(rows, rows.changes, occasion));
    if (record) await keepAnswer(rows, record, answer);
    await outgoing.store(rows, context.requestId, now);
    return answer;
  });
  service.wakeRelay();
  service.wakeJobs();
  if (declaration.wakes) service.live.emit(scope.ledgerId);
  for (const personId of touched) context.touched.add(personId);
  return output;
}

/** A service's own way of declaring use cases, and the registry of all that were declared. */
export interface UseCases<Ports> {
  useCase<Input extends z.ZodType, Repositories extends object, Output>(
    declaration: UseCaseDeclaration<Ports, Input, Repositories, Output>,
  ): Executable<Ports, Input, Output>;
  query<Input extends z.ZodType, Repositories extends object, Output>(
    declaration: QueryDeclaration<Ports, Input, Repositories, Output>,
  ): Executable<Ports, Input, Output>;
  readonly registry: ReadonlyMap<string, AnyExecutable>;
}

export function defineUseCases<Ports>(): UseCases<Ports> {
  const registry = new Map<string, AnyExecutable>();
  const register = <Input extends z.ZodType, Output>(made: Executable<Ports, Input, Output>) => {
    if (registry.has(made.name)) throw new Error(`Declared twice: ${made.name}`);
    registry.set(made.name, made as AnyExecutable);
    return made;
  };
  return {
    registry,
    useCase: (declaration) =>
      register({
        name: declaration.name,
        kind: 'use-case',
        permission: declaration.permission,
        input: declaration.input,
        async execute(context, raw) {
          const principal = personOf(context);
          const input = parseInput(declaration.input, raw);
          const scope = authorise(declaration, principal, input);
          for (let tries = 1; ; tries += 1) {
            try {
              return await attempt({ declaration, context, principal, scope, raw, input });
            } catch (error) {
              if (tries >= TRIES || !worthAnotherTry(error)) throw error;
            }
          }
        },
      }),
    query: (declaration) =>
      register({
        name: declaration.name,
        kind: 'query',
        permission: declaration.permission,
        input: declaration.input,
        async execute(context, raw) {
          const principal = personOf(context);
          const input = parseInput(declaration.input, raw);
          const scope = authorise(declaration, principal, input);
          const { service, language } = context;
          const repositories = declaration.repositories(new Rows(service.dataSource.manager), scope);
          return declaration.run(input, {
            ...repositories,
            principal,
            scope,
            language,
            ports: service.ports,
            now: service.clock(),
          });
        },
      }),
  };
}
