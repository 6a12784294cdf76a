const prefix = 'parfinanciero.intent.';

/** A short stable mark of a text (FNV-1a, 32 bit, twice): enough to tell one person's intents of one tab apart. */
function mark(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/**
 * One key per intent: the same change asked again (after a lost answer, an expired session or a reload) carries the
 * same key, so that the server does it once. A key is let go when its intent has succeeded.
 */
export class IntentKeys {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = sessionStorage,
    private readonly newKey: () => string = () => crypto.randomUUID(),
  ) {}

  /** The key of the mutation `name` with these variables. */
  keyFor(name: string, variables: unknown): string {
    const slot = this.slot(name, variables);
    const known = this.storage.getItem(slot);
    if (known) return known;
    const key = this.newKey();
    this.storage.setItem(slot, key);
    return key;
  }

  /** The intent is done: the same change asked from now on is a new one. */
  settle(name: string, variables: unknown): void {
    this.storage.removeItem(this.slot(name, variables));
  }

  private slot(name: string, variables: unknown): string {
    return `${prefix}${name}.${mark(JSON.stringify(variables) ?? '')}`;
  }
}
