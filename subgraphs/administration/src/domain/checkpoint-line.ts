import { z } from 'zod';

const Line = z.object({
  position: z.string().regex(/^\d+$/u),
  hash: z.string(),
  at: z.iso.datetime().transform((text) => new Date(text)),
  signature: z.string(),
});
export type CheckpointLine = z.output<typeof Line>;

/** A checkpoint as one line of the file outside the database. */
export const checkpointLine = ({ position, hash, at, signature }: CheckpointLine): string =>
  JSON.stringify({ position, hash, at: at.toISOString(), signature });

/** The checkpoint that a line holds, or null for a line that is none. */
export function readCheckpointLine(line: string): CheckpointLine | null {
  try {
    const parsed = Line.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
