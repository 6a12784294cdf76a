import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Truth } from './score.js';

export interface Sample {
  /** "NNN.jpg". */
  file: string;
  bytes: Uint8Array;
  truth: Truth;
}

/** Every NNN.jpg with its NNN.json under a folder, by name. */
export async function samplesIn(folder: string): Promise<Sample[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = name.replace(/json$/, 'jpg');
      const truth = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Truth;
      return { file, bytes: await readFile(path.join(folder, file)), truth };
    }),
  );
}
