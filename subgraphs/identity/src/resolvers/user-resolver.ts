import { opaqueId, type Context } from '@parfinanciero/kit';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { IdentityPorts } from '../ports.js';
import { Ledger } from '../schema/ledger.js';
import { UpdateProfileInput, User } from '../schema/user.js';
import { acceptTerms } from '../use-cases/accept-terms.js';
import { readLedger, readMe } from '../use-cases/queries.js';
import { revokeSessions } from '../use-cases/revoke-sessions.js';
import { updateProfile } from '../use-cases/update-profile.js';

@Resolver(() => User)
export class UserResolver {
  @Query(() => User, { nullable: true, description: 'The person who asks.' })
  me(@Ctx() context: Context<IdentityPorts>): Promise<User> {
    return readMe.execute(context, {});
  }

  @Mutation(() => User, { nullable: true })
  updateProfile(
    @Arg('input', () => UpdateProfileInput) input: UpdateProfileInput,
    @Ctx() context: Context<IdentityPorts>,
  ): Promise<User> {
    return updateProfile.execute(context, input);
  }

  @Mutation(() => User, { nullable: true, description: 'Records consent to the terms and the privacy notice.' })
  acceptTerms(@Arg('version', () => String) version: string, @Ctx() context: Context<IdentityPorts>): Promise<User> {
    return acceptTerms.execute(context, { version });
  }

  @Mutation(() => Boolean, { nullable: true, description: 'Signs the person out everywhere.' })
  revokeSessions(@Ctx() context: Context<IdentityPorts>): Promise<boolean> {
    return revokeSessions.execute(context, {});
  }

  @FieldResolver(() => [Ledger], { nullable: true, description: 'One’s own; null for anybody else’s.' })
  ledgers(@Root() user: User, @Ctx() context: Context<IdentityPorts>): Promise<Ledger[]> | null {
    const own = user.defaultLedgerId === null ? null : (context.principal?.ledgers ?? null);
    return (
      own && Promise.all(own.map(({ id }) => readLedger.execute(context, { ledgerId: opaqueId('Ledger', { id }) })))
    );
  }

  @FieldResolver(() => Ledger, { nullable: true })
  defaultLedger(@Root() user: User, @Ctx() context: Context<IdentityPorts>): Promise<Ledger> | null {
    const id = user.defaultLedgerId;
    return id === null ? null : readLedger.execute(context, { ledgerId: opaqueId('Ledger', { id }) });
  }
}
