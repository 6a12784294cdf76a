import type { Context } from '@parfinanciero/kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { ProjectionsPorts } from '../ports.js';
import { Ledger } from '../schema/entities.js';
import { Answer, AskQuestionInput, Narrative, WriteNarrativeInput } from '../schema/words.js';
import { askQuestion } from '../use-cases/ask-question.js';
import { readNarrative, tellMonth } from '../use-cases/write-narrative.js';

type Request = Context<ProjectionsPorts>;

@Resolver(() => Ledger)
export class WordsResolver {
  @FieldResolver(() => Narrative, {
    nullable: true,
    description: 'A month in words, as it was told last in the language of the request; null where it has not been.',
  })
  narrative(
    @Root() { id }: Ledger,
    @Arg('month', () => String, { description: '"2026-11".' }) month: string,
    @Ctx() context: Request,
  ): Promise<Narrative | null> {
    return readNarrative.execute(context, { ledgerId: id, month });
  }

  @Mutation(() => Narrative, { nullable: true, description: 'Tells a month that is over in words.' })
  writeNarrative(
    @Arg('input', () => WriteNarrativeInput) input: WriteNarrativeInput,
    @Ctx() context: Request,
  ): Promise<Narrative> {
    return tellMonth.execute(context, input);
  }

  @Mutation(() => Answer, {
    nullable: true,
    description:
      'Answers a question in plain words about one’s own money ("¿cuánto gasté en mercado en marzo?") by one of a fixed list of operations.',
  })
  askQuestion(@Arg('input', () => AskQuestionInput) input: AskQuestionInput, @Ctx() context: Request): Promise<Answer> {
    return askQuestion.execute(context, input);
  }
}
