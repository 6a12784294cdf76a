import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Identity's ledger, to which this service adds its goals. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Ledger {
  @Field(() => ID) id!: string;
}

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Account {
  @Field(() => ID) id!: string;
}

@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Transaction {
  @Field(() => ID) id!: string;
}
