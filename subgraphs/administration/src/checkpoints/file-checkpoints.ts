import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import type { CheckpointKeeper } from '../ports.js';

export interface FileCheckpointsOptions {
  /** PKCS #8 text of an Ed25519 key. */
  readonly privateKey: string;
  /** One JSON object a line; made when it is not there. */
  readonly file: string;
}

/** @throws Error when the text is no Ed25519 key */
function ed25519(privateKey: string): KeyObject {
  const key = createPrivateKey(privateKey);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('AUDIT_SIGNING_KEY: an Ed25519 key is expected');
  return key;
}

/** Signs with a key of this installation and keeps the checkpoints in a file beside the database. */
export function fileCheckpoints({ privateKey, file }: FileCheckpointsOptions): CheckpointKeeper {
  const key = ed25519(privateKey);
  const publicKey = createPublicKey(key);
  return {
    sign: (text) => Promise.resolve(sign(null, Buffer.from(text), key).toString('base64url')),
    verify: (text, signature) =>
      Promise.resolve(verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'))),
    append: (line) => appendFile(file, `${line}\n`, { mode: 0o600 }),
    async lines() {
      const text = await readFile(file, 'utf8').catch((error: unknown) => {
        if ((error as { code?: unknown }).code === 'ENOENT') return '';
        throw error;
      });
      return text.split('\n').filter((line) => line !== '');
    },
  };
}
