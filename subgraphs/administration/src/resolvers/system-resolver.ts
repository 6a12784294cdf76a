import { EventLag, type Context } from '@parfinanciero/kit';
import { Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import type { AdministrationPorts } from '../ports.js';
import { IntegrityResult, System } from '../schema/system.js';
import { mayCheck, runIntegrity } from '../use-cases/integrity.js';
import { readSystem } from '../use-cases/read-system.js';

type Request = Context<AdministrationPorts>;

@Resolver(() => System)
export class SystemResolver {
  @Query(() => System, { nullable: true, description: 'For an ADMIN.' })
  system(@Ctx() context: Request): Promise<Omit<System, 'lag'>> {
    return readSystem.execute(context, {});
  }

  @FieldResolver(() => [EventLag])
  async lag(@Ctx() context: Request): Promise<EventLag[]> {
    const behind = await context.service.lag();
    return behind.map((one) => ({ ...one, events: String(one.events) }));
  }

  @Mutation(() => IntegrityResult, { nullable: true, description: 'For an ADMIN: the doctor, now.' })
  async checkIntegrity(@Ctx() context: Request): Promise<IntegrityResult> {
    await mayCheck.execute(context, {});
    return runIntegrity(context.service);
  }
}
