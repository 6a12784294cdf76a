import { createHash } from 'node:crypto';
import {
  blobBytes,
  fromDecimal,
  isCurrency,
  isPlainDate,
  MoneyError,
  Rows,
  type Job,
  type JobHandler,
  type ServiceRuntime,
  unattendedWrite,
  uuidV7,
} from '@parfinanciero/kit';
import { z } from 'zod';
import type { ReceiptReading } from '../domain/receipt/reading.js';
import type { FileRow } from '../persistence/file-row.js';
import type { ReceiptRow } from '../persistence/receipt-row.js';
import type { ExpensesPorts } from '../ports.js';
import type { ReencodedImage } from '../readers/reencode.js';
import { UnreadableReceipt } from '../readers/unreadable-receipt.js';
import { checkReadingByModel } from './check-reading-by-model.js';
import { learntReceipt } from './learnt-receipt.js';
import { keepReading } from './receipt-documents.js';
import { wakeReceipts } from './receipt-live.js';
import { receiptRepositories } from './receipt-repositories.js';

/** The job that a scan queues. */
export const SCAN_JOB = 'scan-receipt';

const Payload = z.object({ receiptId: z.uuid() });
/** The job runner gives up after as many. */
const LAST_TRY = 5;
const LONGEST_NAME = 200;

type Service = ServiceRuntime<ExpensesPorts>;
type Patch = Partial<ReceiptRow>;

interface Scan {
  readonly service: Service;
  readonly job: Job;
  readonly receipt: ReceiptRow;
  readonly signal: AbortSignal;
}

/** What a reading says, as the row holds it. What the row can't hold exactly is left out; the document has it all. */
export function readingOnRow(reading: ReceiptReading): Patch {
  const currency = isCurrency(reading.currency) ? reading.currency : null;
  const minor = (text: string | null): bigint | null => {
    if (text === null || currency === null) return null;
    try {
      return fromDecimal(text, currency);
    } catch (error) {
      if (error instanceof MoneyError) return null;
      throw error;
    }
  };
  return {
    company: reading.company?.slice(0, LONGEST_NAME).toWellFormed() ?? null,
    date: reading.date !== null && isPlainDate(reading.date) ? reading.date : null,
    total: minor(reading.total),
    currency,
    tax: minor(reading.tax),
    confidence: reading.confidence,
    engine: reading.engine,
  };
}

/** Changes the receipt unless somebody settled it meanwhile. @returns whether it did */
async function goOn({ service, job, receipt }: Scan, patch: Patch, image: FileRow | null = null): Promise<boolean> {
  const { ledgerId, id, createdBy } = receipt;
  const occasion = { action: SCAN_JOB, stream: ledgerId, personId: createdBy, requestId: `job ${job.id}` };
  const changed = await unattendedWrite(service, occasion, async (rows, _publish, now) => {
    const { files, receipts } = receiptRepositories(rows, { ledgerId });
    const present = await receipts.locked(id);
    if (!present || (present.status !== 'QUEUED' && present.status !== 'READING')) return false;
    if (image) await files.keep(image);
    await receipts.change(present, patch, now);
    return true;
  });
  wakeReceipts(service, ledgerId);
  return changed;
}

const imageName = (fileName: string): string => `${fileName.replace(/\.[^.]*$/u, '')}.jpg`;

/** The picture as we keep it, its bytes written first: its row comes with the receipt's. */
async function keepImage({ service, receipt }: Scan, { bytes, mimeType }: ReencodedImage): Promise<FileRow> {
  const { ledgerId, fileName, createdBy } = receipt;
  const blobId = uuidV7();
  await service.ports.blobs.write(
    ledgerId,
    blobId,
    (async function* () {
      yield bytes;
    })(),
  );
  return {
    ledgerId,
    id: uuidV7(),
    blobId,
    kind: 'receipt',
    name: imageName(fileName),
    mimeType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    reencoded: true,
    createdBy,
    createdAt: service.clock(),
  };
}

async function readAndKeep(scan: Scan, file: FileRow): Promise<void> {
  const { service, receipt, signal } = scan;
  const { blobs, documents, reader, secondReader } = service.ports;
  const bytes = await blobBytes(blobs, receipt.ledgerId, file.blobId);
  // Read a second time it has its picture already.
  const picture = receipt.imageFileId === null ? await reader.reencode({ bytes }, { signal }) : null;
  const image = picture && (await keepImage(scan, picture));
  const shown = image ? { imageFileId: image.id } : {};
  const result = async (): Promise<Patch> => {
    try {
      const read = await checkReadingByModel(await reader.read({ bytes }, { signal }), {
        reader: secondReader,
        logger: service.logger,
        image: async () => picture ?? reader.reencode({ bytes }, { signal }),
        personId: receipt.createdBy,
        signal,
      });
      const { reading, ...merchant } = await learntReceipt(service, receipt.ledgerId, read);
      const documentId = await keepReading(documents, receipt.ledgerId, reading, read);
      return { ...readingOnRow(reading), ...shown, status: 'TO_REVIEW', failure: null, documentId, ...merchant };
    } catch (error) {
      // The picture can be shown although nothing could be read on it.
      if (error instanceof UnreadableReceipt && !signal.aborted)
        return { ...shown, status: 'FAILED', failure: error.reason };
      throw error;
    }
  };
  const settled = !(await goOn(scan, await result(), image));
  if (settled && image) await blobs.remove(receipt.ledgerId, image.blobId);
}

/**
 * Reads one receipt in the background: QUEUED → READING → TO_REVIEW, or FAILED with the reason. Killed at any point it runs
 * again from the start: what the first run had written and no row names does no harm, and what it had finished is left alone.
 */
export const scanJob =
  (service: Service): JobHandler =>
  async (job, signal) => {
    const { ledgerId } = job;
    const { receiptId } = Payload.parse(job.payload);
    const { files, receipts } = receiptRepositories(new Rows(service.dataSource.manager), { ledgerId });
    const [receipt] = await receipts.byIds([receiptId]);
    if (!receipt) return;
    const scan: Scan = { service, job, receipt, signal };
    if (receipt.status === 'QUEUED' && !(await goOn(scan, { status: 'READING' }))) return;
    if (receipt.status !== 'QUEUED' && receipt.status !== 'READING') return;
    try {
      await readAndKeep(scan, await files.get(receipt.fileId));
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof UnreadableReceipt)
        return void (await goOn(scan, { status: 'FAILED', failure: error.reason }));
      // Nobody will try again: whoever waits for it must know.
      if (job.attempt >= LAST_TRY) await goOn(scan, { status: 'FAILED', failure: 'INTERNAL' });
      throw error;
    }
  };
