import type { LibraryPageProps } from '../../../src/ui/library/library-page-props.ts';
import { LibraryPage } from '../../../src/ui/library/LibraryPage.tsx';
import { sampleLibrary } from './library-sample.ts';
import { done, nothing, type Story } from './story.ts';

const nobody = { frequent: async () => [], appearances: async () => [] };

const story = (name: string, own: Partial<LibraryPageProps>, clicks: string[] = []): Story => ({
  id: `library/${name}`,
  widths: [1280, 360],
  clicks,
  render: (i18n) => (
    <LibraryPage
      i18n={i18n}
      library={sampleLibrary()}
      search={{ search: async () => ({ hits: [], total: 0, relaxed: false }) }}
      layout="list"
      actions={{
        onOpen: nothing,
        onOpenHighlight: nothing,
        onGo: nothing,
        onDownload: done,
        onLayoutChange: nothing,
        onOpenOptions: nothing,
        onOpenWelcome: nothing,
      }}
      {...own}
    />
  ),
});

export const libraryStories: Story[] = [
  story('list', {}),
  story('cards', { layout: 'cards' }),
  story('filters', { filter: { tag: 'kinh tế', period: { kind: 'range', from: '2026-11-01' } } }, [
    '.filters-bar > .button',
  ]),
  story('search-help', {}, ['.library-search-place .button']),
  story('picking', {}, [
    '.library-count .button',
    'li:nth-child(1) .item-pick input',
    'li:nth-child(3) .item-pick input',
  ]),
  story('picking-cards', { layout: 'cards' }, [
    '.library-count .button',
    'li:nth-child(2) .item-pick input',
    '.selection-acts .button',
  ]),
  story('changes', { place: { view: 'changes', id: 'ben-cang' } }),
  story('changes-none', {
    place: { view: 'changes', id: 'ben-cang' },
    library: sampleLibrary({
      versions: { ...sampleLibrary().versions, list: async () => [] },
    }),
  }),
  story('nothing-found', { query: 'vải thiều' }),
  story('empty', {
    library: sampleLibrary({ list: async () => ({ items: [], total: 0, damaged: 0 }) }),
  }),
  story('failed', {
    library: sampleLibrary({ list: () => Promise.reject(new Error('No database.')) }),
  }),
  story('temporary', { temporary: true }),
  story('highlights', { place: { view: 'highlights' } }),
  story('highlights-none', {
    place: { view: 'highlights' },
    library: sampleLibrary({
      highlights: {
        ...sampleLibrary().highlights,
        recent: async () => ({ items: [], total: 0 }),
      },
    }),
  }),
  story('persist', {
    storage: { bytes: 48e6, quota: 10e9, persistent: false, ask: true },
  }),
  story('names', { place: { view: 'names' } }),
  story('names-none', { place: { view: 'names' }, library: sampleLibrary({ entities: nobody }) }),
  story('name', { place: { view: 'name', key: 'person:tran thu ha' } }),
  story('name-none', {
    place: { view: 'name', key: 'person:ai do' },
    library: sampleLibrary({ entities: nobody }),
  }),
];
