/** `npm run build` and `npm run zip`: both browsers, one after the other. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const wxt = path.resolve(import.meta.dirname, '../../node_modules/.bin/wxt');
const [command = 'build', ...rest] = process.argv.slice(2).includes('--zip')
  ? ['zip', ...process.argv.slice(2).filter((argument) => argument !== '--zip')]
  : ['build', ...process.argv.slice(2)];
for (const target of [
  ['-b', 'chrome'],
  ['-b', 'firefox', '--mv3'],
]) {
  const { status } = spawnSync(wxt, [command, ...target, ...rest], { stdio: 'inherit' });
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}
