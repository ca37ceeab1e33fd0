// @vitest-environment jsdom
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { createI18n } from '../../../src/i18n/i18n.ts';
import { createSanitizer } from '../../../src/ui/sanitize/sanitize-html.ts';
import { SanitizerContext } from '../../../src/ui/sanitize/SanitizerContext.tsx';
import { TranslatedParagraphs } from '../../../src/ui/translation-view/TranslatedParagraphs.tsx';
import type { TranslatedParagraph } from '../../../src/ui/translation-view/translation-props.ts';
import { I18nContext } from '../../../src/ui/words/I18nContext.tsx';

const paragraphs: TranslatedParagraph[] = [
  {
    id: 'b0',
    original: 'See the report.',
    translated: 'Xem báo cáo.',
    html: 'Xem <a href="https://a.vn/" onclick="x()">báo cáo</a>.<img src=x onerror=y>',
  },
];

async function shown(
  wrap: (inner: VNode) => VNode,
  list: TranslatedParagraph[] = paragraphs,
): Promise<HTMLElement> {
  const i18n = await createI18n('vi');
  const root = document.createElement('div');
  const inner = <TranslatedParagraphs paragraphs={list} running={false} from="en" to="ar" />;
  await act(() =>
    render(<I18nContext.Provider value={i18n}>{wrap(inner)}</I18nContext.Provider>, root),
  );
  return root;
}

it('shows a translation’s links, sanitised, and right to left where it is written so', async () => {
  const root = await shown((inner) => (
    <SanitizerContext.Provider value={createSanitizer(window)}>{inner}</SanitizerContext.Provider>
  ));
  const paragraph = root.querySelector('.translated-paragraph > p');
  expect(paragraph?.getAttribute('dir')).toBe('rtl');
  expect(paragraph?.querySelector('a')?.getAttribute('href')).toBe('https://a.vn/');
  expect(root.querySelector('img, [onclick]')).toBeNull();
});

it('shows plain text where the page has no sanitiser', async () => {
  const root = await shown((inner) => inner);
  expect(root.querySelector('.translated-paragraph > p')?.innerHTML).toBe('Xem báo cáo.');
});

it('sets the parts of the brief apart from the article, in their order', async () => {
  const root = await shown(
    (inner) => inner,
    [
      { id: 'summary.40', original: 'Fish fell.', translated: 'Cá giảm.' },
      ...paragraphs,
      { id: 'fact.7', original: 'By 2%.', translated: 'Giảm 2%.' },
      { id: 'name.9', original: 'An Le, mayor', translated: 'An Le, thị trưởng' },
    ],
  );
  const sections = [...root.querySelectorAll('.translated')].map(({ textContent }) => textContent);
  expect(sections).toEqual([
    'Tóm tắtCá giảm.',
    'Số liệu chínhGiảm 2%.',
    'Tên riêngAn Le, thị trưởng',
    'Xem báo cáo.',
  ]);
});
