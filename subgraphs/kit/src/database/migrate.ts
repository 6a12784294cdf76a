import { DataSource, type MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

export interface MigrateOptions {
  /** Connects as the owner of the tables. */
  readonly ownerUrl: string;
  /** The role that the service works as: gets rows, never tables. */
  readonly serviceRole: string;
  readonly migrations: readonly MigrationClass[];
  /** Tables in which the service may add and read, and nothing else. */
  readonly appendOnly?: readonly string[];
}

/** One lock for every replica that starts at the same moment: the first migrates, the others find it done. */
const MIGRATION_LOCK = 7_246_530_011;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function withOwner<T>(options: MigrateOptions, work: (owner: DataSource) => Promise<T>): Promise<T> {
  const owner = await new DataSource({
    type: 'postgres',
    url: options.ownerUrl,
    migrations: [...options.migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    extra: { max: 2 },
  }).initialize();
  const runner = owner.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(owner);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
    await owner.destroy();
  }
}

/** Brings a service's database to the present schema and gives the service's role its rights. Safe to run at every start. */
export function migrate(options: MigrateOptions): Promise<void> {
  return withOwner(options, async (owner) => {
    await owner.runMigrations();
    await grant(owner, options);
  });
}

/** Takes every migration back, newest first. For tests of reversibility. */
export function migrateDown(options: MigrateOptions): Promise<void> {
  return withOwner(options, async (owner) => {
    const applied = (await owner.query('SELECT count(*)::int AS n FROM schema_migration')) as { n: number }[];
    for (let left = applied[0]?.n ?? 0; left > 0; left -= 1) await owner.undoLastMigration();
  });
}

/** In one transaction: at no moment does the service hold a right that the next statement takes away. */
async function grant(owner: DataSource, { serviceRole, appendOnly = [] }: MigrateOptions): Promise<void> {
  const role = quoted(serviceRole);
  await owner.transaction(async (manager) => {
    await manager.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
    await manager.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`);
    await manager.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
    await manager.query(`REVOKE INSERT, UPDATE, DELETE ON schema_migration FROM ${role}`);
    for (const table of appendOnly)
      await manager.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${quoted(table)} FROM ${role}`);
  });
}
