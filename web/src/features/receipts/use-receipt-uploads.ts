import { useRef, useState } from 'react';
import type { Failure } from '../../graph/failure';
import { gql } from '../../graph/gql';
import { uploadFile } from '../../graph/upload-file';
import { useIntent } from '../../graph/use-intent';
import { useLedger } from '../../ledger/ledger-context';

const ScanDocument = gql(/* GraphQL */ `
  mutation ScanReceipt($input: ScanReceiptInput!) {
    scanReceipt(input: $input) {
      ...ReceiptItem_receipt @unmask
    }
  }
`);

/** One file on its way, or why it didn't arrive. */
export interface Upload {
  key: string;
  name: string;
  failure: Failure | null;
}
const atOnce = 2;

/** Sends receipts two at a time; each that arrives is put in the queue for reading. */
export function useReceiptUploads(onUploaded: () => void) {
  const { id: ledgerId } = useLedger();
  const scan = useIntent(ScanDocument);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<{ key: string; file: File }[]>([]);
  const active = useRef(0);
  const number = useRef(0);

  const dismiss = (key: string) => setUploads((now) => now.filter((upload) => upload.key !== key));
  const send = async ({ key, file }: { key: string; file: File }) => {
    const upload = await uploadFile(ledgerId, 'receipt', file);
    const result = 'failure' in upload ? upload : await scan.run({ input: { fileId: upload.fileId } });
    const failure = result.failure ?? null;
    if (failure) setUploads((now) => now.map((each) => (each.key === key ? { ...each, failure } : each)));
    else {
      dismiss(key);
      onUploaded();
    }
  };
  const next = (): void => {
    while (active.current < atOnce) {
      const job = queue.current.shift();
      if (!job) return;
      active.current += 1;
      void send(job).finally(() => {
        active.current -= 1;
        next();
      });
    }
  };
  const take = (files: File[]) => {
    const jobs = files.map((file) => ({ key: `${(number.current += 1)}`, file }));
    setUploads((now) => [...now, ...jobs.map(({ key, file }) => ({ key, name: file.name, failure: null }))]);
    queue.current.push(...jobs);
    next();
  };
  return { uploads, take, dismiss };
}
