import { serveStories } from './vite.ts';

// `npm run ui`: the story page, until interrupted. `npm run ui -- --port 5000` chooses the port.
const args = process.argv.slice(2);
const asked = args.includes('--port') ? Number(args[args.indexOf('--port') + 1]) : 5180;
if (!Number.isInteger(asked) || asked < 1 || asked > 65_535) {
  process.stderr.write('Usage: npm run ui [-- --port NUMBER]\n');
  process.exitCode = 2;
} else {
  const address = await serveStories(asked);
  process.stdout.write(`Stories: ${address} (Ctrl+C stops)\n`);
}
