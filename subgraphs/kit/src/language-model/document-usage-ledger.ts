import { z } from 'zod';
import { type DocumentStore, DuplicateDocument } from '../documents/index.js';
import { INSTALLATION } from '../ids/index.js';
import type { Reservation, UsageLedger } from './usage-ledger.js';

const BUDGETS = 'model-budget';
const RECORDS = 'model-usage';

const Budget = z.object({ tokens: z.number() });

/** Task and model as part of an id: other signs are left out. */
const idPart = (text: string): string => text.replace(/[^\w.-]/gu, '_').slice(0, 60);

/**
 * Usage as documents: a person's below their own id, so that it goes when they are erased; the installation's below its own. A
 * reservation is one atomic increment whose result decides: two that together are too many can both be refused, never both pass.
 */
export function documentUsageLedger(documents: DocumentStore): UsageLedger {
  const add = async (
    owner: string,
    collection: string,
    id: string,
    facts: Readonly<Record<string, string>>,
    inc: Readonly<Record<string, number>>,
  ): Promise<unknown> => {
    const present = await documents.update(owner, collection, id, { inc });
    if (present) return present;
    const zeros = Object.fromEntries(Object.keys(inc).map((field) => [field, 0]));
    await documents.insert(owner, collection, { id, body: { ...facts, ...zeros } }).catch((error: unknown) => {
      if (!(error instanceof DuplicateDocument)) throw error;
    });
    return documents.update(owner, collection, id, { inc });
  };
  const addTokens = async (owner: string, day: string, tokens: number): Promise<number> =>
    Budget.parse(await add(owner, BUDGETS, day, { day }, { tokens })).tokens;
  /** Whether `owner` stays within `limit`; what passes it is taken back. */
  const within = async (owner: string, { day, tokens }: Reservation, limit: number): Promise<boolean> => {
    if ((await addTokens(owner, day, tokens)) <= limit) return true;
    await addTokens(owner, day, -tokens);
    return false;
  };
  return {
    async reserve(reservation, budget) {
      const { personId, day, tokens } = reservation;
      if (personId !== null && !(await within(personId, reservation, budget.perPerson))) return false;
      if (await within(INSTALLATION, reservation, budget.installation)) return true;
      if (personId !== null) await addTokens(personId, day, -tokens);
      return false;
    },
    async settle({ personId, day, tokens }, usedTokens) {
      const difference = usedTokens - tokens;
      if (difference === 0) return;
      if (personId !== null) await addTokens(personId, day, difference);
      await addTokens(INSTALLATION, day, difference);
    },
    async record({ day, personId, task, model, usage }) {
      const id = `${day}:${idPart(task)}:${idPart(model)}`;
      await add(personId ?? INSTALLATION, RECORDS, id, { day, task, model }, { requests: 1, ...usage });
    },
  };
}
