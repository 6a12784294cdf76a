/** Why a file can't be read. */
export type UnreadableReason = 'WRONG_TYPE' | 'TOO_LARGE' | 'TIMED_OUT' | 'OUT_OF_MEMORY' | 'DAMAGED';

/** The only failure that a reader throws besides an abort: the file, not the program, is at fault. */
export class UnreadableReceipt extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(`The file can't be read as a receipt: ${reason}`);
    this.name = 'UnreadableReceipt';
  }
}
