import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate, type MigrationClass } from '@parfinanciero/kit';
import pg from 'pg';

export interface ServiceSchema {
  readonly name: string;
  readonly migrations: readonly MigrationClass[];
  readonly appendOnly?: readonly string[];
}

export interface ServiceDatabase {
  readonly name: string;
  /** As the role that the service works as. */
  readonly url: string;
  /** As the owner of its tables. */
  readonly ownerUrl: string;
}

export const databaseName = (service: string): string => `parfinanciero_${service}`;
const roleName = (service: string): string => `parfinanciero_${service}_app`;

/** The same server, another database and, where given, another role. */
export function urlFor(serverUrl: string, database: string, role?: { name: string; password: string }): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (role) {
    url.username = role.name;
    url.password = role.password;
  }
  return url.toString();
}

/** The password of the services' roles on an embedded server: made once, kept beside the data. */
export function servicePassword(directory: string): string {
  const path = join(directory, 'service-password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

async function ensureDatabase(client: pg.Client, service: string, password: string): Promise<void> {
  const role = client.escapeIdentifier(roleName(service));
  const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [roleName(service)]);
  if (known.rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  const database = client.escapeIdentifier(databaseName(service));
  const there = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName(service)]);
  if (there.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`);
}

/** Makes what is missing on one server (databases, roles), migrates every service, and says how each is reached. */
export async function prepareDatabases(
  ownerUrl: string,
  password: string,
  schemas: readonly ServiceSchema[],
): Promise<Map<string, ServiceDatabase>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const { name } of schemas) await ensureDatabase(client, name, password);
  } finally {
    await client.end();
  }
  const prepared = await Promise.all(
    schemas.map(async ({ name, migrations, appendOnly }): Promise<[string, ServiceDatabase]> => {
      const owner = urlFor(ownerUrl, databaseName(name));
      await migrate({ ownerUrl: owner, serviceRole: roleName(name), migrations, ...(appendOnly && { appendOnly }) });
      return [
        name,
        { name, ownerUrl: owner, url: urlFor(ownerUrl, databaseName(name), { name: roleName(name), password }) },
      ];
    }),
  );
  return new Map(prepared);
}
