// `npm test`: every check, on a bare clone. Last line: `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, environment, node, prepare, root, run } from './prepare.mjs';

const full = process.argv.includes('--full');
const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
/** More failed files than this are no accident. */
const MOST_SECOND_TRIES = 3;
const bin = (name) => join(root, 'node_modules/.bin', name);

async function check(name, command, args, options = {}) {
  const began = Date.now();
  const { code, output } = await run(command, args, { quiet: true, ...options });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (code === 0) counts.passed += 1;
  else {
    counts.failed += 1;
    failures.push(name);
    console.log(output);
  }
  return code === 0;
}

/**
 * A failed file runs once more by itself: a browser or a child process on a crowded machine can miss its moment. What passes
 * then is counted as passed and named, so that it is looked at; what fails twice is failed.
 */
async function secondTry(failed, env) {
  const report = join(root, 'test-results/second-try.json');
  rmSync(report, { force: true });
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  await run(bin('vitest'), [...args, ...failed.map(({ name }) => name)], { env });
  if (!existsSync(report)) return [];
  const again = JSON.parse(readFileSync(report, 'utf8')).testResults;
  return failed.filter(({ name }) => again.some((file) => file.name === name && file.status === 'passed'));
}

async function vitest() {
  const report = join(root, 'test-results/vitest.json');
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  const env = { ...environment(), ...(full && { FULL: '1' }) };
  const args = ['run', '--coverage', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const began = Date.now();
  const { code, output } = await run(bin('vitest'), args, { env });
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} tests and coverage (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (!existsSync(report)) {
    counts.failed += 1;
    failures.push('vitest did not report');
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const failed = result.testResults.filter(({ status }) => status === 'failed');
  const recovered = failed.length > 0 && failed.length <= MOST_SECOND_TRIES ? await secondTry(failed, env) : [];
  for (const file of recovered)
    for (const test of file.assertionResults) {
      if (test.status !== 'failed') continue;
      console.log(`unsteady (passed on the second try): ${test.fullName}: ${test.failureMessages?.[0]?.slice(0, 600)}`);
      test.status = 'passed';
      result.numFailedTests -= 1;
      result.numPassedTests += 1;
    }
  for (const file of recovered) file.status = 'passed';
  counts.passed += result.numPassedTests;
  counts.failed += result.numFailedTests;
  counts.skipped += result.numPendingTests + result.numTodoTests;
  for (const file of result.testResults) {
    for (const test of file.assertionResults)
      if (test.status === 'failed') failures.push(`${file.name}: ${test.fullName}`);
    if (file.status === 'failed' && file.assertionResults.length === 0) {
      counts.failed += 1;
      failures.push(`${file.name}: ${file.message ?? 'could not be loaded'}`);
    }
    for (const test of file.assertionResults)
      if (test.status === 'pending' || test.status === 'skipped') console.log(`skip ${test.fullName}`);
  }
  // Coverage below its threshold fails the run without a failed test.
  if (code !== 0 && failed.length === 0) {
    counts.failed += 1;
    failures.push(`vitest: ${output.slice(-800)}`);
  }
}

await ensureInstalled();
await check('format', bin('prettier'), ['--check', '.', '--log-level', 'warn']);
await prepare();
await check('lint', bin('eslint'), ['.', '--max-warnings', '0']);
await check('docker-compose', bin('dclint'), ['docker-compose.yml', '--max-warnings', '0']);
await check('types of tests', bin('tsc'), ['-p', 'tsconfig.test.json']);
await check('types of the web app', bin('tsc'), ['-p', 'web', '--noEmit']);
await check('generated files are fresh', node, ['codegen.ts', '--check']);
await vitest();
for (const failure of failures) console.log(`failed: ${failure}`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exit(counts.failed === 0 ? 0 : 1);
