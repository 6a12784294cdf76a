import { decodeOpaqueId, permissionIn, type Context, type LedgerPermission } from '@parfinanciero/kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { IdentityPorts } from '../ports.js';
import {
  CreateLedgerInput,
  InviteMemberInput,
  Ledger,
  Member,
  MemberInput,
  Permission,
  SetUpLedgerInput,
} from '../schema/ledger.js';
import { User } from '../schema/user.js';
import { changeMember } from '../use-cases/change-member.js';
import { createLedger } from '../use-cases/create-ledger.js';
import { inviteMember } from '../use-cases/invite-member.js';
import { readLedger, readMembers } from '../use-cases/queries.js';
import { removeMember } from '../use-cases/remove-member.js';
import { setUpLedger } from '../use-cases/set-up-ledger.js';
import { personAs } from './person-loader.js';

type Request = Context<IdentityPorts>;

@Resolver(() => Ledger)
export class LedgerResolver {
  @Query(() => Ledger, { nullable: true })
  ledger(@Arg('id', () => ID) ledgerId: string, @Ctx() context: Request): Promise<Ledger> {
    return readLedger.execute(context, { ledgerId });
  }

  @Mutation(() => Ledger, { nullable: true, description: 'Answers the first start; later changes the same settings.' })
  setUpLedger(@Arg('input', () => SetUpLedgerInput) input: SetUpLedgerInput, @Ctx() context: Request): Promise<Ledger> {
    return setUpLedger.execute(context, input);
  }

  @Mutation(() => Ledger, { nullable: true })
  createLedger(
    @Arg('input', () => CreateLedgerInput) input: CreateLedgerInput,
    @Ctx() context: Request,
  ): Promise<Ledger> {
    return createLedger.execute(context, input);
  }

  @Mutation(() => Ledger, { nullable: true })
  inviteMember(
    @Arg('input', () => InviteMemberInput) input: InviteMemberInput,
    @Ctx() context: Request,
  ): Promise<Ledger> {
    return inviteMember.execute(context, input);
  }

  @Mutation(() => Ledger, { nullable: true })
  changeMember(@Arg('input', () => MemberInput) input: MemberInput, @Ctx() context: Request): Promise<Ledger> {
    return changeMember.execute(context, input as Required<MemberInput>);
  }

  @Mutation(() => Boolean, { nullable: true })
  removeMember(@Arg('input', () => MemberInput) input: MemberInput, @Ctx() context: Request): Promise<boolean> {
    return removeMember.execute(context, input);
  }

  @FieldResolver(() => Permission, { description: 'The caller’s own.' })
  permission(@Root() ledger: Ledger, @Ctx() context: Request): LedgerPermission {
    return permissionIn(context.principal, decodeOpaqueId(ledger.id)?.ledgerId ?? '') ?? 'viewer';
  }

  @FieldResolver(() => User, { nullable: true, description: 'The longest-standing owner.' })
  async owner(@Root() ledger: Ledger, @Ctx() context: Request): Promise<User | null> {
    const members = await readMembers.execute(context, { ledgerId: ledger.id });
    const owner = members.find(({ permission }) => permission === 'owner');
    return owner ? personAs(context, owner.personId) : null;
  }

  @FieldResolver(() => [Member], { nullable: true })
  async members(@Root() ledger: Ledger, @Ctx() context: Request): Promise<Member[]> {
    const members = await readMembers.execute(context, { ledgerId: ledger.id });
    return Promise.all(
      members.map(async ({ personId, permission, since }) => ({
        permission,
        since: since.toISOString(),
        user: await personAs(context, personId),
      })),
    );
  }
}
