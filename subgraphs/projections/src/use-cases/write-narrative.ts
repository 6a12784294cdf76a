import { globalId, unavailable, uuidV7, type Executable, type MemberScope, type Rows } from '@parfinanciero/kit';
import { wordsWritten } from '@parfinanciero/kit/events/projections';
import { z } from 'zod';
import { NarrativeRow } from '../persistence/narrative-row.js';
import type { ProjectionsPorts } from '../ports.js';
import { query, useCase } from '../registry.js';
import type { Narrative, Writer } from '../schema/words.js';
import { Month } from './input-shapes.js';
import { firstDayOf, NARRATIVES, NarrativeWords, PreparedNarrative, prepareNarrative } from './prepare-narrative.js';

const Input = z.object({
  ledgerId: globalId('Ledger'),
  month: Month,
  prepared: z.instanceof(PreparedNarrative).optional(),
});

const narrativeView = ({ month, createdAt }: NarrativeRow, { text, sentences, writer }: NarrativeWords): Narrative => ({
  month: month.slice(0, 7),
  text,
  sentences,
  writer: writer as Writer,
  createdAt: createdAt.toISOString(),
});

const repositories = (rows: Rows, _scope: MemberScope) => ({ rows });

/** Names what was prepared. */
const nameNarrative = useCase({
  name: 'write-narrative',
  input: Input,
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'editor',
  repositories,

  async run({ month, prepared }, { rows, publish, scope, now }): Promise<Narrative> {
    if (!prepared) throw unavailable();
    const { factsHash, language, documentId, words } = prepared;
    const row: NarrativeRow = {
      ledgerId: scope.ledgerId,
      id: uuidV7(),
      month: firstDayOf(month),
      language,
      factsHash,
      documentId,
      createdBy: scope.personId,
      createdAt: now,
    };
    await rows.insert(NarrativeRow, row);
    publish(wordsWritten({ what: 'NARRATIVE', id: row.id, writer: words.writer, tokens: words.tokens }));
    return narrativeView(row, words);
  },
});

/** Tells a month that is over in words. Facts are gathered and words found before the transaction. */
export const tellMonth: Executable<ProjectionsPorts, typeof Input, Narrative> = {
  ...nameNarrative,
  async execute(context, input) {
    const { ledgerId, month } = input;
    return nameNarrative.execute(context, { ...input, prepared: await prepareNarrative(context, { ledgerId, month }) });
  },
};

/** The newest narrative of a month in a language; null where it has not been told. */
export const readNarrative = query({
  name: 'read-narrative',
  input: z.object({ ledgerId: globalId('Ledger'), month: Month }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories,

  async run({ month }, { rows, ports, scope, language }): Promise<Narrative | null> {
    const [row] = await rows.find(NarrativeRow, {
      where: { ledgerId: scope.ledgerId, month: firstDayOf(month), language },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    const body = row ? await ports.documents.get(scope.ledgerId, NARRATIVES, row.documentId) : null;
    return row && body ? narrativeView(row, NarrativeWords.parse(body)) : null;
  },
});
