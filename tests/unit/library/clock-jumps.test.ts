import { expect, it } from 'vitest';
import { emptyBrief, memoryLibrary, sampleArticle } from './sample.ts';

const DAY = 24 * 60 * 60 * 1000;

it('keeps and finds everything when the clock goes back ten years', async () => {
  const { library, clock } = memoryLibrary();
  const first = await library.save(sampleArticle(), emptyBrief());
  clock.now -= 3650 * DAY;
  const url = 'https://bao.example/bai-2';
  const second = await library.save(sampleArticle('Bài thứ hai.', { url }), emptyBrief());
  await library.save(sampleArticle('Bản sửa.'), emptyBrief());
  expect((await library.list()).total).toBe(2);
  expect(await library.versions.list(first.saved.id)).toHaveLength(1);
  expect((await library.search.search({ text: 'thứ hai' })).total).toBe(1);
  await library.remove(second.saved.id);
  expect(await library.purgeExpired()).toBe(0);
  await library.restore(second.saved.id);
  expect((await library.list()).total).toBe(2);
});

it('does not empty the bin early when the clock goes back after a deletion', async () => {
  const { library, clock } = memoryLibrary();
  const { saved } = await library.save(sampleArticle(), emptyBrief());
  await library.remove(saved.id);
  clock.now -= 365 * DAY;
  expect(await library.purgeExpired()).toBe(0);
  clock.now += 365 * DAY + 29 * DAY;
  expect(await library.purgeExpired()).toBe(0);
});

it('keeps both versions when the clock says the same time twice', async () => {
  const { library } = memoryLibrary();
  const { saved } = await library.save(sampleArticle('Bản một.'), emptyBrief());
  await library.save(sampleArticle('Bản hai.'), emptyBrief());
  await library.save(sampleArticle('Bản ba.'), emptyBrief());
  const versions = await library.versions.list(saved.id);
  expect(versions).toHaveLength(2);
});
