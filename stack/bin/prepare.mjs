// Runs on whatever Node ≥ 20 a person has, before anything is installed: plain JavaScript, no dependency.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';

const PNPM = 'pnpm@12.21.0';
const PACKAGES = [
  'subgraphs/kit',
  'subgraphs/identity',
  'subgraphs/expenses',
  'subgraphs/dashboard',
  'subgraphs/goals',
  'subgraphs/projections',
  'subgraphs/administration',
  'router',
  'stack',
  'bench',
];

/** The project's own Node, which every program of it runs on. */
export const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

/** The environment in which the project's programs find that Node first. */
export const environment = () => ({
  ...process.env,
  PATH: `${join(modules, 'node', 'bin')}${windows ? ';' : ':'}${process.env.PATH ?? ''}`,
});

/** Runs a program to its end. What it prints goes to standard error, so that our own answers stay alone on stdout. */
export function run(command, args, { quiet = false, env = environment(), shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (!quiet) process.stderr.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function must(what, command, args, options) {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  if (code === 0) return;
  process.stderr.write(output);
  console.error(`${what} failed`);
  process.exit(1);
}

function filesBelow(folder, into = []) {
  if (!existsSync(folder)) return into;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', 'test', '.git', 'coverage'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) filesBelow(path, into);
    else into.push(path);
  }
  return into;
}

/** What a set of files is now: names, sizes and times. Cheap enough for every start. */
function stateOf(paths) {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const stampPath = (name) => join(modules, '.parfinanciero', name);
const stampOf = (name) => (existsSync(stampPath(name)) ? readFileSync(stampPath(name), 'utf8') : '');
function stamp(name, state) {
  mkdirSync(join(modules, '.parfinanciero'), { recursive: true });
  writeFileSync(stampPath(name), state);
}

/** Installs what the lock file names, unless that is what is installed. */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(readFileSync(join(root, 'pnpm-workspace.yaml')))
    .digest('hex');
  if (stampOf('installed') === wanted && existsSync(node)) return;
  console.error(
    'Instalando dependencias (la primera vez tarda un minuto)… · Installing dependencies (a minute, the first time)…',
  );
  // CI=true: pnpm must never stop to ask; nobody is there to answer.
  const env = { ...process.env, CI: 'true' };
  await must('pnpm install', windows ? 'npx.cmd' : 'npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], {
    env,
    shell: windows,
  });
  stamp('installed', wanted);
}

const tool = (name) => join(modules, '.bin', windows ? `${name}.cmd` : name);

async function buildPrograms() {
  const sources = PACKAGES.flatMap((name) => [
    ...filesBelow(join(root, name, 'src')),
    join(root, name, 'tsconfig.json'),
    join(root, name, 'package.json'),
  ]);
  const state = stateOf([...sources, join(root, 'tsconfig.base.json')]);
  if (stampOf('built') === state && existsSync(join(root, 'stack/dist/main.js'))) return;
  console.error('Compilando… · Building…');
  await must('tsc', tool('tsc'), ['-b'], { shell: windows });
  stamp('built', state);
}

async function buildWeb() {
  const shared = [join(root, 'subgraphs/kit/src/money'), join(root, 'subgraphs/kit/src/days')].flatMap((folder) =>
    filesBelow(folder),
  );
  const own = ['src', 'public', 'scripts', 'explorer'].flatMap((folder) => filesBelow(join(root, 'web', folder)));
  const single = ['index.html', 'vite.config.ts', 'vite.explorer.config.ts', 'package.json', 'tsconfig.json'].map(
    (name) => join(root, 'web', name),
  );
  const state = stateOf([...shared, ...own, ...single.filter((path) => existsSync(path))]);
  if (stampOf('web') === state && existsSync(join(root, 'web/dist/index.html'))) return;
  console.error('Preparando la aplicación web… · Building the web app…');
  await must('vite build', node, [
    join(root, 'web/node_modules/vite/bin/vite.js'),
    'build',
    join(root, 'web'),
    '--logLevel',
    'warn',
  ]);
  stamp('web', state);
}

/** Installs and builds what is stale; what is unchanged is left alone. */
export async function prepare({ web = true } = {}) {
  await ensureInstalled();
  await Promise.all([buildPrograms(), web ? buildWeb() : null]);
}
