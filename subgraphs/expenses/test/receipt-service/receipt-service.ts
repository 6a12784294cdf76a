import { createHash } from 'node:crypto';
import {
  createLogger,
  decodeOpaqueId,
  type DocumentStore,
  inProcessBus,
  opaqueId,
  postgresBlobStore,
  postgresDocumentStore,
  openDataSource,
  subscribeSubgraph,
  uuidV7,
} from '@parfinanciero/kit';
import {
  ask,
  codesOf,
  testDatabase,
  testLedger,
  testPerson,
  type GraphAnswer,
  type TestPerson,
} from '@parfinanciero/kit/testing';
import sharp from 'sharp';
import {
  createExpensesSubgraph,
  type ExpensesDeps,
  expensesMigrations,
  type ExpensesSubgraph,
} from '../../src/index.js';

export const REVIEW = `id status version fileName failure imageUrl company date total currency tax confidence engine
  fields { name value confidence box { x y width height } }
  proposal { newName currency account { id name kind currency } }
  proposedCategory { id key } transaction { id kind payee bookedOn receiptId amount { minor currency } account { id name currency } lines { category { key } } }`;

export interface ReviewedReceipt {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly failure: string | null;
  readonly imageUrl: string;
  readonly company: string | null;
  readonly date: string | null;
  readonly total: string | null;
  readonly currency: string | null;
  readonly fields: { name: string; value: string; confidence: number; box: { x: number; y: number } | null }[];
  readonly proposal: { newName: string | null; currency: string; account: { id: string; name: string } | null } | null;
  readonly proposedCategory: { id: string; key: string } | null;
  readonly transaction: {
    id: string;
    receiptId: string;
    account: { id: string; name: string; currency: string };
  } | null;
}

/** A ticket that is read surely by the first engine. */
export const BAKERY = [
  'PANADERIA LOS ALPES S.A.S.',
  'NIT 900.555.123-4',
  'CALLE 85 # 11-20 BOGOTA',
  'FECHA: 14/05/2024  10:32',
  'PAN TAJADO|6.900',
  'QUESO CAMPESINO|12.400',
  'CHOCOLATE|9.800',
  'SUBTOTAL|29.100',
  'TOTAL A PAGAR|29.100',
  'EFECTIVO|50.000',
  'CAMBIO|20.900',
];

/** A printed ticket, drawn from text; columns divided by "|". */
export function drawnTicket(...lines: string[]): Promise<Buffer> {
  const rows = lines.map((line, at) => {
    const [left, right] = line.split('|');
    const y = 90 + at * 62;
    return `<text x="60" y="${y}">${left}</text>${right ? `<text x="740" y="${y}" text-anchor="end">${right}</text>` : ''}`;
  });
  const height = 160 + lines.length * 62;
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="${height}"><rect width="800" height="${height}" fill="#fff"/><g font-family="DejaVu Sans, Arial, sans-serif" font-size="34" fill="#111">${rows.join('')}</g></svg>`,
    ),
  )
    .png()
    .toBuffer();
}

/** The service on a database of its own, with a clock that a test can move. */
export async function startReceipts(
  options: { documents?: (own: DocumentStore) => DocumentStore } & Partial<
    Pick<ExpensesDeps, 'languageModel' | 'logger'>
  > = {},
) {
  const database = await testDatabase(expensesMigrations);
  const bytes = await openDataSource({ url: database.url, entities: [], poolSize: 3 });
  let now = new Date('2026-06-20T15:00:00Z');
  const own = postgresDocumentStore(bytes);
  const bus = inProcessBus();
  // Identity has nothing to tell.
  bus.offer('identity', { heads: () => Promise.resolve([]), read: () => Promise.resolve([]) });
  const subgraph: ExpensesSubgraph = await createExpensesSubgraph({
    databaseUrl: database.url,
    bus,
    logger: options.logger ?? createLogger('silent'),
    languageModel: options.languageModel,
    clock: () => now,
    documents: options.documents?.(own) ?? own,
  });
  const blobs = postgresBlobStore(bytes);
  return {
    subgraph,
    database,
    blobs,
    query: <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> => bytes.query(sql, parameters),
    later: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1_000)),
    /** An uploaded file, put there as the door would. @returns its public id */
    async upload(ledgerId: string, content: Uint8Array, name = 'recibo.png'): Promise<string> {
      const [id, blobId] = [uuidV7(), uuidV7()];
      await blobs.write(
        ledgerId,
        blobId,
        (async function* () {
          yield content;
        })(),
      );
      await bytes.query(
        `INSERT INTO file (ledger_id, id, blob_id, kind, name, mime_type, size, sha256, created_by, created_at) VALUES ($1, $2, $3, 'receipt', $4, 'image/png', $5, $6, $7, now())`,
        [ledgerId, id, blobId, name, content.length, createHash('sha256').update(content).digest('hex'), uuidV7()],
      );
      return opaqueId('File', { ledgerId, id });
    },
    async stop() {
      await subgraph.stop();
      await bytes.destroy();
      await database.drop();
    },
  };
}
export type ReceiptService = Awaited<ReturnType<typeof startReceipts>>;

export function household() {
  const ledger = testLedger();
  const other = testLedger();
  return {
    ledger,
    ana: testPerson([{ id: ledger.id, permission: 'owner' }]),
    viewer: testPerson([{ id: ledger.id, permission: 'viewer' }]),
    stranger: testPerson([{ id: other.id, permission: 'owner' }]),
  };
}

type Options = Parameters<typeof ask>[4];
type Verb = 'scanReceipt' | 'confirmReceipt' | 'discardReceipt';
const INPUTS = {
  scanReceipt: 'ScanReceiptInput',
  confirmReceipt: 'ConfirmReceiptInput',
  discardReceipt: 'ReceiptRefInput',
};

/** One mutation on a receipt, whatever comes of it. */
export const attempt = (
  service: ReceiptService,
  person: TestPerson,
  verb: Verb,
  input: object,
  options?: Options,
): Promise<GraphAnswer> =>
  ask(
    service.subgraph,
    person,
    `mutation ($input: ${INPUTS[verb]}!) { ${verb}(input: $input) { ${REVIEW} } }`,
    { input },
    options,
  );

const valueOf = <Value>(answer: GraphAnswer, field: string): Value => {
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data?.[field] as Value;
};

/** One mutation on a receipt that has to succeed. */
export const does = async (
  service: ReceiptService,
  person: TestPerson,
  verb: Verb,
  input: object,
  options?: Options,
): Promise<ReviewedReceipt> => valueOf(await attempt(service, person, verb, input, options), verb);

export const refusedAs = async (
  service: ReceiptService,
  person: TestPerson,
  verb: Verb,
  input: object,
): Promise<unknown[]> => codesOf(await attempt(service, person, verb, input));

export const seen = async (service: ReceiptService, person: TestPerson, id: string): Promise<ReviewedReceipt> =>
  valueOf(
    await ask(service.subgraph, person, `query ($id: ID!) { receipt(id: $id) { ${REVIEW} } }`, { id }),
    'receipt',
  );

/** Uploads, scans, lets the job run, and looks. */
export async function scanned(
  service: ReceiptService,
  person: TestPerson,
  ledgerId: string,
  content: Uint8Array,
): Promise<ReviewedReceipt> {
  const fileId = await service.upload(ledgerId, content);
  const { id } = await does(service, person, 'scanReceipt', { fileId });
  await service.subgraph.settle();
  return seen(service, person, id);
}

/** What a ledger published, oldest first, without the audit. */
export async function published(
  service: ReceiptService,
  ledgerId: string,
): Promise<{ type: string; payload: Record<string, unknown> }[]> {
  return service.query(`SELECT type, payload FROM outbox WHERE ledger_id = $1 AND type <> 'kit.audited' ORDER BY seq`, [
    ledgerId,
  ]);
}

export const rowOf = (publicId: string): string => decodeOpaqueId(publicId)!.id;

/** Follows the receipts of a ledger. */
export async function follow(service: ReceiptService, person: TestPerson, ledgerId: string) {
  const query = `subscription ($ledgerId: ID!) { receiptChanged(ledgerId: $ledgerId) { id status total fields { name } proposal { newName } } }`;
  const stream = await subscribeSubgraph(
    service.subgraph.schema,
    { query, variables: { ledgerId } },
    service.subgraph.contextOf(person.request()),
  );
  if (!(Symbol.asyncIterator in stream)) return { failure: codesOf(stream as GraphAnswer), next: null, stop: null };
  return {
    failure: null,
    next: async () => {
      const { value, done } = await stream.next();
      return done ? null : ((value as GraphAnswer).data?.['receiptChanged'] as ReviewedReceipt);
    },
    stop: () => stream.return?.(),
  };
}
