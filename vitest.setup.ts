import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from './subgraphs/kit/src/embedded-postgres/embedded-postgres.ts';

/** One real PostgreSQL for every project of a run; the last project to finish stops it. */
let shared: Promise<EmbeddedPostgres> | null = null;
let users = 0;
let directory = '';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  users += 1;
  if (!shared) {
    directory = mkdtempSync(join(tmpdir(), 'parf-test-'));
    shared = startEmbeddedPostgres({ directory, volatile: true });
  }
  const postgres = await shared;
  project.provide('postgresOwnerUrl', postgres.ownerUrl);
  return async () => {
    users -= 1;
    if (users > 0) return;
    await postgres.stop();
    shared = null;
    rmSync(directory, { recursive: true, force: true });
  };
}
