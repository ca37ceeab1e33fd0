// Runs a tool of this project on a Node that can run TypeScript, installing first what is missing.
// Plain JavaScript without dependencies: it must run on Node 20 in a checkout with nothing installed.
//
//   node tools/setup/launch.mjs [--browsers] TOOL.ts [arguments]
//   node tools/setup/launch.mjs --wxt [arguments of wxt]
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBrowser, ensureWebDavServer } from './browsers.mjs';
import { ensurePackages, nodeBinary, projectRoot } from './packages.mjs';

const options = [];
const rest = process.argv.slice(2);
while (rest[0] === '--browsers' || rest[0] === '--wxt') options.push(rest.shift());

try {
  ensurePackages();
  if (options.includes('--browsers')) {
    ensureBrowser('chromium');
    ensureBrowser('firefox-esr');
    ensureWebDavServer();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const bin = path.join(projectRoot, 'node_modules', '.bin');
const tool = options.includes('--wxt')
  ? [path.join(projectRoot, 'node_modules', 'wxt', 'bin', 'wxt.mjs')]
  : ['--disable-warning=ExperimentalWarning', path.join(projectRoot, rest.shift() ?? '')];
const child = spawn(nodeBinary(), [...tool, ...rest], {
  stdio: 'inherit',
  // npm starts scripts in the project's folder; a path the reader typed is relative to where they were.
  env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
