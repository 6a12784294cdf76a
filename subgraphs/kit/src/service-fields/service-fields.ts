import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { decodeOpaqueId } from '../ids/index.js';
import type { ReferenceResolver } from '../schema/federated-schema.js';
import type { Context } from '../use-case/index.js';
import { auditContentOf } from './audit-contents.js';
import { serviceStatus } from './service-status.js';
import { AuditChange, ServiceStatus } from './types.js';

type ClassType = new (...args: never[]) => object;

/** What `buildFederatedSchema` is given beside a service's own classes. */
export interface ServiceFields {
  readonly resolvers: readonly ClassType[];
  readonly entities: readonly ClassType[];
  readonly references: Readonly<Record<string, ReferenceResolver>>;
}

/** The owner's own classes, where this service is the one that they belong to. */
export interface OwnClasses {
  readonly AuditEntry: new () => { id: string };
  readonly System: new () => { id: string };
}

/** Administration's entities, as a service refers to them. Classes of its own: the decorators' metadata is one per process. */
function referredClasses(): OwnClasses {
  @ObjectType()
  @Directive('@key(fields: "id")')
  class AuditEntry {
    @Field(() => ID) id!: string;
  }
  @ObjectType()
  @Directive('@key(fields: "id")')
  class System {
    @Field(() => ID) id!: string;
  }
  return { AuditEntry, System };
}

/** What a service keeps of the entries that it wrote, beside the chain. The origin is for administration, which shows it as one field. */
function contentFields(service: string, AuditEntry: OwnClasses['AuditEntry']): ClassType {
  @Resolver(() => AuditEntry)
  class AuditContentResolver {
    @FieldResolver(() => [AuditChange], {
      name: `${service}Changes`,
      nullable: true,
      description: `What changed, as ${service} keeps it. For the ledger’s owners and for oneself; null for others, for another service’s entry, and once erased.`,
    })
    async changes(@Root() entry: { id: string }, @Ctx() context: Context<unknown>): Promise<AuditChange[] | null> {
      return (await auditContentOf(entry.id, context))?.changes ?? null;
    }

    @Directive('@inaccessible')
    @FieldResolver(() => String, { name: `${service}Origin`, nullable: true })
    async contentOrigin(@Root() entry: { id: string }, @Ctx() context: Context<unknown>): Promise<string | null> {
      return (await auditContentOf(entry.id, context))?.origin ?? null;
    }
  }
  return AuditContentResolver;
}

function statusFields(service: string, System: OwnClasses['System']): ClassType {
  @Resolver(() => System)
  class ServiceStatusResolver {
    @FieldResolver(() => ServiceStatus, {
      name: service,
      nullable: true,
      description: `The state of ${service}. For an ADMIN.`,
    })
    status(@Ctx() context: Context<unknown>): Promise<ServiceStatus> {
      return serviceStatus(context);
    }
  }
  return ServiceStatusResolver;
}

const references: ServiceFields['references'] = {
  AuditEntry: ({ id }) => (decodeOpaqueId(String(id))?.kind === 'AuditEntry' ? { id } : null),
  System: ({ id }) => ({ id }),
};

/**
 * The fields that a service adds to administration's entities: the contents of its audit entries, unless it writes none, and
 * its state.
 */
export function serviceFields(service: string, own?: OwnClasses, { contents = true } = {}): ServiceFields {
  const { AuditEntry, System } = own ?? referredClasses();
  return {
    resolvers: [...(contents ? [contentFields(service, AuditEntry)] : []), statusFields(service, System)],
    entities: [...(contents ? [AuditEntry] : []), System],
    references: contents ? references : { System: references['System']! },
  };
}
