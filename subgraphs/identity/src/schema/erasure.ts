import { DateTimeScalar } from '@parfinanciero/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class ErasedItem {
  @Field(() => String, { description: 'What was erased: the name of its kind.' }) kind!: string;
  @Field(() => Int) count!: number;
}

@ObjectType({ description: 'What one service erased.' })
export class ErasedPart {
  @Field(() => String) service!: string;
  @Field(() => Boolean, { description: 'False while its answer is awaited.' }) done!: boolean;
  @Field(() => [ErasedItem]) items!: ErasedItem[];
}

@ObjectType({ description: 'A person was erased. Holds nothing personal.' })
export class Erasure {
  @Field(() => ID) id!: string;
  @Field(() => DateTimeScalar) at!: string;
  @Field(() => Boolean, { description: 'Every service has erased its part.' }) complete!: boolean;
  @Field(() => [ErasedPart]) services!: ErasedPart[];
}

@InputType()
export class DeleteUserInput {
  @Field(() => ID) userId!: string;
  @Field(() => String, { description: 'The e-mail address of who is deleted.' }) confirm!: string;
}

@InputType()
export class DeleteMeInput {
  @Field(() => String, { description: 'One’s own e-mail address.' }) confirm!: string;
}
