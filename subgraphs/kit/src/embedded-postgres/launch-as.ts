import { spawnSync, type SpawnOptions } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';

/** How the database's programs are started: as ourselves, or, since PostgreSQL refuses root, as somebody who is not root. */
export interface LaunchAs {
  readonly command: (program: string, args: readonly string[]) => [string, string[]];
  readonly options: SpawnOptions;
  /** Makes a folder usable by whoever the programs run as. */
  readonly own: (folder: string) => void;
}

const NOBODY = 65534;
const NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

const asOurselves: LaunchAs = {
  command: (program, args) => [program, [...args]],
  options: {},
  own: (folder) => mkdirSync(folder, { recursive: true, mode: 0o700 }),
};

/** Inside a user namespace we look like `nobody` and still own our files: works below closed folders too. */
const inNamespace: LaunchAs = {
  ...asOurselves,
  command: (program, args) => ['unshare', [...NAMESPACE, program, ...args]],
};

/** Where namespaces are closed to us: really as `nobody`, who then owns the data. Fails below a folder closed to others. */
const asNobody: LaunchAs = {
  command: asOurselves.command,
  options: { uid: NOBODY, gid: NOBODY },
  own: (folder) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    chownSync(folder, NOBODY, NOBODY);
  },
};

/** The way of starting that works for this user on this machine. */
export function launchAs(): LaunchAs {
  if (process.getuid?.() !== 0) return asOurselves;
  const probe = spawnSync('unshare', [...NAMESPACE, 'true'], { stdio: 'ignore' });
  return probe.status === 0 ? inNamespace : asNobody;
}
