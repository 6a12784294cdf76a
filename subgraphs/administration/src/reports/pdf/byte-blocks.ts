/** Bytes of a block. */
const BLOCK = 64 * 1024;

/** Gathers very many small pieces into blocks, each copied once: a document is written a line at a time. */
export class ByteBlocks {
  private full: Uint8Array[] = [];
  private block = new Uint8Array(BLOCK);
  private used = 0;

  add(piece: Uint8Array): void {
    for (let start = 0; start < piece.length;) {
      const part = piece.subarray(start, start + BLOCK - this.used);
      this.block.set(part, this.used);
      this.used += part.length;
      start += part.length;
      if (this.used === BLOCK) this.close();
    }
  }

  /** What was gathered since the last time: whole blocks, and at the end what is left. */
  *taken(last: boolean): Generator<Uint8Array> {
    if (last && this.used > 0) this.close();
    const { full } = this;
    this.full = [];
    yield* full;
  }

  private close(): void {
    this.full.push(this.block.subarray(0, this.used));
    this.block = new Uint8Array(BLOCK);
    this.used = 0;
  }
}
