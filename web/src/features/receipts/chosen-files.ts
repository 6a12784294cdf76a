/** How many receipts may be sent at once, and how large each may be (bytes): what the server takes. */
export const mostFiles = 50;
export const mostBytes = 15 * 1024 * 1024;

/** Why some of the chosen files were not taken. */
export type Refusal = { kind: 'too-many'; count: number } | { kind: 'too-large'; name: string };

/** Those of the chosen files that can be sent: none that the server would refuse anyway, and no more than a batch. */
export function chosenFiles(files: readonly File[]): { taken: File[]; refused: Refusal[] } {
  const large = files.filter(({ size }) => size > mostBytes);
  const fitting = files.filter(({ size }) => size <= mostBytes);
  const left = fitting.length - mostFiles;
  return {
    taken: fitting.slice(0, mostFiles),
    refused: [
      ...large.map(({ name }): Refusal => ({ kind: 'too-large', name })),
      ...(left > 0 ? [{ kind: 'too-many', count: left } as const] : []),
    ],
  };
}
