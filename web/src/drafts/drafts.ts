const prefix = 'parfinanciero.draft.';

/** What was typed and not yet sent, kept for this tab: an error, an expired session or a reload loses nothing. */
export const drafts = {
  /** The draft under `name`, or null when there is none or it no longer reads. */
  read<T>(name: string): T | null {
    try {
      const text = sessionStorage.getItem(prefix + name);
      return text === null ? null : (JSON.parse(text) as T);
    } catch {
      return null;
    }
  },
  write(name: string, value: unknown): void {
    try {
      sessionStorage.setItem(prefix + name, JSON.stringify(value));
    } catch {
      // A full or closed storage only costs the draft, never the entry.
    }
  },
  clear(name: string): void {
    sessionStorage.removeItem(prefix + name);
  },
  /** Somebody else is here now, or nobody: their drafts are not for the next person. */
  clearAll(): void {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  },
};
