// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { articleText } from '../../../src/article/article-text.ts';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import { Onboarding } from '../../../src/ui/onboarding/Onboarding.tsx';
import { sampleArticle } from '../../../src/ui/onboarding/sample-article.ts';
import { click, renderPage } from './support/render.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('vi');
});
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {} }));
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = vi.fn();
});

describe('the first-run page', () => {
  it('shows the place of a sentence in its article, and says that this is how it works', async () => {
    const article = sampleArticle('vi');
    const text = articleText(article);
    const [, first = ''] = text.split('\n');
    const start = text.indexOf(first);
    const sentence = { text: first, start, end: start + first.length };
    const page = await renderPage(
      <Onboarding
        i18n={i18n}
        article={article}
        brief={{ version: 1, language: 'vi', summary: [sentence], facts: [], entities: [] }}
        shortcut="Alt+Shift+L"
        actions={{
          onCopy: async () => {},
          onOpenOptions: () => {},
          onOpenLibrary: () => {},
          onDone: () => {},
        }}
      />,
    );
    expect(page.text()).toContain('Hoặc nhấn Alt+Shift+L.');
    await click(page.control(first));
    expect(page.root.querySelector('.marked-focus')?.textContent).toBe(first);
    expect(page.text()).toContain('Đó chính là đoạn gốc.');
  });
});

describe('sampleArticle', () => {
  it('is Vietnamese for Vietnamese readers and English for everybody else', () => {
    expect(sampleArticle('vi').language).toBe('vi');
    expect(sampleArticle('en').language).toBe('en');
    expect(sampleArticle('fr').language).toBe('en');
  });
});
