import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CompetitionSeries } from './real-examples.js';

export type CompetitionName = 'm1' | 'tourism';

/** The monthly series of the M1 and Tourism competitions under `samples`/series. */
export async function competitionData(samples: string): Promise<Record<CompetitionName, CompetitionSeries[]>> {
  const read = async (name: CompetitionName): Promise<CompetitionSeries[]> =>
    JSON.parse(await readFile(path.join(samples, 'series', `${name}-monthly.json`), 'utf8')) as CompetitionSeries[];
  return { m1: await read('m1'), tourism: await read('tourism') };
}
