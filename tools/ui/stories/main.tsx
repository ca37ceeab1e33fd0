import { render } from 'preact';
import { createI18n, uiLanguages } from '../../../src/i18n/i18n.ts';
import { StoryIndex } from './StoryIndex.tsx';
import { stories } from './stories.ts';

// `?story=ID&lang=CODE&theme=NAME` shows one story alone; without `story`, the index of all.
const query = new URLSearchParams(location.search);
const story = stories.find(({ id }) => id === query.get('story'));
const theme = query.get('theme');
if (theme !== null) document.documentElement.dataset.theme = theme;

if (story) {
  const i18n = await createI18n(query.get('lang') ?? 'vi');
  document.documentElement.lang = i18n.language;
  render(story.render(i18n), document.body);
  for (const selector of story.clicks ?? []) {
    await settled();
    const target = document.querySelector<HTMLElement>(selector);
    if (!target) throw new Error(`The story '${story.id}' has nothing at '${selector}'.`);
    target.click();
  }
  if (story.selects) {
    const [from, to] = story.selects.map((selector) => document.querySelector(selector));
    if (!from || !to) throw new Error(`The story '${story.id}' has nothing to select.`);
    await settled();
    document.getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
    // What is offered for a selection waits until it stands still.
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  await settled();
} else {
  document.documentElement.lang = 'en';
  render(<StoryIndex stories={stories} languages={uiLanguages} />, document.body);
}
await document.fonts.ready;
await settled();
document.body.dataset.ready = 'true';

/** Resolves once what was rendered and what effects changed has been painted. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}
