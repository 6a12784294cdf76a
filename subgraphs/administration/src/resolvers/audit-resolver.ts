import { auditContentOf, type Context } from '@parfinanciero/kit';
import { Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { AdministrationPorts } from '../ports.js';
import { AuditChainState, AuditConnection, AuditEntry, AuditTrailArgs, AuditVerification } from '../schema/audit.js';
import { Ledger, User } from '../schema/ledger.js';
import { readInstallationTrail, readLedgerTrail, readPersonTrail } from '../use-cases/read-trails.js';
import { mayVerify, readAuditChain, verifyAudit } from '../use-cases/verify-audit.js';

type Request = Context<AdministrationPorts>;

/** Arguments as the use cases take them: plain, without the class that held them. */
const pageOf = ({ first, after, filter }: AuditTrailArgs) => ({ first, after, filter });

@Resolver()
export class AuditResolver {
  @Query(() => AuditConnection, {
    nullable: true,
    description: 'For an ADMIN: the whole installation, without contents.',
  })
  auditTrail(@Args(() => AuditTrailArgs) args: AuditTrailArgs, @Ctx() context: Request): Promise<AuditConnection> {
    return readInstallationTrail.execute(context, pageOf(args));
  }

  @Query(() => AuditChainState, { nullable: true, description: 'For an ADMIN.' })
  auditChain(@Ctx() context: Request): Promise<AuditChainState> {
    return readAuditChain.execute(context, {});
  }

  @Mutation(() => AuditVerification, { nullable: true, description: 'For an ADMIN: verifies the chain now.' })
  async verifyAudit(@Ctx() context: Request): Promise<AuditVerification> {
    await mayVerify.execute(context, {});
    return verifyAudit(context.service);
  }
}

@Resolver(() => Ledger)
export class LedgerTrailResolver {
  @FieldResolver(() => AuditConnection, { nullable: true, description: 'For the ledger’s owners.' })
  auditTrail(
    @Root() { id }: Ledger,
    @Args(() => AuditTrailArgs) args: AuditTrailArgs,
    @Ctx() context: Request,
  ): Promise<AuditConnection> {
    return readLedgerTrail.execute(context, { ledgerId: id, ...pageOf(args) });
  }
}

@Resolver(() => User)
export class UserTrailResolver {
  @FieldResolver(() => AuditConnection, {
    nullable: true,
    description: 'What this person did and what was done to them. For themselves and for an ADMIN.',
  })
  auditTrail(
    @Root() { id }: User,
    @Args(() => AuditTrailArgs) args: AuditTrailArgs,
    @Ctx() context: Request,
  ): Promise<AuditConnection> {
    return readPersonTrail.execute(context, { userId: id, ...pageOf(args) });
  }
}

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Directive('@requires(fields: "identityOrigin expensesOrigin goalsOrigin projectionsOrigin")')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where it came from. For the ledger’s owners and for oneself.',
  })
  async origin(@Root() entry: AuditEntry, @Ctx() context: Request): Promise<string | null> {
    const own = (await auditContentOf(entry.id, context))?.origin;
    const theirs = [entry.identityOrigin, entry.expensesOrigin, entry.goalsOrigin, entry.projectionsOrigin];
    return own ?? theirs.find((origin) => origin != null) ?? null;
  }
}
