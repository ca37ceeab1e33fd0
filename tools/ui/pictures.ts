import type { StoryBrowser, StoryView } from './open-stories.ts';

/** Where the agreed pictures of the stories are. */
export const PICTURES = 'tests/e2e/story-pictures';

/** The views whose look is held by a picture: each page in both themes, both languages, two widths. */
export const PICTURED: StoryView[] = [
  view('popup/summary', 400, 'light', 'vi'),
  view('popup/facts', 400, 'dark', 'vi'),
  view('popup/fact-source', 400, 'light', 'en'),
  view('popup/entities', 400, 'dark', 'en'),
  view('popup/copy-menu', 400, 'light', 'vi'),
  view('popup/save-quota', 400, 'dark', 'vi'),
  view('popup/not-an-article', 400, 'light', 'en'),
  view('popup/translation-done', 400, 'dark', 'en'),
  view('reader/article', 1280, 'light', 'vi'),
  view('reader/article', 360, 'dark', 'en'),
  view('reader/names', 1280, 'dark', 'vi'),
  view('reader/translated-rtl', 1280, 'light', 'vi'),
  view('reader/legible', 1280, 'light', 'en'),
  view('reader/settings', 360, 'light', 'vi'),
  view('reader/side-panel', 400, 'light', 'vi'),
  view('options/all', 1280, 'light', 'en'),
  view('options/all', 360, 'dark', 'vi'),
  view('library/list', 1280, 'light', 'vi'),
  view('library/list', 360, 'dark', 'en'),
  view('library/cards', 1280, 'dark', 'vi'),
  view('library/cards', 360, 'light', 'vi'),
  view('library/filters', 1280, 'light', 'en'),
  view('library/filters', 360, 'light', 'vi'),
  view('library/picking', 1280, 'dark', 'en'),
  view('library/names', 1280, 'light', 'vi'),
  view('library/name', 1280, 'light', 'vi'),
  view('library/name', 360, 'dark', 'en'),
  view('library/changes', 1280, 'dark', 'vi'),
  view('library/changes', 360, 'light', 'en'),
  view('onboarding/first-run', 1280, 'light', 'vi'),
  view('onboarding/first-run', 360, 'dark', 'en'),
];

function view(id: string, width: number, theme: string, language: string): StoryView {
  return { id, width, theme, language };
}

/** The file name of a view's picture. */
export function pictureName({ id, width, theme, language }: StoryView): string {
  return `${id.replace('/', '-')}.${width}.${theme}.${language}.png`;
}

/** A picture of a view, as PNG. */
export async function takePicture(browser: StoryBrowser, shown: StoryView): Promise<Uint8Array> {
  await browser.show(shown);
  return browser.page.screenshot({ captureBeyondViewport: false });
}
