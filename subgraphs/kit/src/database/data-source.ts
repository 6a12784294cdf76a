import { DataSource, type EntitySchema, type MixedList } from 'typeorm';

export interface DataSourceOptions {
  /** Connects as the service's own role, which owns nothing. */
  readonly url: string;
  readonly entities: MixedList<string | EntitySchema | (new () => object)>;
  /** Connections at most (default 10). */
  readonly poolSize?: number;
  /** Milliseconds any one statement may take (default 10 000): a request's deadline reaches the SQL. */
  readonly statementTimeoutMs?: number;
}

/** A connected data source. Never synchronises: tables come from migrations alone. */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities,
    synchronize: false,
    logging: false,
    extra: {
      max: options.poolSize ?? 10,
      statement_timeout: options.statementTimeoutMs ?? 10_000,
      idle_in_transaction_session_timeout: 60_000,
      options: '-c timezone=UTC',
    },
  });
  return source.initialize();
}
