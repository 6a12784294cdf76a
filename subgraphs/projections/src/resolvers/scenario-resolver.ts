import type { Context } from '@parfinanciero/kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ProjectionsPorts } from '../ports.js';
import { Scenario, ScenarioInput } from '../schema/scenario.js';
import { readScenario } from '../use-cases/read-scenario.js';

@Resolver(() => Scenario)
export class ScenarioResolver {
  @Query(() => Scenario, {
    nullable: true,
    description: 'What would be otherwise: "and if rent rises by ten per cent".',
  })
  scenario(
    @Arg('input', () => ScenarioInput) input: ScenarioInput,
    @Ctx() context: Context<ProjectionsPorts>,
  ): Promise<Scenario> {
    return readScenario.execute(context, input);
  }
}
