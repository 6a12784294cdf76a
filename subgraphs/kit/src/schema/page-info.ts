import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page ends, by Relay’s convention.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => String, { nullable: true }) endCursor!: string | null;
  @Field(() => Boolean) hasNextPage!: boolean;
}
