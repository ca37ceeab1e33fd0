/**
 * `npm test` and, with `--no-browsers`, `npm run check`: format, lint with the import rules, types,
 * unit and golden tests, both builds, the lint of Firefox's store, and the browser tests. Everything
 * runs even after a failure, and the last line counts: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';

interface Count {
  passed: number;
  failed: number;
}

const bin = path.resolve(import.meta.dirname, '../../node_modules/.bin');
const browsers = !process.argv.includes('--no-browsers');
const scratch = mkdtempSync(path.join(tmpdir(), 'luoc-check-'));

/** Runs a program of `node_modules/.bin` and shows its output. @returns whether it succeeded. */
function runs(title: string, program: string, args: string[]): boolean {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(path.join(bin, program), args, {
    stdio: 'inherit',
    // The terminal's colours and npm's own settings are of no use to the steps.
    env: { ...process.env, NO_COLOR: '1' },
  });
  return status === 0;
}

/** One step that holds or does not. */
function step(title: string, program: string, args: string[]): Count {
  return runs(title, program, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const ReportSchema = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });

/** Runs vitest. A run that fails without a failed test (a file that does not load) counts as one. */
function tests(title: string, config: string): Count {
  const report = path.join(scratch, `${path.basename(path.dirname(config))}.json`);
  const succeeded = runs(title, 'vitest', [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  let passed = 0;
  let failed = 0;
  try {
    const counts = v.parse(ReportSchema, JSON.parse(readFileSync(report, 'utf8')));
    passed = counts.numPassedTests;
    failed = counts.numFailedTests;
  } catch (error) {
    console.error('The tests left no report.', error);
    failed = 1;
  }
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}

const counts: Count[] = [
  step('Types of the extension (wxt prepare)', 'wxt', ['prepare']),
  step('Format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  step('Lint', 'oxlint', ['--deny-warnings']),
  step('Types', 'tsc', ['-p', '.']),
  tests('Unit and golden tests', 'vitest.config.ts'),
  step('Build for Chrome', 'wxt', ['build']),
  step('Build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3']),
  step('Lint of the package for Firefox (web-ext)', 'web-ext', [
    'lint',
    '--source-dir=.output/firefox-mv3',
    '--no-config-discovery',
    '--warnings-as-errors',
  ]),
  ...(browsers ? [tests('Browser tests', 'tests/e2e/vitest.config.ts')] : []),
];
rmSync(scratch, { recursive: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
