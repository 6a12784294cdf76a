import type { z } from 'zod';
import { badUserInput, forbidden, notFound, personDisabled, unauthenticated } from '../errors/index.js';
import { INSTALLATION } from '../ids/index.js';
import { allows, permissionIn, type Principal } from '../principal/index.js';
import type { RequestContext } from './context.js';
import type { Place } from './declare.js';
import type { MemberScope } from './scope.js';

/**
 * The input as its schema reads it.
 * @throws BAD_USER_INPUT with the path of each wrong field; NOT_FOUND where an id is no id at all, as for one that never was
 */
export function parseInput<Input extends z.ZodType>(schema: Input, input: unknown): z.output<Input> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const unknownId = parsed.error.issues.some(
    (issue) => issue.code === 'custom' && issue.params?.['unknownId'] === true,
  );
  if (unknownId) throw notFound();
  throw badUserInput({
    fields: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  });
}

/** The person who asks. @throws UNAUTHENTICATED, PERSON_DISABLED */
export function personOf(context: RequestContext): Principal {
  if (!context.principal) throw unauthenticated();
  if (context.principal.status === 'DISABLED') throw personDisabled();
  return context.principal;
}

/**
 * The scope that the caller has where this happens, before any row is read.
 * @throws NOT_FOUND when the ledger isn't theirs; FORBIDDEN when it is and the permission is too small, or where an ADMIN is needed
 */
export function authorise<Parsed>(place: Place<Parsed>, principal: Principal, input: Parsed): MemberScope {
  const { personId } = principal;
  if (place.permission === 'admin') {
    if (principal.role !== 'ADMIN' || principal.readBy !== undefined) throw forbidden();
    return { ledgerId: place.streamOf?.(input) ?? INSTALLATION, personId, permission: 'owner' };
  }
  if (place.ledgerOf === undefined) return { ledgerId: personId, personId, permission: 'owner' };
  const ledgerId = place.ledgerOf(input);
  const held = permissionIn(principal, ledgerId);
  if (!held) throw notFound();
  if (!allows(held, place.permission) || (principal.readBy !== undefined && place.permission !== 'viewer'))
    throw forbidden();
  return { ledgerId, personId, permission: held };
}
