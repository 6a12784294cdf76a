import type { Context } from '@parfinanciero/kit';
import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { IdentityPorts } from '../ports.js';
import { DeleteMeInput, DeleteUserInput, Erasure } from '../schema/erasure.js';
import {
  ChangeUserRoleInput,
  CreateUserInput,
  UserConnection,
  UserRefInput,
  UsersArgs,
} from '../schema/user-connection.js';
import { User } from '../schema/user.js';
import { awaitErasure } from '../use-cases/await-erasure.js';
import { changeUserRole } from '../use-cases/change-user-role.js';
import { createUser } from '../use-cases/create-user.js';
import { deleteMe } from '../use-cases/delete-me.js';
import { deleteUser } from '../use-cases/delete-user.js';
import { disableUser } from '../use-cases/disable-user.js';
import { enableUser } from '../use-cases/enable-user.js';
import { readErasures } from '../use-cases/read-erasures.js';
import { readUser } from '../use-cases/read-user.js';
import { readUsers } from '../use-cases/read-users.js';

type Request = Context<IdentityPorts>;

@Resolver()
export class AdministrationResolver {
  @Query(() => UserConnection, { nullable: true, description: 'Everybody. For administrators.' })
  users(@Args(() => UsersArgs) args: UsersArgs, @Ctx() context: Request): Promise<UserConnection> {
    return readUsers.execute(context, args);
  }

  @Query(() => User, { nullable: true, description: 'Somebody whom the caller shares a ledger with, or administers.' })
  user(@Arg('id', () => ID) userId: string, @Ctx() context: Request): Promise<User> {
    return readUser.execute(context, { userId });
  }

  @Query(() => [Erasure], { nullable: true, description: 'Newest first. For administrators.' })
  erasures(
    @Arg('first', () => Int, { nullable: true }) first: number | undefined,
    @Ctx() context: Request,
  ): Promise<Erasure[]> {
    return readErasures.execute(context, { first });
  }

  @Mutation(() => User, { nullable: true, description: 'For administrators. Its person sets a password by a letter.' })
  createUser(@Arg('input', () => CreateUserInput) input: CreateUserInput, @Ctx() context: Request): Promise<User> {
    return createUser.execute(context, input);
  }

  @Mutation(() => User, { nullable: true, description: 'For administrators.' })
  changeUserRole(
    @Arg('input', () => ChangeUserRoleInput) input: ChangeUserRoleInput,
    @Ctx() context: Request,
  ): Promise<User> {
    return changeUserRole.execute(context, input);
  }

  @Mutation(() => User, { nullable: true, description: 'For administrators. Ends every session of the account.' })
  disableUser(@Arg('input', () => UserRefInput) input: UserRefInput, @Ctx() context: Request): Promise<User> {
    return disableUser.execute(context, input);
  }

  @Mutation(() => User, { nullable: true, description: 'For administrators.' })
  enableUser(@Arg('input', () => UserRefInput) input: UserRefInput, @Ctx() context: Request): Promise<User> {
    return enableUser.execute(context, input);
  }

  @Mutation(() => Erasure, { nullable: true, description: 'For administrators. Erases somebody everywhere, for good.' })
  async deleteUser(
    @Arg('input', () => DeleteUserInput) input: DeleteUserInput,
    @Ctx() context: Request,
  ): Promise<Erasure> {
    const { erasureId } = await deleteUser.execute(context, input);
    return awaitErasure(context.service, erasureId);
  }

  @Mutation(() => Erasure, { nullable: true, description: 'Erases the person who asks everywhere, for good.' })
  async deleteMe(@Arg('input', () => DeleteMeInput) input: DeleteMeInput, @Ctx() context: Request): Promise<Erasure> {
    const { erasureId } = await deleteMe.execute(context, input);
    return awaitErasure(context.service, erasureId);
  }
}
