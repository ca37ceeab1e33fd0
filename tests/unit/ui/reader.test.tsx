// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import type { ReaderProps, ReaderReadyState } from '../../../src/ui/reader/reader-props.ts';
import { Reader } from '../../../src/ui/reader/Reader.tsx';
import type { SpeechAdapter } from '../../../src/ui/reader/speech/speech-adapter.ts';
import { readerProps, ready, stubLayout } from './support/reader.ts';
import { click, press, renderPage, type } from './support/render.ts';
import { article } from './support/samples.ts';
import { eventually } from '../../support/eventually.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});
beforeEach(stubLayout);

const props = (own: Partial<ReaderProps> = {}): ReaderProps => readerProps(i18n, own);
const withBlocks = (blocks: Article['blocks']): ReaderReadyState => ({
  ...ready,
  article: { ...article, blocks },
});

const figure = (caption: string): Article['blocks'] => [
  {
    type: 'figure',
    id: 'b1',
    images: [{ src: 'https://bao.example/anh.jpg', alt: 'Cầu treo' }],
    caption: { text: caption, html: caption },
  },
];

const pictureWords = async (caption: string): Promise<string> => {
  const state = withBlocks(figure(caption));
  const page = await renderPage(<Reader {...props({ state })} />);
  return page.root.querySelector('.picture-place')?.textContent ?? '';
};

describe('pictures in the reader', () => {
  it('are not loaded until the reader asks', async () => {
    const own = props();
    const page = await renderPage(<Reader {...own} />);
    expect(page.root.querySelector('img')).toBeNull();
    expect(page.root.innerHTML).not.toContain('anh.jpg');
    await click(page.control('Load pictures'));
    expect(own.actions.onLoadPictures).toHaveBeenCalledOnce();
  });

  it('are not described twice while they are not there', async () => {
    expect(await pictureWords('Cầu treo')).toBe('Load pictures');
    expect(await pictureWords('Ngày khánh thành')).toBe('Cầu treoLoad pictures');
  });

  it('are then loaded without telling the site where from', async () => {
    const page = await renderPage(
      <Reader {...props({ state: { ...ready, picturesAllowed: true } })} />,
    );
    const picture = page.root.querySelector('img');
    expect(picture?.getAttribute('src')).toBe('https://bao.example/anh.jpg');
    expect(picture?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(picture?.alt).toBe('Toàn cảnh');
  });

  it('come from the device where they are kept there', async () => {
    const pictures = new Map([['https://bao.example/anh.jpg', 'blob:own']]);
    const page = await renderPage(<Reader {...props({ state: { ...ready, pictures } })} />);
    expect(page.root.querySelector('img')?.getAttribute('src')).toBe('blob:own');
  });
});

describe('hostile content in the reader', () => {
  it('does not run, load or link where it should not', async () => {
    const page = await renderPage(
      <Reader
        {...props({
          state: withBlocks([
            {
              type: 'paragraph',
              id: 'b0',
              text: 'a b',
              html: 'a<img src=x onerror=alert(1)><script>alert(1)</script> <a href="javascript:alert(1)">b</a>',
            },
            { type: 'embed', id: 'b1', kind: 'other', url: 'javascript:alert(1)', text: 'c' },
          ]),
        })}
      />,
    );
    expect(page.root.querySelector('.article-body img, .article-body script')).toBeNull();
    expect(page.root.querySelector('.article-body a')?.hasAttribute('href')).toBe(false);
    expect(page.root.querySelector('[href^="javascript:"]')).toBeNull();
  });

  it('shows the text where the HTML says something else', async () => {
    const page = await renderPage(
      <Reader
        {...props({
          state: withBlocks([
            { type: 'paragraph', id: 'b0', text: 'Lời thật', html: '<b>Lời giả</b>' },
          ]),
        })}
      />,
    );
    expect(page.root.querySelector('[data-source="b0"]')?.innerHTML).toBe('Lời thật');
  });

  it('shows a title with markup as words', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const page = await renderPage(
      <Reader {...props({ state: { ...ready, article: { ...article, title } } })} />,
    );
    expect(page.root.querySelector('.article-title')?.textContent).toBe(title);
  });
});

describe('the brief beside the text', () => {
  it('marks the sentence of an item in the text', async () => {
    const page = await renderPage(<Reader {...props()} />);
    await click(page.control('Nam Ninh tăng 8,3%.'));
    expect(page.root.querySelector('.marked-focus')?.closest('[data-source]')).toBe(
      page.root.querySelector('[data-source="b0"]'),
    );
    expect(Element.prototype.scrollIntoView).toHaveBeenCalled();
  });

  it('marks what the page was opened for', async () => {
    const page = await renderPage(
      <Reader {...props({ state: { ...ready, focus: { start: 26, end: 34 } } })} />,
    );
    expect(page.root.querySelector('.marked-focus')?.getAttribute('data-source')).toBe('b2');
  });
});

describe('names in the text', () => {
  it('are underlined on demand, and have a card', async () => {
    const own = props();
    const page = await renderPage(<Reader {...own} />);
    expect(page.root.querySelector('.name')).toBeNull();
    await page.update(<Reader {...own} settings={{ ...own.settings, underlineNames: true }} />);
    const names = [...page.root.querySelectorAll<HTMLElement>('.name')];
    expect(names.map((name) => name.textContent)).toEqual(['Nam Ninh', 'Nam Ninh']);
    const [first] = names;
    if (first) await press(first, 'Enter');
    expect(page.root.querySelector('[role="dialog"]')?.textContent).toContain('2 mentions');
    await press(page.control('Close'), 'Escape');
    expect(page.root.querySelector('[role="dialog"]')).toBeNull();
    expect(document.activeElement).toBe(first);
  });

  it('can be taken away again', async () => {
    const own = props();
    const on = { ...own.settings, underlineNames: true };
    const page = await renderPage(<Reader {...own} settings={on} />);
    await page.update(<Reader {...own} />);
    expect(page.root.querySelector('.name')).toBeNull();
    expect(page.root.querySelector('[data-source="b0"]')?.innerHTML).toBe(
      '<b>Nam Ninh</b> tăng 8,3%.',
    );
  });
});

describe('the keys of the reader', () => {
  it('open find, which counts and steps', async () => {
    const page = await renderPage(<Reader {...props()} />);
    await press(document.body, '/');
    await type(page.root.querySelector('input[type="search"]') as HTMLElement, 'nam ninh');
    expect(page.text()).toContain('1 of 2');
    await click(page.control('Next match'));
    expect(page.text()).toContain('2 of 2');
    await click(page.control('Next match'));
    expect(page.text()).toContain('1 of 2');
  });

  it('change the size of the text within its bounds', async () => {
    const own = props();
    await renderPage(<Reader {...own} settings={{ ...own.settings, size: 32 }} />);
    await press(document.body, '+');
    expect(own.actions.onSettingsChange).toHaveBeenLastCalledWith(
      expect.objectContaining({ size: 32 }),
    );
    await press(document.body, '-');
    expect(own.actions.onSettingsChange).toHaveBeenLastCalledWith(
      expect.objectContaining({ size: 31 }),
    );
  });

  it('are shown by the question mark', async () => {
    const page = await renderPage(<Reader {...props()} />);
    await press(document.body, '?');
    expect(page.root.querySelector('dialog')?.textContent).toContain('Next or previous paragraph');
  });

  it('do nothing while one types', async () => {
    const own = props();
    const page = await renderPage(<Reader {...own} />);
    await press(document.body, '/');
    await press(page.root.querySelector('input[type="search"]') as HTMLElement, 's');
    expect(own.actions.onSave).not.toHaveBeenCalled();
  });
});

/** Voices of a test: what was spoken, and a way to let the last sentence end. */
function voices(languages: string[]) {
  const spoken: string[] = [];
  const ends: (() => void)[] = [];
  const adapter: SpeechAdapter = {
    voices: () =>
      languages.map((language) => ({ id: language, name: language, language, local: true })),
    onVoicesChange: () => () => {},
    speak: (text) => {
      spoken.push(text);
      return new Promise((resolve) => ends.push(resolve));
    },
  };
  return { adapter, spoken, end: () => ends.at(-1)?.() };
}

describe('reading aloud', () => {
  it('speaks sentence by sentence and marks the one being spoken', async () => {
    const { adapter, spoken, end } = voices(['vi']);
    const page = await renderPage(<Reader {...props({ speech: adapter })} />);
    await press(document.body, 'a');
    await click(page.control('Play'));
    expect(spoken).toEqual(['Sapo.']);
    end();
    await eventually(() => expect(spoken).toEqual(['Sapo.', 'Nam Ninh tăng 8,3%.']));
    expect(page.root.querySelector('.marked-speech')?.closest('[data-source="b0"]')).toBeTruthy();
    await click(page.control('Pause'));
    await click(page.control('Play'));
    expect(spoken.at(-1)).toBe('Nam Ninh tăng 8,3%.');
  });

  it('says where there is no voice for the language', async () => {
    const { adapter } = voices(['en']);
    const page = await renderPage(<Reader {...props({ speech: adapter })} />);
    await press(document.body, 'a');
    expect(page.text()).toContain('no voice for this language: Vietnamese');
  });
});

describe('the reader without an article', () => {
  it('asks for a click when the tab shows another page', async () => {
    const own = props({ state: { status: 'other-page', title: 'Bài khác' }, layout: 'side-panel' });
    const page = await renderPage(<Reader {...own} />);
    expect(page.text()).toContain('“Bài khác” is open now');
    await click(page.control('Read this page'));
    expect(own.actions.onReadThisPage).toHaveBeenCalledOnce();
  });

  it('leads to the library when the article is not there', async () => {
    const own = props({ state: { status: 'missing' } });
    const page = await renderPage(<Reader {...own} />);
    await click(page.control('Open library'));
    expect(own.actions.onOpenLibrary).toHaveBeenCalledOnce();
  });
});

describe('a site’s own choice', () => {
  it('can be to open in the reader always, and says when it was refused', async () => {
    const own = props();
    const onAlwaysReader = vi.fn(async () => false);
    const page = await renderPage(<Reader {...own} actions={{ ...own.actions, onAlwaysReader }} />);
    await press(document.body, 't');
    const choice = page.root.querySelectorAll<HTMLElement>('[role="switch"]')[1];
    if (choice) await click(choice);
    expect(onAlwaysReader).toHaveBeenCalledWith(true);
    expect(page.text()).toContain('bao.example opens as before');
  });

  it('is not offered where it cannot be set', async () => {
    const page = await renderPage(<Reader {...props()} />);
    await press(document.body, 't');
    expect(page.text()).not.toContain('Always open');
  });
});

describe('saving from the reader', () => {
  it('asks first in a private window, also by key', async () => {
    const own = props({ state: { ...ready, privateWindow: true } });
    const page = await renderPage(<Reader {...own} />);
    await press(document.body, 's');
    expect(own.actions.onSave).not.toHaveBeenCalled();
    await click(page.control('Save all the same'));
    expect(own.actions.onSave).toHaveBeenCalledOnce();
  });
});
