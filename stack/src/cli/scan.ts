import { readFile, stat } from 'node:fs/promises';
import { UnreadableReceipt, createReceiptReader } from '@parfinanciero/expenses/readers/receipt-reader';
import type { ReceiptReader, ReceiptReading } from '@parfinanciero/expenses/readers/receipt-reader';

export interface CommandIo {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  json: boolean;
  lang: 'es' | 'en';
}

type ScanError = UnreadableReceipt['reason'] | 'NOT_FOUND';

const MOST_BYTES = 15 * 1024 * 1024;

const TEXT = {
  es: {
    usage:
      'Uso: parfinanciero scan IMAGEN… [--json]\nLee recibos y facturas (JPEG, PNG, WebP, PDF) sin necesidad del servidor.',
    unknownOption: 'Opción desconocida',
    none: '—',
    sure: 'seguro',
    review: 'por revisar',
    errors: {
      NOT_FOUND: 'no se puede abrir el archivo',
      WRONG_TYPE: 'no es una imagen JPEG, PNG o WebP, ni un PDF',
      TOO_LARGE: 'es demasiado grande',
      TIMED_OUT: 'la lectura tardó demasiado',
      OUT_OF_MEMORY: 'la lectura necesitó demasiada memoria',
      DAMAGED: 'el archivo está dañado',
    },
  },
  en: {
    usage:
      'Usage: parfinanciero scan IMAGE… [--json]\nReads receipts and invoices (JPEG, PNG, WebP, PDF); no server needed.',
    unknownOption: 'Unknown option',
    none: '—',
    sure: 'sure',
    review: 'to review',
    errors: {
      NOT_FOUND: 'the file can’t be opened',
      WRONG_TYPE: 'neither a JPEG, PNG or WebP image nor a PDF',
      TOO_LARGE: 'too large',
      TIMED_OUT: 'reading took too long',
      OUT_OF_MEMORY: 'reading needed too much memory',
      DAMAGED: 'the file is damaged',
    },
  },
} satisfies Record<CommandIo['lang'], { errors: Record<ScanError, string> } & Record<string, unknown>>;

/**
 * `parfinanciero scan IMAGE…`: one line per image, as JSON with `--json`. A file that can't be read says why on its
 * line and the others are still read. Returns the exit code: 0 all read, 1 some failed, 2 wrong usage.
 */
export async function scan(
  args: string[],
  io: CommandIo,
  createReader: () => ReceiptReader = createReceiptReader,
): Promise<number> {
  const text = TEXT[io.lang];
  const json = io.json || args.includes('--json');
  const onlyFiles = args.indexOf('--');
  const files = args.filter((arg, at) => (onlyFiles >= 0 && at > onlyFiles) || !arg.startsWith('--'));
  const unknown = args.find((arg, at) => arg.startsWith('--') && arg !== '--json' && (onlyFiles < 0 || at < onlyFiles));
  if (unknown !== undefined) io.stderr.write(`${text.unknownOption}: ${unknown}\n`);
  if (files.length === 0 || unknown !== undefined) {
    io.stderr.write(`${text.usage}\n`);
    return 2;
  }
  const reader = createReader();
  let failed = 0;
  try {
    for (const file of files) {
      const result = await readOne(reader, file);
      if ('error' in result) {
        failed += 1;
        const message = text.errors[result.error];
        io.stdout.write(
          json
            ? `${JSON.stringify({ file, error: result.error, message })}\n`
            : `${file}: ${message} (${result.error})\n`,
        );
      } else {
        io.stdout.write(json ? `${JSON.stringify(asJson(file, result))}\n` : `${asLine(file, result, io.lang)}\n`);
      }
    }
  } finally {
    await reader.close();
  }
  return failed === 0 ? 0 : 1;
}

async function readOne(reader: ReceiptReader, file: string): Promise<ReceiptReading | { error: ScanError }> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return { error: 'TOO_LARGE' };
    return await reader.read({ bytes: await readFile(file) });
  } catch (error) {
    if (error instanceof UnreadableReceipt) return { error: error.reason };
    if (error instanceof Error && 'code' in error) return { error: 'NOT_FOUND' };
    throw error;
  }
}

function asJson(file: string, reading: ReceiptReading) {
  const { company, date, total, currency, tax, documentKind, confidence, fields, lineItems, engine, ms } = reading;
  return { file, company, date, total, currency, tax, documentKind, confidence, fields, lineItems, engine, ms };
}

function asLine(file: string, reading: ReceiptReading, lang: CommandIo['lang']): string {
  const text = TEXT[lang];
  const total = reading.total === null ? text.none : `${spoken(reading.total, lang)} ${reading.currency}`;
  const certainty = `${Math.round(reading.confidence * 100)} % ${reading.confidence >= 0.9 ? text.sure : text.review}`;
  return `${file}: ${reading.company ?? text.none} · ${reading.date ?? text.none} · ${total} · ${certainty} · ${reading.ms} ms`;
}

/** An exact decimal with the separators of the language; never through a float. */
function spoken(amount: string, lang: CommandIo['lang']): string {
  const [whole = '0', cents] = amount.split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, lang === 'es' ? '.' : ',');
  return cents === undefined ? grouped : `${grouped}${lang === 'es' ? ',' : '.'}${cents}`;
}
