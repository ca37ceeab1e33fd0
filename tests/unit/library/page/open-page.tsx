import type { VNode } from 'preact';
import { expect, vi } from 'vitest';
import type { Article } from '../../../../src/article/article.ts';
import type { Brief } from '../../../../src/brief/brief.ts';
import type { I18n } from '../../../../src/i18n/i18n.ts';
import type {
  LibraryPageActions,
  LibraryPageProps,
} from '../../../../src/ui/library/library-page-props.ts';
import { LibraryPage } from '../../../../src/ui/library/LibraryPage.tsx';
import { eventually } from '../../../support/eventually.ts';
import { renderPage } from '../../ui/support/render.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from '../sample.ts';

/** An article to be saved, and what is known of it. */
export type Given = Partial<Article> & { text?: string; brief?: Partial<Brief> };

/** What the page asks of its surroundings; nothing happens. */
export function pageActions(): LibraryPageActions {
  return {
    onOpen: vi.fn(),
    onOpenHighlight: vi.fn(),
    onGo: vi.fn(),
    onDownload: vi.fn(async () => {}),
    onLayoutChange: vi.fn(),
    onOpenOptions: vi.fn(),
    onOpenWelcome: vi.fn(),
  };
}

/** The page over a library of these articles, the last one saved last. */
export async function openPage(i18n: I18n, given: Given[], props: Partial<LibraryPageProps> = {}) {
  const { library, clock } = memoryLibrary();
  for (const [n, { text, brief, ...own }] of given.entries()) {
    clock.now += 1000;
    const url = `https://bao.example/${n}`;
    const article = sampleArticle(text ?? `Nội dung ${own.title}.`, { url, ...own });
    await library.save(article, emptyBrief(brief));
  }
  const actions = pageActions();
  const render = (place: LibraryPageProps['place'] = { view: 'articles' }): VNode => (
    <LibraryPage
      i18n={i18n}
      library={library}
      search={library.search}
      actions={actions}
      layout="list"
      place={place}
      {...props}
    />
  );
  const page = await renderPage(render());
  const shown = () => Array.from(page.root.querySelectorAll('.item-title'), (e) => e.textContent);
  await eventually(() => expect(page.root.querySelector('.skeleton')).toBeNull());
  return { library, clock, page, actions, shown, render };
}
