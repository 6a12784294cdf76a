import { tooLarge, wrongType } from '@parfinanciero/kit';
import { detectEncoding } from '../domain/import/index.js';
import type { FileKind } from '../persistence/file-row.js';
import { guardFile } from '../readers/file-guard.js';
import { UnreadableReceipt } from '../readers/unreadable-receipt.js';

const MIB = 1024 * 1024;

/** What a kind of file may be. `headBytes`: how much of it is looked at before the rest is taken. */
export interface UploadRule {
  readonly maximum: number;
  readonly headBytes: number;
  /** The type by the first bytes, never by name or by what the client says. @throws WRONG_TYPE, TOO_LARGE */
  typeOf(head: Uint8Array): string;
}

const RECEIPT_TYPES = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', pdf: 'application/pdf' } as const;

function receiptType(head: Uint8Array): string {
  try {
    return RECEIPT_TYPES[guardFile(head)];
  } catch (error) {
    if (!(error instanceof UnreadableReceipt)) throw error;
    throw error.reason === 'TOO_LARGE' ? tooLarge() : wrongType();
  }
}

/** Beginnings of what is no text although it may hold no zero byte early on. */
const BINARY = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  'RIFF',
  '\u001f\u008b',
  'Rar!',
  '7z\u00bc\u00af',
  '\u00d0\u00cf\u0011\u00e0',
  '\u007fELF',
  'MZ',
];

function textType(head: Uint8Array): string {
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1');
  if (head.length === 0 || BINARY.some((beginning) => start.startsWith(beginning))) throw wrongType();
  const encoding = detectEncoding(head);
  if (!encoding.startsWith('utf-16')) {
    const controls = head.reduce(
      (count, byte) => count + Number(byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)),
      0,
    );
    if (head.includes(0) || controls > head.length / 100) throw wrongType();
  }
  return 'text/csv';
}

export const UPLOAD_RULES: Readonly<Record<FileKind, UploadRule>> = {
  import: { maximum: 64 * MIB, headBytes: 64 * 1024, typeOf: textType },
  receipt: { maximum: 15 * MIB, headBytes: MIB, typeOf: receiptType },
};

/** Forms write these three signs so. */
const FORM_ESCAPES = /%(?:22|0A|0D)/gu;

/** A file's name as it is shown and offered again: no path, no control or formatting signs, at most 200 characters. */
export function safeName(name: string | undefined): string {
  const last = (name ?? '').replace(FORM_ESCAPES, ' ').split(/[\\/]/u).at(-1) ?? '';
  const text = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/u, '');
  return (text === '' ? 'file' : text).slice(0, 200).toWellFormed();
}
