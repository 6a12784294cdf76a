/** A document: plain JSON below an id. */
export type DocumentBody = Readonly<Record<string, unknown>>;

export interface StoredDocument {
  readonly id: string;
  readonly body: DocumentBody;
}

/** Equality, or bounds, on a top-level or dotted field. All must hold. */
export type DocumentFilter = Readonly<
  Record<string, string | number | boolean | null | { readonly gte?: string | number; readonly lt?: string | number }>
>;

export interface DocumentQuery {
  readonly filter?: DocumentFilter;
  readonly sort?: { readonly field: string; readonly direction: 'asc' | 'desc' };
  /** 1–1 000, default 100. */
  readonly limit?: number;
}

/** What an update may do: the operators that every store has. */
export interface DocumentUpdate {
  readonly set?: DocumentBody;
  readonly unset?: readonly string[];
  readonly inc?: Readonly<Record<string, number>>;
  readonly push?: Readonly<Record<string, unknown>>;
  /** Removes every equal plain value from an array. */
  readonly pull?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Documents of ledgers: scans, extractions, texts of the AI. Equality and range filters, sort, limit and five update operators,
 * on purpose no more: both adapters do exactly this. No transactions across documents; rows name documents, never the reverse.
 */
export interface DocumentStore {
  /** @throws DuplicateDocument when the id is taken: documents are immutable unless updated on purpose */
  insert(ledgerId: string, collection: string, document: StoredDocument): Promise<void>;
  get(ledgerId: string, collection: string, id: string): Promise<DocumentBody | null>;
  find(ledgerId: string, collection: string, query?: DocumentQuery): Promise<StoredDocument[]>;
  /** @returns the document as it now is, or null when there is none */
  update(ledgerId: string, collection: string, id: string, update: DocumentUpdate): Promise<DocumentBody | null>;
  remove(ledgerId: string, collection: string, id: string): Promise<boolean>;
  /** Everything of one ledger goes. */
  removeLedger(ledgerId: string): Promise<void>;
  check(): Promise<boolean>;
  close(): Promise<void>;
}

export class DuplicateDocument extends Error {
  override readonly name = 'DuplicateDocument';
}

/** A field's name in filters and updates: letters, digits, `_` and dots between them. Nothing that a store reads as an operator. */
export function checkField(field: string): string {
  if (!/^[A-Za-z_]\w*(\.\w+)*$/u.test(field) || /(^|\.)(__proto__|constructor|prototype)(\.|$)/u.test(field)) {
    throw new Error(`not a field name: ${field}`);
  }
  return field;
}
