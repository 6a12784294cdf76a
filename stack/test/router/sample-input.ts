import { opaqueId, type EntityKind } from '@parfinanciero/kit';
import type { z } from 'zod';

/** A ledger, and ids of things that it has or might have. */
export interface Samples {
  readonly ledgerUuid: string;
  readonly rowUuid: string;
}

const KINDS: readonly EntityKind[] = [
  'Ledger',
  'Account',
  'Category',
  'Transaction',
  'ImportBatch',
  'Receipt',
  'File',
  'User',
  'Budget',
  'Goal',
  'Contribution',
  'Advice',
  'AuditEntry',
  'Report',
  'Stream',
  'Insight',
];

/** What a field may be asked with, likely ones first. */
function candidates(path: readonly PropertyKey[], { ledgerUuid, rowUuid }: Samples): unknown[] {
  const name = String(path.at(-1) ?? '');
  const kindOfName = KINDS.find((kind) => name.toLowerCase().startsWith(kind.toLowerCase()));
  const kinds = [...(kindOfName ? [kindOfName] : []), ...KINDS];
  const ids = kinds.map((kind) =>
    opaqueId(
      kind,
      kind === 'Ledger'
        ? { id: ledgerUuid }
        : kind === 'User'
          ? { id: rowUuid }
          : { ledgerId: ledgerUuid, id: rowUuid },
    ),
  );
  const texts = [
    '2026-11-20',
    'SPENDING',
    'COP',
    '1000.00',
    'viewer',
    'VIEWER',
    'CASH',
    'cash',
    'import',
    'receipt',
    'ana@example.org',
    'es',
    'America/Bogota',
    'NEW',
    '2026-11',
    'LAST_MONTH',
    'ADMIN',
    'SAVING',
    'COMPLETED',
    'EXTRA_MONTHLY',
    'CONFIRMED',
    'nombre',
    '100000',
    'a'.repeat(64),
  ];
  // A period ends after it starts.
  const first = name === 'end' ? ['2026-12-20'] : [];
  return [...first, ...ids, ...texts, rowUuid, 1, 1n, true, new Date('2026-11-20T12:00:00Z'), {}, []];
}

const set = (target: unknown, path: readonly PropertyKey[], value: unknown): unknown => {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const copy: Record<PropertyKey, unknown> = Array.isArray(target)
    ? ([...(target as unknown[])] as never)
    : { ...(target as object) };
  copy[first] = set(copy[first] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value);
  return copy;
};

const key = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** An input that a schema takes, found by mending what it complains of; null where none was found. */
export function sampleInput(schema: z.ZodType, samples: Samples): unknown {
  let input: unknown = {};
  const tried = new Map<string, number>();
  for (let round = 0; round < 400; round += 1) {
    const parsed = schema.safeParse(input);
    if (parsed.success) return input;
    const [issue] = parsed.error.issues;
    if (!issue) return null;
    // A list that is too short wants an item.
    const path = issue.code === 'too_small' && issue.origin === 'array' ? [...issue.path, 0] : issue.path;
    const index = tried.get(key(path)) ?? 0;
    const options = candidates(path, samples);
    if (index >= options.length) return null;
    tried.set(key(path), index + 1);
    input = set(input, path, options[index]);
  }
  return null;
}
