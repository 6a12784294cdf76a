import { useRef, useState } from 'react';
import type { Failure } from '../../graph/failure';
import { gql } from '../../graph/gql';
import { uploadFile } from '../../graph/upload-file';
import { useIntent } from '../../graph/use-intent';
import { useLedger } from '../../ledger/ledger-context';
import { chosenFiles, type Refusal } from './chosen-files';

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
  file: File;
  state: 'waiting' | 'sending' | 'failed';
  failure: Failure | null;
}

/** How far the files chosen since the last pause have come. */
export interface Progress {
  done: number;
  all: number;
}
const atOnce = 2;
const none: Progress = { done: 0, all: 0 };

/** Sends receipts two at a time; each that arrives is put in the queue for reading. What failed can be sent again. */
export function useReceiptUploads(onUploaded: () => void) {
  const { id: ledgerId } = useLedger();
  const scan = useIntent(ScanDocument);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [progress, setProgress] = useState(none);
  const queue = useRef<{ key: string; file: File }[]>([]);
  const active = useRef(0);
  const number = useRef(0);

  const put = (key: string, part: Partial<Upload>) =>
    setUploads((now) => now.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  const dismiss = (key: string) => setUploads((now) => now.filter((upload) => upload.key !== key));
  const send = async ({ key, file }: { key: string; file: File }) => {
    put(key, { state: 'sending', failure: null });
    const upload = await uploadFile(ledgerId, 'receipt', file);
    const result = 'failure' in upload ? upload : await scan.run({ input: { fileId: upload.fileId } });
    const failure = result.failure ?? null;
    if (failure) put(key, { state: 'failed', failure });
    else {
      dismiss(key);
      setProgress(({ done, all }) => ({ done: done + 1, all }));
      onUploaded();
    }
  };
  const next = (): void => {
    while (active.current < atOnce) {
      const job = queue.current.shift();
      if (!job) {
        if (active.current === 0) setProgress(none);
        return;
      }
      active.current += 1;
      void send(job).finally(() => {
        active.current -= 1;
        next();
      });
    }
  };
  const start = (jobs: { key: string; file: File }[]) => {
    setProgress(({ done, all }) => ({ done, all: all + jobs.length }));
    queue.current.push(...jobs);
    next();
  };
  const take = (files: File[]) => {
    const { taken, refused } = chosenFiles(files);
    setRefusals(refused);
    const jobs = taken.map((file) => ({ key: `${(number.current += 1)}`, file }));
    setUploads((now) => [...now, ...jobs.map((job): Upload => ({ ...job, state: 'waiting', failure: null }))]);
    start(jobs);
  };
  const retry = (keys: readonly string[]) => {
    const jobs = uploads.filter(({ key, state }) => state === 'failed' && keys.includes(key));
    for (const { key } of jobs) put(key, { state: 'waiting', failure: null });
    start(jobs.map(({ key, file }) => ({ key, file })));
  };
  return { uploads, refusals, progress, take, retry, dismiss, forget: () => setRefusals([]) };
}
