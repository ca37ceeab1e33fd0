// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import { noCounts } from '../../../src/library/pictures/no-counts.ts';
import type { PictureState } from '../../../src/library/records.ts';
import type { PictureProps } from '../../../src/ui/picture-view/picture-props.ts';
import { PictureStrip } from '../../../src/ui/picture-view/PictureStrip.tsx';
import { I18nContext } from '../../../src/ui/words/I18nContext.tsx';
import { click, renderPage } from './support/render.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});

/** A strip of five pictures, so many of them in these states and the others kept. */
async function strip(
  others: Partial<Record<PictureState, number>>,
  own: Partial<PictureProps> = {},
  origins = ['https://i.example'],
) {
  const counts = { ...noCounts(), ...others };
  counts.kept = 5 - Object.values(counts).reduce((sum, count) => sum + count, 0);
  const pictures = {
    status: { total: 5, counts, origins },
    budget: 200_000_000,
    onKeep: vi.fn(async () => true),
    onKeepEverywhere: vi.fn(async () => true),
    onDecline: vi.fn(async () => {}),
    onRetry: vi.fn(async () => {}),
    onOpenOptions: vi.fn(),
    ...own,
  };
  const show = vi.fn();
  const page = await renderPage(
    <I18nContext.Provider value={i18n}>
      <PictureStrip pictures={pictures} show={show} />
    </I18nContext.Provider>,
  );
  return { page, pictures, show };
}

describe('the strip of kept pictures', () => {
  it('says how many are kept, and no more when all are', async () => {
    const { page } = await strip({});
    expect(page.text().trim()).toBe('5 of 5 pictures kept.');
    expect(page.root.querySelector('button')).toBeNull();
  });

  it.each([
    [{ waiting: 2 }, 'The rest is on its way'],
    [{ 'over-budget': 2 }, 'The room for pictures (200 MB) is full'],
    [{ failed: 1 }, '1 could not be fetched from its site'],
    [{ refused: 3 }, 'only the addresses are kept'],
    [{ failed: 1, waiting: 1 }, 'The rest is on its way'],
  ])('says what becomes of the others: %o', async (others, words) => {
    const { page } = await strip(others);
    expect(page.text()).toContain(words);
  });

  it('asks for the hosts, naming three and counting the others', async () => {
    const hosts = ['a', 'b', 'c', 'd', 'e'].map((name) => `https://${name}.example`);
    const { page, pictures, show } = await strip({ 'needs-permission': 5 }, {}, hosts);
    expect(page.text()).toContain(
      '5 pictures come from a.example, b.example, c.example, and 2 other sites.',
    );
    await click(page.control('Keep pictures'));
    expect(pictures.onKeep).toHaveBeenCalledOnce();
    expect(show).not.toHaveBeenCalled();
  });

  it('says what a refusal means, whether it is ours or the browser’s question', async () => {
    const refused = await strip({ 'needs-permission': 5 }, { onKeep: async () => false });
    await click(refused.page.control('Keep pictures'));
    const words = expect.stringContaining('not kept, only their addresses') as string;
    expect(refused.show).toHaveBeenCalledWith({ kind: 'done', text: words });
    const declined = await strip({ 'needs-permission': 5 });
    await click(declined.page.control('Not for this article'));
    expect(declined.pictures.onDecline).toHaveBeenCalledOnce();
    expect(declined.show).toHaveBeenCalledWith({ kind: 'done', text: words });
  });

  it('asks nothing where the question would close the page, and leads to where it can', async () => {
    const onAskElsewhere = vi.fn();
    const { page, pictures } = await strip({ 'needs-permission': 5 }, { onAskElsewhere });
    await click(page.control('Keep pictures'));
    expect(onAskElsewhere).toHaveBeenCalledOnce();
    expect(pictures.onKeep).not.toHaveBeenCalled();
  });

  it('tells when something fails', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const { page, show } = await strip(
      { failed: 1 },
      { onRetry: () => Promise.reject(new Error('no disk')) },
    );
    await click(page.control('Try again'));
    expect(show).toHaveBeenCalledWith(expect.objectContaining({ kind: 'problem' }));
    error.mockRestore();
  });
});
