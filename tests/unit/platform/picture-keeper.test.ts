import { describe, expect, it, vi } from 'vitest';
import { createPictureKeeper, type KeeperWorld } from '../../../src/platform/picture-keeper.ts';
import { defaultSettings } from '../../../src/settings/settings.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from '../library/sample.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
const defaults = defaultSettings();

/** A keeper over a library with one article of two pictures, each ten bytes. */
async function setUp(own: Partial<Omit<KeeperWorld, 'tell' | 'pictures'>> = {}) {
  const { library } = memoryLibrary();
  const images = ['a', 'b'].map((name) => ({ src: `https://i.example/${name}`, alt: '' }));
  const article = sampleArticle('', { blocks: [{ type: 'figure', id: 'f', images }] });
  const { saved } = await library.save(article, emptyBrief());
  const asked: string[] = [];
  const world = {
    pictures: library.pictures,
    settings: async () => defaults,
    mayFetch: async () => true,
    fetch: async (address: string | URL | Request) => {
      asked.push(String(address));
      return new Response(PNG);
    },
    online: () => true,
    tell: vi.fn<(articleId: string) => void>(),
    ...own,
  };
  const counts = async () => (await library.pictures.status([saved.id])).get(saved.id)?.counts;
  return { keeper: createPictureKeeper(world), world, asked, counts, id: saved.id };
}

describe('the keeper of pictures', () => {
  it('fetches what saves have noted, and tells the pages of each', async () => {
    const { keeper, world, counts, id } = await setUp();
    await keeper.keep();
    expect(await counts()).toMatchObject({ kept: 2 });
    expect(world.tell).toHaveBeenCalledWith(id);
  });

  it('runs once, however often it is asked', async () => {
    const { keeper, asked } = await setUp();
    await Promise.all([keeper.keep(), keeper.keep(), keeper.release()]);
    expect(asked.toSorted()).toEqual(['https://i.example/a', 'https://i.example/b']);
  });

  it('fetches nothing where the reader keeps no pictures, or without a network', async () => {
    const off = await setUp({ settings: async () => ({ ...defaults, keepPictures: 'off' }) });
    await off.keeper.keep();
    const offline = await setUp({ online: () => false });
    await offline.keeper.keep();
    expect([...off.asked, ...offline.asked]).toEqual([]);
    expect(await off.counts()).toMatchObject({ waiting: 2 });
    expect(await offline.counts()).toMatchObject({ waiting: 2 });
  });

  it('goes on when a page loads after the network has come back', async () => {
    let online = false;
    const { keeper, asked, counts } = await setUp({ online: () => online });
    await keeper.keep();
    await keeper.keepIfBackOnline();
    expect(asked).toEqual([]);
    online = true;
    await keeper.keepIfBackOnline();
    expect(await counts()).toMatchObject({ kept: 2 });
  });

  it('looks at nothing when a page loads and there was a network all the time', async () => {
    const settings = vi.fn<KeeperWorld['settings']>(async () => defaults);
    const { keeper } = await setUp({ settings });
    await keeper.keep();
    settings.mockClear();
    await keeper.keepIfBackOnline();
    expect(settings).not.toHaveBeenCalled();
  });

  it('holds what is not allowed, and goes on when it is', async () => {
    let allowed = false;
    const { keeper, asked, counts } = await setUp({ mayFetch: async () => allowed });
    await keeper.keep();
    expect(await counts()).toMatchObject({ 'needs-permission': 2 });
    allowed = true;
    await keeper.keep();
    expect(asked).toEqual([]);
    await keeper.release();
    expect(await counts()).toMatchObject({ kept: 2 });
  });

  it('tries again what found no room when the reader gives more', async () => {
    let pictureBudget = 12;
    const { keeper, counts } = await setUp({
      settings: async () => ({ ...defaults, pictureBudget }),
    });
    await keeper.keep();
    expect(await counts()).toMatchObject({ kept: 1, 'over-budget': 1 });
    const before = { ...defaults, pictureBudget };
    pictureBudget = 100;
    await keeper.settingsChanged({ ...defaults, pictureBudget }, before);
    expect(await counts()).toMatchObject({ kept: 2 });
  });

  it('keeps what was declined once every site is allowed', async () => {
    let allowed = false;
    const { keeper, world, counts, id } = await setUp({ mayFetch: async () => allowed });
    await keeper.keep();
    await world.pictures.decline(id);
    allowed = true;
    await keeper.release();
    expect(await counts()).toMatchObject({ refused: 2 });
    await keeper.settingsChanged({ ...defaults, keepPictures: 'on' }, defaults);
    expect(await counts()).toMatchObject({ kept: 2 });
  });

  it('stops in the middle when the reader turns it off, and goes on when turned on', async () => {
    const off = { ...defaults, keepPictures: 'off' } as const;
    const { keeper, world, asked, counts } = await setUp();
    world.tell.mockImplementation(() => void keeper.settingsChanged(off, defaults));
    await keeper.keep();
    expect(asked).toHaveLength(1);
    world.tell.mockReset();
    await keeper.settingsChanged(defaults, off);
    expect(await counts()).toMatchObject({ kept: 2 });
  });

  it('leaves the queue as it is when the library fails, and says so in the console', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { keeper, world, counts } = await setUp();
    const broken = createPictureKeeper({
      ...world,
      pictures: { ...world.pictures, fetch: () => Promise.reject(new Error('no disk')) },
    });
    await broken.keep();
    expect(warn).toHaveBeenCalledOnce();
    expect(await counts()).toMatchObject({ waiting: 2 });
    await keeper.keep();
    expect(await counts()).toMatchObject({ kept: 2 });
    warn.mockRestore();
  });
});
