import type { ModelTask } from './language-model.js';
import { responseSchemaOf } from './response-schema.js';

/** A token is two bytes at the very least, in any language that we write. */
const BYTES_PER_TOKEN = 2;
/** A picture of 2400 px is cut into at most ten tiles of 258 tokens. */
const TOKENS_PER_IMAGE = 2_580;

const tokensOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);

/** What a task's prompt takes at most, in tokens. An estimate from above: the true count comes with the answer. */
export const promptTokensOf = ({ instructions, parts, schema }: ModelTask<unknown>): number =>
  tokensOf(instructions) +
  tokensOf(JSON.stringify(responseSchemaOf(schema))) +
  parts.reduce((sum, part) => sum + ('text' in part ? tokensOf(part.text) : TOKENS_PER_IMAGE), 0);
