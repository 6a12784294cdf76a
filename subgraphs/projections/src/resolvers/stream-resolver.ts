import type { Context } from '@parfinanciero/kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ProjectionsPorts } from '../ports.js';
import { ConfirmStreamInput, Stream, StreamRefInput } from '../schema/stream.js';
import { readStream } from '../use-cases/read-streams.js';
import { confirmStream, dismissStream, undoStreamDecision } from '../use-cases/stream-decisions.js';

type Request = Context<ProjectionsPorts>;

@Resolver(() => Stream)
export class StreamResolver {
  @Query(() => Stream, { nullable: true })
  stream(@Arg('id', () => ID) id: string, @Ctx() context: Request): Promise<Stream> {
    return readStream.execute(context, { streamId: id });
  }

  @Mutation(() => Stream, { nullable: true, description: 'Says that it is one, and what of it is different.' })
  confirmStream(
    @Arg('input', () => ConfirmStreamInput) input: ConfirmStreamInput,
    @Ctx() context: Request,
  ): Promise<Stream> {
    return confirmStream.execute(context, input);
  }

  @Mutation(() => Stream, {
    nullable: true,
    description: 'Says that it is none; its payments are ordinary ones again.',
  })
  dismissStream(@Arg('input', () => StreamRefInput) input: StreamRefInput, @Ctx() context: Request): Promise<Stream> {
    return dismissStream.execute(context, input);
  }

  @Mutation(() => Stream, { nullable: true, description: 'Takes back what was said of it.' })
  undoStreamDecision(
    @Arg('input', () => StreamRefInput) input: StreamRefInput,
    @Ctx() context: Request,
  ): Promise<Stream> {
    return undoStreamDecision.execute(context, input);
  }
}
