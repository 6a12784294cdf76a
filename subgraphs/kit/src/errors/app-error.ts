import type { ErrorDefinition } from './catalogue.js';

/** What an error may say to a client beside its code: wrong fields, the present state of an entity. Never internals. */
export interface ErrorDetails {
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly current?: unknown;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** An expected failure of the catalogue. Thrown by use cases and repositories, mapped once at each door. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly definition: ErrorDefinition,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(definition.code, options);
  }

  get code(): string {
    return this.definition.code;
  }

  get status(): number {
    return this.definition.status;
  }

  /** The sentence for a person, with `{name}` places filled from the details. */
  text(language: 'es' | 'en'): string {
    return this.definition[language].replace(/\{(\w+)\}/gu, (place, name: string) =>
      String(this.details.params?.[name] ?? place),
    );
  }
}
