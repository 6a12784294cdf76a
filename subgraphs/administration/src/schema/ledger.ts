import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Identity's ledger, to which this service adds its audit trail. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Ledger {
  @Field(() => ID) id!: string;
}

/** Identity's person, to whom this service adds their audit trail. */
@ObjectType()
@Directive('@key(fields: "id")')
export class User {
  @Field(() => ID) id!: string;
}
