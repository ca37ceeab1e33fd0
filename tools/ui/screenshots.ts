import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStories } from './open-stories.ts';

// Pictures of the stories, for looking at: `node tools/ui/screenshots.ts FOLDER [part of an id …]`.
// THEMES and LANGUAGES of the environment, comma-separated, choose the variants.
const [folder, ...parts] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Usage: node tools/ui/screenshots.ts FOLDER [part of a story id …]\n');
  process.exit(2);
}
const themes = (process.env.THEMES ?? 'light').split(',');
const languages = (process.env.LANGUAGES ?? 'vi').split(',');
mkdirSync(folder, { recursive: true });

const browser = await openStories();
try {
  for (const { id, widths } of browser.stories) {
    if (parts.length > 0 && !parts.some((part) => id.includes(part))) continue;
    for (const width of widths) {
      for (const theme of themes) {
        for (const language of languages) {
          await browser.show({ id, width, theme, language });
          const name = `${id.replace('/', '-')}.${width}.${theme}.${language}.png`;
          writeFileSync(path.join(folder, name), await browser.page.screenshot());
          process.stdout.write(`${name}\n`);
        }
      }
    }
  }
} finally {
  await browser.close();
}
