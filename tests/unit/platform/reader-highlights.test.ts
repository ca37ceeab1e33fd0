import { expect, it, vi } from 'vitest';
import { createReaderHighlights } from '../../../src/platform/reader-highlights.ts';
import { eventually } from '../../support/eventually.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from '../library/sample.ts';

const TEXT = 'Giá vải đầu vụ tăng 8% hôm nay ở Lục Ngạn.\nMưa ở Huế.';

it('reads the highlights of a saved article, and again after each change', async () => {
  const { library } = memoryLibrary();
  const article = sampleArticle(TEXT);
  await library.save(article, emptyBrief());
  const onChange = vi.fn();
  const highlights = createReaderHighlights(library, null, onChange);
  const shown = { article, saved: true };
  const props = () => highlights.props(shown);
  expect(props()).toMatchObject({ items: [], ready: false });
  await eventually(() => expect(props().ready).toBe(true));

  const { id } = await props().onAdd({ start: 0, end: 12, colour: 'pink' });
  expect(props().items.map(({ highlight }) => highlight.exact)).toEqual(['Giá vải đầu ']);
  await props().onChange(id, { note: 'xem' });
  expect(props().items[0]?.highlight.note).toBe('xem');
  const undo = await props().onRemove(id);
  expect(props().items).toEqual([]);
  await undo();
  expect(props().items[0]?.highlight).toMatchObject({ id, note: 'xem', colour: 'pink' });
});

it('marks nothing in a text that the library has not, and shows what it has in that text', async () => {
  const { library } = memoryLibrary();
  const { saved } = await library.save(sampleArticle(TEXT), emptyBrief());
  await library.highlights.add(saved.id, { start: 15, end: 22, colour: 'blue' });
  await library.highlights.add(saved.id, { start: 43, end: 53, colour: 'green' });
  const later = sampleArticle('Cập nhật.\nGiá vải đầu vụ tăng 9% hôm nay ở Lục Ngạn.');
  const highlights = createReaderHighlights(library, null, () => {});
  const shown = { article: later, saved: true };
  const props = () => highlights.props(shown);
  await eventually(async () => {
    props();
    expect(props().items).toHaveLength(2);
  });
  const [edited, lost] = props().items;
  expect(edited?.place).toEqual({ start: 25, end: 32, changed: true });
  expect(lost?.place).toBeUndefined();
  expect(props().ready).toBe(false);
  const more = { start: 0, end: 3, colour: 'blue' } as const;
  await expect(props().onAdd(more)).rejects.toMatchObject({ problem: 'not-found' });

  // Once it has been saved, the same words can be marked.
  await library.save(later, emptyBrief());
  await props().onAdd(more);
  expect(props().ready).toBe(true);
  expect((await library.highlights.list(saved.id)).map(({ place }) => place?.start)).toEqual([
    0,
    25,
    undefined,
  ]);
});

it('shows nothing of an article that is not, or no longer, saved', async () => {
  const { library } = memoryLibrary();
  const article = sampleArticle(TEXT);
  const result = await library.save(article, emptyBrief());
  await library.highlights.add(result.saved.id, { start: 0, end: 3, colour: 'blue' });
  const highlights = createReaderHighlights(library, 'a2', () => {});
  const saved = { article, saved: true };
  highlights.props(saved);
  await eventually(() => expect(highlights.props(saved).items).toHaveLength(1));
  await library.undoSave(result);
  const unsaved = { article, saved: false };
  expect(highlights.props(unsaved)).toMatchObject({ items: [], ready: false, first: 'a2' });
});
