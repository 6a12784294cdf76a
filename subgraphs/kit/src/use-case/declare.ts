import type { z } from 'zod';
import type { NewEvent } from '../events/define-event.js';
import type { LedgerPermission, Principal } from '../principal/index.js';
import type { Context } from './context.js';
import type { Rows } from './rows.js';
import type { MemberScope } from './scope.js';

/** What `run` is handed beside its input and its repositories. */
export interface Tools<Ports> {
  readonly principal: Principal;
  readonly scope: MemberScope;
  readonly ports: Ports;
  readonly language: 'es' | 'en';
  /** The instant of this run, the same for all of it. */
  readonly now: Date;
  /** An event, stored with the transaction; of this place's stream unless another is named. */
  publish(event: NewEvent, stream?: string): void;
  /** Work for the background, queued with the transaction. */
  enqueue(kind: string, payload: unknown): Promise<void>;
  /** This person's rights changed: whoever remembers them must ask again. */
  touch(personId: string): void;
}

/** Read tools: nothing can be published or queued from a query. */
export interface QueryTools<Ports> {
  readonly principal: Principal;
  readonly scope: MemberScope;
  readonly ports: Ports;
  readonly language: 'es' | 'en';
  readonly now: Date;
}

/**
 * Where a use case happens: in a ledger that the input names, in what belongs to the person who asks, or, for an ADMIN, in the
 * stream of the person whom it is about (that of the installation where it is about nobody).
 */
export type Place<Parsed> =
  | { readonly ledgerOf: (input: Parsed) => string; readonly permission: LedgerPermission }
  | { readonly ledgerOf?: undefined; readonly permission: 'self' }
  | { readonly ledgerOf?: undefined; readonly permission: 'admin'; readonly streamOf?: (input: Parsed) => string };

/** Whom a use case lets in. */
export type NeededPermission = LedgerPermission | 'self' | 'admin';

interface Declaration<Input extends z.ZodType> {
  /** Verb-noun; the action's name in the audit trail. */
  readonly name: string;
  readonly input: Input;
}

export type UseCaseDeclaration<
  Ports,
  Input extends z.ZodType,
  Repositories extends object,
  Output,
> = Declaration<Input> &
  Place<z.output<Input>> & {
    readonly repositories: (rows: Rows, scope: MemberScope) => Repositories;
    /** What it changes is watched: subscriptions of its ledger look again once it has committed. */
    readonly wakes?: boolean;
    /** Milliseconds that one statement may take, where the default is too short. */
    readonly statementTimeoutMs?: number;
    readonly run: (input: z.output<Input>, tools: Tools<Ports> & Repositories) => Promise<Output>;
  };

export type QueryDeclaration<Ports, Input extends z.ZodType, Repositories extends object, Output> = Declaration<Input> &
  Place<z.output<Input>> & {
    readonly repositories: (rows: Rows, scope: MemberScope) => Repositories;
    readonly run: (input: z.output<Input>, tools: QueryTools<Ports> & Repositories) => Promise<Output>;
  };

/** A declared rule that any door can call. */
export interface Executable<Ports, Input extends z.ZodType, Output> {
  readonly name: string;
  readonly kind: 'use-case' | 'query';
  readonly permission: NeededPermission;
  readonly input: Input;
  execute(context: Context<Ports>, input: z.input<Input>): Promise<Output>;
}

export type AnyExecutable = Pick<Executable<never, z.ZodType, unknown>, 'name' | 'kind' | 'permission' | 'input'> & {
  execute(context: Context<never>, input: unknown): Promise<unknown>;
};
