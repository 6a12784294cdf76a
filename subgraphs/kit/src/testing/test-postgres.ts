import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate, type MigrationClass } from '../database/index.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connects as the owner of a real server that lives as long as the test run. */
    postgresOwnerUrl: string;
  }
}

/** A database of a test's own. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  /** As a role that owns nothing, as in production. */
  readonly url: string;
  drop(): Promise<void>;
}

const withPath = (url: string, database: string, role?: { name: string; password: string }): string => {
  const target = new URL(url);
  target.pathname = `/${database}`;
  if (role) {
    target.username = role.name;
    target.password = role.password;
  }
  return target.toString();
};

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject('postgresOwnerUrl') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A fresh, migrated database with a role of its own. */
export async function testDatabase(
  migrations: readonly MigrationClass[],
  appendOnly: readonly string[] = [],
): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const role = { name: `${name}_app`, password: 'test' };
  await asOwner(async (client) => {
    await client.query(`CREATE ROLE ${role.name} LOGIN PASSWORD '${role.password}'`);
    await client.query(`CREATE DATABASE ${name}`);
  });
  const owner = inject('postgresOwnerUrl');
  const ownerUrl = withPath(owner, name);
  await migrate({ ownerUrl, serviceRole: role.name, migrations, appendOnly });
  return {
    name,
    ownerUrl,
    url: withPath(owner, name, role),
    drop: () =>
      asOwner(async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await client.query(`DROP ROLE ${role.name}`);
      }),
  };
}
