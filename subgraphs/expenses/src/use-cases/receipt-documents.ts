import { type DocumentStore, uuidV7 } from '@parfinanciero/kit';
import { z } from 'zod';
import type { ReceiptReading } from '../domain/receipt/reading.js';

const TEXTS = 'receipt-text';
const READINGS = 'receipt-reading';

const Fraction = z.number();
const StoredFields = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      confidence: z.number(),
      box: z.object({ x: Fraction, y: Fraction, width: Fraction, height: Fraction }).nullable(),
    }),
  ),
});
export type StoredField = z.infer<typeof StoredFields>['fields'][number];

/**
 * Keeps what was read: its text, and what was made of it. Written once and never changed; nobody knows of them until a row
 * names them.
 * @returns the id that both have
 */
export async function keepReading(
  documents: DocumentStore,
  ledgerId: string,
  reading: ReceiptReading,
): Promise<string> {
  const { text, ...extraction } = storable(reading);
  const id = uuidV7();
  await documents.insert(ledgerId, TEXTS, { id, body: { text, engine: reading.engine } });
  await documents.insert(ledgerId, READINGS, {
    id,
    body: JSON.parse(JSON.stringify(extraction)) as Record<string, unknown>,
  });
  return id;
}

/** What a PDF or a QR code holds may have NULs and halves of characters, which no store takes. */
const storable = (reading: ReceiptReading): ReceiptReading =>
  JSON.parse(
    JSON.stringify(reading, (_key, value: unknown) =>
      typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value,
    ),
  ) as ReceiptReading;

/** What was read field by field; nothing where the document is gone. */
export async function readFields(documents: DocumentStore, ledgerId: string, id: string): Promise<StoredField[]> {
  const body = await documents.get(ledgerId, READINGS, id);
  return body === null ? [] : StoredFields.parse(body).fields;
}
