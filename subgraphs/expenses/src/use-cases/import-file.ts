import { setImmediate as pause } from 'node:timers/promises';
import type { BlobStore } from '@parfinanciero/kit';
import {
  decodeStream,
  type ImportMapping,
  readFileRows,
  type RowResult,
  surveyFile,
  type Survey,
} from '../domain/import/index.js';
import type { FileRow } from '../persistence/file-row.js';

/** Bytes from which a file's dress is found. */
const HEAD = 256 * 1024;
/** Bytes read between two turns of the event loop: a long file holds up nobody else's request. */
const SLICE = 64 * 1024;

/** A file of an import, read from its beginning as often as is needed, never held whole. */
export class ImportFile {
  constructor(
    private readonly blobs: BlobStore,
    private readonly file: FileRow,
  ) {}

  async *bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.blobs.read(this.file.ledgerId, this.file.blobId)) {
      for (let at = 0; at < chunk.length; at += SLICE) {
        yield chunk.subarray(at, at + SLICE);
        await pause();
      }
    }
  }

  /** The beginning of the file, and whether that is all of it. */
  async head(): Promise<{ bytes: Buffer; complete: boolean }> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of this.bytes()) {
      parts.push(part);
      size += part.length;
      if (size >= HEAD) break;
    }
    return { bytes: Buffer.concat(parts), complete: size >= this.file.size };
  }

  survey(mapping: ImportMapping, fixed: { dates: boolean; amounts: boolean }): Promise<Survey> {
    return surveyFile(decodeStream(this.bytes(), mapping.encoding), mapping, fixed);
  }

  rows(mapping: ImportMapping): AsyncGenerator<RowResult> {
    return readFileRows(this.bytes(), mapping);
  }
}
