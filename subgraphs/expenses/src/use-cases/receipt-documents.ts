import { type DocumentStore, uuidV7 } from '@parfinanciero/kit';
import { z } from 'zod';
import type { PrintedReading } from '../domain/receipt-proposal/index.js';
import type { ReceiptReading } from '../domain/receipt/reading.js';

const TEXTS = 'receipt-text';
const READINGS = 'receipt-reading';

const Fraction = z.number();
const Text = z.string().nullable();
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

/** Readings of earlier versions lack what these did not look for. */
const StoredItems = z.object({
  lineItems: z
    .array(z.object({ description: z.string(), amount: Text, confidence: z.number().default(0.5) }))
    .default([]),
});
export type StoredItem = z.infer<typeof StoredItems>['lineItems'][number];

const StoredPrint = StoredItems.extend({
  printed: z.object({
    company: Text,
    date: Text,
    otherDate: Text,
    total: Text,
    sums: z.array(z.object({ label: z.string(), value: z.string() })),
  }),
});

/**
 * Keeps what was read: its text, and what was made of it. Written once and never changed; nobody knows of them until a row
 * names them.
 * @param reading as the ledger understands it; @param printed as it was read
 * @returns the id that both have
 */
export async function keepReading(
  documents: DocumentStore,
  ledgerId: string,
  reading: ReceiptReading,
  printed: ReceiptReading = reading,
): Promise<string> {
  const { text, ...extraction } = storable(reading);
  const { company, date, otherDate, total, sums } = storable(printed);
  const id = uuidV7();
  await documents.insert(ledgerId, TEXTS, { id, body: { text, engine: reading.engine } });
  await documents.insert(ledgerId, READINGS, {
    id,
    body: JSON.parse(JSON.stringify({ ...extraction, printed: { company, date, otherDate, total, sums } })) as Record<
      string,
      unknown
    >,
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

/** What was bought, in the order of the receipt; nothing where the document is gone. */
export async function readItems(documents: DocumentStore, ledgerId: string, id: string): Promise<StoredItem[]> {
  const body = await documents.get(ledgerId, READINGS, id);
  return body === null ? [] : StoredItems.parse(body).lineItems;
}

/** What was printed, before anything learnt changed it; null where the document is gone or older than this. */
export async function readPrinted(
  documents: DocumentStore,
  ledgerId: string,
  id: string,
): Promise<(PrintedReading & { lineItems: StoredItem[] }) | null> {
  const body = await documents.get(ledgerId, READINGS, id);
  const parsed = StoredPrint.safeParse(body);
  return parsed.success ? { ...parsed.data.printed, lineItems: parsed.data.lineItems } : null;
}
