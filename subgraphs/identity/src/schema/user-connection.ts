import { PageInfo } from '@parfinanciero/kit';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PersonStatus, Role, User } from './user.js';

@ObjectType()
export class UserEdge {
  @Field(() => String) cursor!: string;
  @Field(() => User) node!: User;
}

@ObjectType({ description: 'People, who came last first.' })
export class UserConnection {
  @Field(() => [UserEdge]) edges!: UserEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole filter.' }) totalCount!: number;
}

@ArgsType()
export class UsersArgs {
  @Field(() => Int, { nullable: true }) first?: number;
  @Field(() => String, { nullable: true }) after?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Words of the address or the name, without regard to case and accents.',
  })
  search?: string;
  @Field(() => Role, { nullable: true }) role?: Role;
  @Field(() => PersonStatus, { nullable: true }) status?: PersonStatus;
}

@InputType()
export class CreateUserInput {
  @Field(() => String) email!: string;
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => String, { nullable: true }) lastname?: string;
  @Field(() => Role, { nullable: true }) role?: Role;
}

@InputType()
export class ChangeUserRoleInput {
  @Field(() => ID) userId!: string;
  @Field(() => Role) role!: Role;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@InputType()
export class UserRefInput {
  @Field(() => ID) userId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}
