import { libraryStories } from './library-stories.tsx';
import { pageStories } from './page-stories.tsx';
import { readerStories } from './reader-stories.tsx';
import { popupStories } from './popup-stories.tsx';
import { selectionStories } from './selection-stories.tsx';
import { summaryStories } from './summary-stories.tsx';
import type { Story } from './story.ts';

/** Every story, by group. */
export const stories: Story[] = [
  ...popupStories,
  ...summaryStories,
  ...readerStories,
  ...selectionStories,
  ...libraryStories,
  ...pageStories,
];
