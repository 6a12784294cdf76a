import { AppError, opaqueId, type GraphClient, type Principal } from '@parfinanciero/kit';
import { z } from 'zod';
import { READING_MS } from './answers.js';

/** People of one question: far below what the router lets an operation have. */
const AT_ONCE = 25;
const REMEMBERED = 5_000;

const PersonAnswer = z.object({
  name: z.string().nullish(),
  lastname: z.string().nullish(),
  email: z.string().nullish(),
});

export const namesOperation = (count: number): string => {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const variables = numbers.map((index) => `$p${index}: ID!`).join(', ');
  const fields = numbers.map((index) => `p${index}: user(id: $p${index}) { name lastname email }`).join(' ');
  return `query ReportNames(${variables}) { ${fields} }`;
};

/** What stands for a person whose name is not to be had: the end of their public id. */
export const shortId = (personId: string): string => `…${opaqueId('User', { id: personId }).slice(-8)}`;

const shown = (answer: unknown): string | null => {
  const person = PersonAnswer.safeParse(answer);
  if (!person.success) return null;
  const { name, lastname, email } = person.data;
  const whole = [name, lastname].filter(Boolean).join(' ').trim();
  if (whole && email) return `${whole} · ${email}`;
  return whole || email || null;
};

/** People by name and e-mail, as one who may see them does. Asked for in batches; the last of them are remembered. */
export class PeopleNames {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly graph: GraphClient,
    private readonly as: Principal,
  ) {}

  async of(personIds: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(personIds)];
    const names = new Map<string, string>();
    const unknown: string[] = [];
    for (const id of wanted) {
      const name = this.known.get(id);
      if (name === undefined) unknown.push(id);
      else names.set(id, name);
    }
    for (let first = 0; first < unknown.length; first += AT_ONCE) {
      const batch = unknown.slice(first, first + AT_ONCE);
      for (const [id, name] of await this.ask(batch)) {
        this.remember(id, name);
        names.set(id, name);
      }
    }
    return names;
  }

  private remember(id: string, name: string): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= REMEMBERED && oldest !== undefined) this.known.delete(oldest);
    this.known.set(id, name);
  }

  /** One person who can't be read spoils the answer for all of a question: they are then asked for one by one. */
  private async ask(personIds: readonly string[]): Promise<[string, string][]> {
    try {
      const ids = personIds.map((id, index): [string, string] => [`p${index}`, opaqueId('User', { id })]);
      const answer = await this.graph.query({
        operation: namesOperation(personIds.length),
        variables: Object.fromEntries(ids),
        as: this.as,
        deadlineMs: READING_MS,
      });
      return personIds.map((id, index) => [id, shown(answer[`p${index}`]) ?? shortId(id)]);
    } catch (error) {
      // A name is a convenience: the entry stands without it.
      if (!(error instanceof AppError)) throw error;
      if (personIds.length === 1 || error.code === 'UNAVAILABLE') return personIds.map((id) => [id, shortId(id)]);
      const found: [string, string][] = [];
      for (const id of personIds) found.push(...(await this.ask([id])));
      return found;
    }
  }
}
