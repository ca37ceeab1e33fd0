// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../../src/i18n/i18n.ts';
import { click } from '../../ui/support/render.ts';
import { stubLayout } from '../../ui/support/reader.ts';
import { eventually } from '../../../support/eventually.ts';
import { openPage } from './open-page.tsx';

let i18n: I18n;
beforeAll(async () => {
  stubLayout();
  i18n = await createI18n('en');
});

const storage = { bytes: 48e6, quota: 10e9, persistent: false, ask: true };

describe('the room of the library', () => {
  it('is shown, and the reader is asked once there is something to lose', async () => {
    const { page, actions } = await openPage(i18n, [{ title: 'Một' }], { storage });
    await eventually(() => expect(page.text()).toContain('Lược uses 48 MB of 10 GB'));
    expect(page.text()).toContain('The browser may clear your library');
    const onPersist = vi.fn(async () => true);
    const onPersistLater = vi.fn();
    Object.assign(actions, { onPersist, onPersistLater });
    await click(page.control('Not now'));
    expect(onPersistLater).toHaveBeenCalledOnce();
    await click(page.control('Ask the browser to keep it'));
    expect(onPersist).toHaveBeenCalledOnce();
    await eventually(() => expect(page.text()).toContain('The browser keeps your library now.'));
  });

  it.each([
    ['nothing is saved', [], storage],
    ['the browser keeps it', [{ title: 'Một' }], { ...storage, persistent: true }],
    ['the reader was asked', [{ title: 'Một' }], { ...storage, ask: false }],
  ])('nobody is asked where %s', async (_, given, use) => {
    const { page } = await openPage(i18n, given, { storage: use });
    expect(page.text()).not.toContain('may clear your library');
  });
});
