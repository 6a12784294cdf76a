import { uuidV7 } from '@parfinanciero/kit';
import {
  decodeSample,
  detectEncoding,
  headerSignature,
  ImportMapping,
  type MappingDraft,
  type OpenQuestion,
  proposeMapping,
  redress,
  sniff,
  type Sniffed,
  type Survey,
} from '../domain/import/index.js';
import { type FileNames, NameCollector, planAccounts, planCategories } from '../domain/import-plan/index.js';
import { UNCATEGORIZED } from '../domain/categories/index.js';
import { categoryName } from '../persistence/category-name.js';
import type { RememberedImport } from '../persistence/import-batch-repository.js';
import type { FileRow } from '../persistence/file-row.js';
import type { ImportBatchRow, ImportChoices, ImportSheet, StoredPlan } from '../persistence/import-batch-row.js';
import { ImportFile } from './import-file.js';
import { IMPORT_TIMEOUT_MS, type ImportStand } from './import-repositories.js';
import { stagedRows } from './import-staging.js';

export type Preview = Pick<ImportBatchRow, 'mapping' | 'choices' | 'sheet' | 'names' | 'plan' | 'counts'>;

const NO_NAMES: FileNames = { accounts: [], targets: [], categories: [], newestFirst: false, incoming: false };
export const NO_PLAN: StoredPlan = {
  accounts: { accounts: [], targets: {} },
  categories: { categories: [], made: [] },
};
const SAMPLE_ROWS = 20;
const SAMPLE_CELL = 200;

interface Understood {
  readonly draft: MappingDraft;
  readonly sniffed: Sniffed;
  readonly asked: readonly OpenQuestion[];
  readonly unknownTypes: readonly string[];
  readonly choices: ImportChoices;
  readonly remembered: RememberedImport | null;
}

/** How the file reads: what its beginning shows, under what is remembered for its columns, under what the person says. */
async function understand(
  file: ImportFile,
  choices: ImportChoices,
  { batches, accounts, settings }: ImportStand,
): Promise<Understood> {
  const { parts } = choices;
  const head = await file.head();
  const encoding = parts.encoding ?? detectEncoding(head.bytes);
  const text = decodeSample(head.bytes, encoding);
  const found = sniff(text, head.complete);
  const dressed = parts.delimiter !== undefined || parts.quote !== undefined || parts.headerLine !== undefined;
  const sniffed = dressed ? redress(text, found, parts) : found;
  const remembered = await batches.remembered(headerSignature(sniffed.columns), choices.accountId);
  const proposed = proposeMapping(sniffed, sniffed.rows, {
    encoding,
    ...(remembered && { remembered: [remembered.mapping] }),
    ...(parts.columns && { columns: parts.columns }),
  });
  const { draft } = proposed;
  const usual =
    draft.columns.account === undefined ? (choices.accountId ?? remembered?.accountId ?? null) : choices.accountId;
  const own = await accounts.list(true);
  const account = own.find(({ id }) => id === usual);
  const named =
    remembered && account && draft.columns.currency === undefined ? account.currency : draft.defaultCurrency;
  const currency = parts.defaultCurrency ?? named ?? account?.currency ?? (await settings.get()).referenceCurrency;
  const answered: Partial<Record<OpenQuestion, boolean>> = {
    DATE_ORDER: parts.dateFormat !== undefined,
    AMOUNT_FORMAT: parts.amountFormat !== undefined,
    CURRENCY: parts.defaultCurrency != null || account !== undefined,
    ACCOUNT: account !== undefined,
    SIGN: parts.signMeaning !== undefined,
    TRANSFER_ACCOUNT: parts.transferAccountColumn !== undefined,
  };
  return {
    sniffed,
    remembered,
    asked: proposed.open.filter((question) => !answered[question]),
    unknownTypes: proposed.unknownTypes,
    choices: { ...choices, accountId: account?.id ?? null },
    draft: {
      ...draft,
      ...parts,
      columns: draft.columns,
      typeMeanings: { ...draft.typeMeanings, ...parts.typeMeanings },
      defaultCurrency: currency,
    },
  };
}

/** What is still open after the whole file was looked at. */
function stillOpen({ asked, draft }: Understood, survey: Survey): OpenQuestion[] {
  const settledAmounts = JSON.stringify(survey.mapping.amountFormat) !== JSON.stringify(draft.amountFormat);
  const left = asked.filter(
    (question) =>
      question !== 'TYPE_VALUES' &&
      !(question === 'DATE_ORDER' && !survey.datesAmbiguous) &&
      !(question === 'AMOUNT_FORMAT' && settledAmounts),
  );
  return survey.unknownTypes.length > 0 ? [...left, 'TYPE_VALUES'] : left;
}

async function namesIn(file: ImportFile, mapping: ImportMapping): Promise<FileNames> {
  const collector = new NameCollector();
  for await (const result of file.rows(mapping)) if (result.ok) collector.add(result.row);
  return collector.names();
}

/** What the names of a file mean in the ledger as it is now. */
export async function planFor(
  {
    names,
    choices,
    before,
    signature,
  }: { names: FileNames; choices: ImportChoices; before: StoredPlan; signature: string },
  { accounts, categories, settings, batches }: ImportStand,
): Promise<StoredPlan> {
  const { language, referenceCurrency } = await settings.get();
  await categories.ensured();
  const all = await categories.all();
  const remembered = (await batches.remembered(signature, choices.accountId))?.choices;
  const plan: StoredPlan = {
    accounts: planAccounts({
      names,
      own: await accounts.list(true),
      choices: choices.accounts,
      remembered: remembered?.accounts ?? [],
      accountId: choices.accountId,
      referenceCurrency,
      language,
      before: before.accounts.accounts,
      newId: () => uuidV7(),
    }),
    categories: planCategories({
      names: names.categories,
      own: all.map((row) => ({ ...row, name: categoryName(row, language), removed: row.removedAt !== null })),
      choices: choices.categories,
      remembered: remembered?.categories ?? [],
      uncategorizedId: all.find(({ key }) => key === UNCATEGORIZED.key)?.id ?? '',
      before: before.categories.made,
      newId: () => uuidV7(),
    }),
  };
  // As it comes back from its column: compared with what is stored there.
  return JSON.parse(JSON.stringify(plan)) as StoredPlan;
}

/** Puts the rows of a file in place, and tells new ones from known ones. */
export async function stagePlanned(
  batchId: string,
  { file, mapping, names, plan }: { file: ImportFile; mapping: ImportMapping; names: FileNames; plan: StoredPlan },
  { accounts, loader, now }: ImportStand,
): Promise<void> {
  const shown = new Map((await accounts.list(true)).map(({ id, name }) => [id, name]));
  await loader.stage(batchId, stagedRows(file, { mapping, names, plan, now, nameOf: (id) => shown.get(id) }));
}

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** The value as JSON columns can hold it: no NUL, no half of a character. */
const storable = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_key, part: unknown) => {
    if (typeof part === 'string') return clean(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [clean(key), inner]));
  }) as Value;

const sheetOf = ({ sniffed }: Understood, open: readonly OpenQuestion[], readable: boolean): ImportSheet => ({
  columns: sniffed.columns.map(({ index, name, samples }) => ({
    index,
    name: name.slice(0, SAMPLE_CELL),
    samples: samples.map((sample) => sample.slice(0, SAMPLE_CELL)),
  })),
  sampleRows: sniffed.rows
    .slice(0, SAMPLE_ROWS)
    .map((row) => row.slice(0, 256).map((cell) => cell.slice(0, SAMPLE_CELL))),
  open,
  readable,
});

/** Looks at a whole file and stages it: what it says, what is unclear, what it would become. The batch's row must be there. */
export async function previewFile(
  batch: Pick<ImportBatchRow, 'id' | 'choices' | 'plan'>,
  row: FileRow,
  stand: ImportStand,
): Promise<Preview> {
  await stand.loader.allowLongReads(IMPORT_TIMEOUT_MS);
  const file = new ImportFile(stand.ports.blobs, row);
  const understood = await understand(file, batch.choices, stand);
  const { choices } = understood;
  const parsed = ImportMapping.safeParse(understood.draft);
  if (!parsed.success) {
    await stand.loader.clear(batch.id);
    const sheet = sheetOf(understood, understood.asked, false);
    const counts = await stand.loader.counts(batch.id);
    return storable({ mapping: understood.draft, choices, sheet, names: NO_NAMES, plan: NO_PLAN, counts });
  }
  const fixed = { dates: choices.parts.dateFormat !== undefined, amounts: choices.parts.amountFormat !== undefined };
  const survey = await file.survey(parsed.data, fixed);
  const { mapping } = survey;
  const names = await namesIn(file, mapping);
  const plan = await planFor({ names, choices, before: batch.plan, signature: mapping.signature }, stand);
  await stagePlanned(batch.id, { file, mapping, names, plan }, stand);
  await stand.loader.settleStates(batch.id);
  const sheet = sheetOf(understood, stillOpen(understood, survey), true);
  return storable({ mapping, choices, sheet, names, plan, counts: await stand.loader.counts(batch.id) });
}
