import type { Context } from '@parfinanciero/kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { AdministrationPorts } from '../ports.js';
import { Maintenance, SetMaintenanceInput } from '../schema/maintenance.js';
import { readMaintenance, setMaintenance } from '../use-cases/maintenance.js';

@Resolver()
export class MaintenanceResolver {
  @Query(() => Maintenance, { nullable: true, description: 'For anybody who is signed in.' })
  maintenance(@Ctx() context: Context<AdministrationPorts>): Promise<Maintenance> {
    return readMaintenance.execute(context, {});
  }

  @Mutation(() => Maintenance, { nullable: true, description: 'For an ADMIN.' })
  setMaintenance(
    @Arg('input', () => SetMaintenanceInput) input: SetMaintenanceInput,
    @Ctx() context: Context<AdministrationPorts>,
  ): Promise<Maintenance> {
    return setMaintenance.execute(context, input);
  }
}
