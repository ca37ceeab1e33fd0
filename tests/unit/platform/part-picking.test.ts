import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RefusedMessageError } from '../../../src/messaging/guards.ts';
import { finishPicking, startPicking } from '../../../src/platform/part-picking.ts';

const nothing = async () => [];

const PICKED = { ok: false, problem: 'no-text' } as const;

describe('finishPicking', () => {
  let opened: string[];
  beforeEach(() => {
    fakeBrowser.reset();
    vi.restoreAllMocks();
    opened = [];
    Object.assign(fakeBrowser.scripting, {
      insertCSS: nothing,
      removeCSS: nothing,
      executeScript: nothing,
    });
    fakeBrowser.tabs.onCreated.addListener(({ url }) => opened.push(url ?? ''));
  });

  it('opens what the reader picked, once', async () => {
    await startPicking(7);
    const answers = await Promise.allSettled([finishPicking(7, PICKED), finishPicking(7, PICKED)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(opened).toEqual([expect.stringContaining('reader.html?problem=no-text')]);
    await expect(finishPicking(7, PICKED)).rejects.toThrow(RefusedMessageError);
  });

  it('refuses a part of a tab in which no picking was started', async () => {
    await startPicking(7);
    await expect(finishPicking(8, PICKED)).rejects.toThrow(RefusedMessageError);
    expect(opened).toEqual([]);
    await finishPicking(7, PICKED);
    expect(opened).toHaveLength(1);
  });

  it('opens nothing when the reader gave up, and takes nothing after that', async () => {
    await startPicking(7);
    await finishPicking(7, null);
    await expect(finishPicking(7, PICKED)).rejects.toThrow(RefusedMessageError);
    expect(opened).toEqual([]);
  });
});
