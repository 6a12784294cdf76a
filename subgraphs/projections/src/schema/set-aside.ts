import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class SetAsideInput {
  @Field(() => ID) transactionId!: string;
  @Field(() => Boolean, { description: 'False takes it in again.' }) aside!: boolean;
}
