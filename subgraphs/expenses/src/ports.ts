import type { BlobStore, DocumentStore } from '@parfinanciero/kit';
import type { ModelReader } from './readers/model-reader.js';
import type { ReceiptReader } from './readers/receipt-reader.js';

/** What the service stands on beside its database. */
export interface ExpensesPorts {
  readonly blobs: BlobStore;
  readonly documents: DocumentStore;
  readonly reader: ReceiptReader;
  /** Looks at each picture a second time; absent = nobody does. */
  readonly secondReader?: ModelReader | undefined;
}
