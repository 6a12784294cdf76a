import { BigIntScalar, DateTimeScalar, PageInfo, PlainDateScalar } from '@parfinanciero/kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Ledger, User } from './ledger.js';

@ObjectType({ description: 'What an entry is about: a kind of row and its id at its owner.' })
export class AuditEntity {
  @Field(() => String) kind!: string;
  @Field(() => String) id!: string;
}

@ObjectType({ description: 'Something that was written, in the chain that nobody changes. Holds nothing personal.' })
@Directive('@key(fields: "id")')
export class AuditEntry {
  @Field(() => ID) id!: string;
  @Field(() => DateTimeScalar) at!: string;
  @Field(() => String, { description: 'The use case: "record-transaction".' }) action!: string;
  @Field(() => String, { description: 'The service that wrote.' }) service!: string;
  @Field(() => String) requestId!: string;
  @Field(() => User, { nullable: true }) actor!: User | null;
  @Field(() => [AuditEntity]) subject!: AuditEntity[];
  @Field(() => Ledger, { nullable: true, description: 'The ledger that it happened in, where the caller is in it.' })
  ledger!: Ledger | null;
  @Field(() => String) hash!: string;
  @Field(() => BigIntScalar, { description: 'Within its service and stream: 1, 2, 3 …' }) position!: string;

  // What the others keep of where a request came from; read together, shown as `origin`.
  @Directive('@external')
  @Field(() => String, { nullable: true })
  identityOrigin?: string | null;
  @Directive('@external')
  @Field(() => String, { nullable: true })
  expensesOrigin?: string | null;
  @Directive('@external')
  @Field(() => String, { nullable: true })
  goalsOrigin?: string | null;
  @Directive('@external')
  @Field(() => String, { nullable: true })
  projectionsOrigin?: string | null;
}

@ObjectType()
export class AuditEdge {
  @Field(() => String) cursor!: string;
  @Field(() => AuditEntry) node!: AuditEntry;
}

@ObjectType({ description: 'Newest first.' })
export class AuditConnection {
  @Field(() => [AuditEdge]) edges!: AuditEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@InputType({ description: 'Half-open: from a day up to, not including, another, in America/Bogota.' })
export class AuditFilter {
  @Field(() => PlainDateScalar, { nullable: true }) from?: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) to?: string | null;
  @Field(() => ID, { nullable: true, description: 'What this person did.' }) userId?: string | null;
  @Field(() => String, { nullable: true }) action?: string | null;
  @Field(() => String, { nullable: true }) service?: string | null;
}

@ArgsType()
export class AuditTrailArgs {
  @Field(() => Int, { nullable: true, description: 'At most 200; absent: 50.' }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
  @Field(() => AuditFilter, { nullable: true }) filter?: AuditFilter | null;
}

@ObjectType({ description: 'A signed end of the chain. The signature is Ed25519 over `position|hash|at`.' })
export class AuditCheckpoint {
  @Field(() => BigIntScalar) position!: string;
  @Field(() => String) hash!: string;
  @Field(() => String) signature!: string;
  @Field(() => DateTimeScalar) at!: string;
}

@ObjectType()
export class AuditVerification {
  @Field(() => DateTimeScalar) at!: string;
  @Field(() => Boolean) ok!: boolean;
  @Field(() => BigIntScalar, { description: 'Entries that hold, from the first on.' }) entries!: string;
  @Field(() => String, { nullable: true }) firstBroken!: string | null;
}

@ObjectType('AuditChain', { description: 'The chain over every entry of the installation.' })
export class AuditChainState {
  @Field(() => BigIntScalar) entries!: string;
  @Field(() => String, { nullable: true, description: 'The hash at its end.' }) head!: string | null;
  @Field(() => AuditCheckpoint, { nullable: true, description: 'The newest.' }) checkpoint!: AuditCheckpoint | null;
  @Field(() => AuditVerification, { nullable: true }) lastVerified!: AuditVerification | null;
}
