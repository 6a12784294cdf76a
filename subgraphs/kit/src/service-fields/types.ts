import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BigIntScalar, JsonScalar } from '../schema/scalars.js';

@ObjectType({ description: 'One row before and after. Numbers beyond 2^53 and instants are plain strings.' })
@Directive('@shareable')
export class AuditChange {
  @Field(() => String) table!: string;
  @Field(() => String) id!: string;
  @Field(() => JsonScalar, { nullable: true, description: 'Null for a row that came.' }) before!: unknown;
  @Field(() => JsonScalar, { nullable: true, description: 'Null for a row that went.' }) after!: unknown;
}

@ObjectType({ description: 'How far a consumer of events is behind the service that it follows.' })
@Directive('@shareable')
export class EventLag {
  @Field(() => String) consumer!: string;
  @Field(() => String) source!: string;
  @Field(() => BigIntScalar, { description: 'Events that have not had their effect yet.' }) events!: string;
}

@ObjectType({ description: 'One service: its schema, its work, its size.' })
@Directive('@shareable')
export class ServiceStatus {
  @Field(() => [String], { description: 'Applied, oldest first.' }) migrations!: string[];
  @Field(() => Int, { description: 'Jobs that wait.' }) queued!: number;
  @Field(() => Int, { description: 'Jobs that run.' }) running!: number;
  @Field(() => Int, { description: 'Jobs that were given up.' }) dead!: number;
  @Field(() => Int, { description: 'Events that are not published yet.' }) outboxWaiting!: number;
  @Field(() => BigIntScalar, { description: 'Bytes of its database.' }) storageBytes!: string;
  @Field(() => [EventLag], { description: 'Of the consumers in this service.' }) lag!: EventLag[];
}
