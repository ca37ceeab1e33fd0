import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStories } from './open-stories.ts';
import { PICTURED, pictureName, PICTURES, takePicture } from './pictures.ts';

// Makes the pictures that tests/e2e/stories.test.ts compares with: `node tools/ui/make-pictures.ts`,
// after a change of the look that is meant. Look at them before committing.
mkdirSync(PICTURES, { recursive: true });
const names = new Set(PICTURED.map(pictureName));
for (const file of readdirSync(PICTURES)) {
  if (!names.has(file)) rmSync(path.join(PICTURES, file));
}
const browser = await openStories();
try {
  for (const view of PICTURED) {
    const name = pictureName(view);
    writeFileSync(path.join(PICTURES, name), await takePicture(browser, view));
    process.stdout.write(`${name}\n`);
  }
} finally {
  await browser.close();
}
