import { z } from 'zod';
import { AppError, errorCatalogue, unavailable } from '../errors/index.js';

const Answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ extensions: z.object({ code: z.string().optional() }).loose().optional() }).loose())
    .nonempty()
    .optional(),
});

/** The expected failure that the graph answered with; a code that is not of the catalogue counts as no answer. */
const failureOf = (code: string | undefined): AppError => {
  const definition = errorCatalogue().get(code ?? '');
  return definition ? new AppError(definition) : unavailable();
};

/** The whole `data` of an answer. @throws its first error as the catalogue's; UNAVAILABLE for what is no answer */
export function readAnswer(body: unknown): Readonly<Record<string, unknown>> {
  const answer = Answer.safeParse(body);
  if (!answer.success) throw unavailable();
  const { data, errors } = answer.data;
  if (errors) throw failureOf(errors[0]?.extensions?.code);
  if (!data) throw unavailable();
  return data;
}
