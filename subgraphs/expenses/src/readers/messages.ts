import type { EInvoice } from '../domain/receipt/e-invoice-qr.js';
import type { Extraction } from '../domain/receipt/extract-receipt.js';
import type { PagePlace } from './layout-frame.js';
import type { ReencodedImage } from './reencode.js';
import type { UnreadableReason } from './unreadable-receipt.js';

/** What a child may be asked to do. `today` is YYYY-MM-DD. */
export interface Request {
  id: number;
  task: 'first-reading' | 'second-reading' | 'reencode';
  bytes: Uint8Array;
  today: string;
  /** Of a second reading: the page that the first one found on the picture. */
  page?: PagePlace;
}

export interface Reading {
  extraction: Extraction;
  invoice: EInvoice | null;
  /** The file held its text itself. */
  hasText: boolean;
  page: PagePlace | null;
}

export type Answer = {
  id: number;
  /** Bytes now and at most so far. */
  rssBytes: number;
  maxRssBytes: number;
  /** Processor time that the child has used so far, milliseconds, all its threads together. */
  cpuMs: number;
} & ({ reading: Reading } | { image: ReencodedImage } | { failure: UnreadableReason });

/** Written to stderr just before a child ends itself: how the parent tells why. */
export const OUT_OF_MEMORY_MARK = 'receipt-reader: out of memory';
