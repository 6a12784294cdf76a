import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

interface EmulatorUser {
  readonly localId: string;
  readonly email?: string;
}

/** The part of the emulator's project state that is kept between runs. */
export interface EmulatorState {
  readonly users: Map<string, EmulatorUser>;
  overwriteUserWithLocalId(localId: string, properties: object): EmulatorUser;
}

const DELAY_MS = 50;

/**
 * The emulator's accounts in a file, so that who registered in the demo is still there after a restart. The emulator keeps
 * passwords in the clear: the file is for its owner's eyes only.
 */
export class AccountFile {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly path: string,
    private readonly state: EmulatorState,
  ) {}

  get size(): number {
    return this.state.users.size;
  }

  has(email: string): boolean {
    return [...this.state.users.values()].some((user) => user.email === email);
  }

  /** Puts the kept accounts back as they were, their valid sessions included. */
  restore(): void {
    if (!existsSync(this.path)) return;
    const users = JSON.parse(readFileSync(this.path, 'utf8')) as EmulatorUser[];
    for (const user of users) this.state.overwriteUserWithLocalId(user.localId, user);
  }

  /** Saves soon: several changes in a row are one write. */
  save(): void {
    this.timer ??= setTimeout(() => this.flush(), DELAY_MS);
  }

  flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const draft = `${this.path}.new`;
    writeFileSync(draft, JSON.stringify([...this.state.users.values()]), { mode: 0o600 });
    renameSync(draft, this.path);
  }
}
