/** A document: plain JSON below an id. */
export type DocumentBody = Readonly<Record<string, unknown>>;

export interface StoredDocument {
  /** Letters, digits, `_ . : -`; 1–200 of them. */
  readonly id: string;
  readonly body: DocumentBody;
}

/** Bounds of one type: a number bounds numbers only, a string bounds strings only (by their UTF-8 bytes). */
export interface DocumentRange {
  readonly gte?: string | number;
  readonly lt?: string | number;
}

/**
 * Equality, or bounds, on a top-level or dotted field. All must hold. Filters read plain values: a list, or what lies
 * behind one, matches nothing. `null` matches what is null or missing.
 */
export type DocumentFilter = Readonly<Record<string, string | number | boolean | null | DocumentRange>>;

export interface DocumentQuery {
  readonly filter?: DocumentFilter;
  /**
   * Ascending: missing and null, numbers, strings by their UTF-8 bytes, booleans; descending the reverse. Equal ones by id,
   * ascending. Where documents with a list or an object in that field come is not defined.
   */
  readonly sort?: { readonly field: string; readonly direction: 'asc' | 'desc' };
  /** 1–1 000, default 100. */
  readonly limit?: number;
}

/** What an update may do: the operators that every store has. No two of them may touch one field, or a field and its part. */
export interface DocumentUpdate {
  readonly set?: DocumentBody;
  readonly unset?: readonly string[];
  /** A missing field counts from 0; anything else that is no number is refused. */
  readonly inc?: Readonly<Record<string, number>>;
  /** Adds one value at the end of a list, which is made where the field is missing. */
  readonly push?: Readonly<Record<string, unknown>>;
  /** Removes every equal plain value from a list. */
  readonly pull?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Documents of ledgers: scans, extractions, texts of the AI. Equality and range filters, sort, limit and five update operators,
 * on purpose no more: both adapters do exactly this. No transactions across documents; rows name documents, never the reverse.
 * Every method rejects with DocumentRefused what no store takes alike: see `plainBody`.
 */
export interface DocumentStore {
  /** @throws DuplicateDocument when the id is taken: documents are immutable unless updated on purpose */
  insert(ledgerId: string, collection: string, document: StoredDocument): Promise<void>;
  get(ledgerId: string, collection: string, id: string): Promise<DocumentBody | null>;
  /** Sorted by id where nothing else is asked for. */
  find(ledgerId: string, collection: string, query?: DocumentQuery): Promise<StoredDocument[]>;
  /**
   * @returns the document as it now is, or null when there is none
   * @throws DocumentRefused when an operator does not fit what the field holds; the document is then as it was
   */
  update(ledgerId: string, collection: string, id: string, update: DocumentUpdate): Promise<DocumentBody | null>;
  remove(ledgerId: string, collection: string, id: string): Promise<boolean>;
  /** Everything of one ledger goes. */
  removeLedger(ledgerId: string): Promise<void>;
  /** Whether the store answers. Never rejects. */
  check(): Promise<boolean>;
  close(): Promise<void>;
}

export class DuplicateDocument extends Error {
  override readonly name = 'DuplicateDocument';
}

/** A document, a filter or an update that the stores would read differently, or not at all. A defect of the caller. */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused';
}
