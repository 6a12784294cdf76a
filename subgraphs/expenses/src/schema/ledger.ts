import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Identity's ledger, to which this service adds what is booked in it. */
@ObjectType()
@Directive('@key(fields: "id")')
export class Ledger {
  @Field(() => ID) id!: string;
}
