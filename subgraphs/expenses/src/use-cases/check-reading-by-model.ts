import type { Logger } from '@parfinanciero/kit';
import { asModelFailure } from '@parfinanciero/kit/language-model';
import type { ReceiptReading } from '../domain/receipt/reading.js';
import type { ModelReader } from '../readers/model-reader.js';
import type { ReencodedImage } from '../readers/reencode.js';
import { checkReading } from './check-reading.js';

/** From here on, what an invoice's own code says needs no second look. */
const SURE = 0.9;

export interface SecondLook {
  /** Absent: there is no language model. */
  readonly reader: ModelReader | undefined;
  readonly logger: Pick<Logger, 'warn'>;
  /** The picture as we keep it. */
  readonly image: () => Promise<Pick<ReencodedImage, 'bytes' | 'mimeType'>>;
  readonly personId: string;
  readonly signal: AbortSignal;
}

/** A reading with the second reader's look at it; as it is where there is none, or it fails. The log gets the reason alone. */
export async function checkReadingByModel(
  reading: ReceiptReading,
  { reader, logger, image, personId, signal }: SecondLook,
): Promise<ReceiptReading> {
  if (!reader || (reading.engine.includes('qr') && reading.confidence >= SURE)) return reading;
  const picture = await image();
  try {
    return checkReading(reading, await reader.read(picture, { personId, signal }));
  } catch (error) {
    signal.throwIfAborted();
    const { reason } = asModelFailure(error);
    if (reason !== 'NO_KEY') logger.warn({ task: 'receipt', reason }, 'the local reading of a receipt stands alone');
    return reading;
  }
}
