import { beforeAll, describe, expect, it } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import { briefText } from '../../../src/ui/brief-view/brief-text.ts';
import { escapeMarkdown } from '../../../src/ui/brief-view/escape-markdown.ts';
import { article, brief } from './support/samples.ts';

let vi: I18n;
beforeAll(async () => {
  vi = await createI18n('vi');
});

describe('briefText', () => {
  it('is Markdown with the source under the title', () => {
    expect(briefText(article, brief, 'markdown', vi)).toBe(
      [
        '# Nam Ninh tăng trưởng',
        'Báo Ví dụ · 24 tháng 8, 2022 · Thùy Dương\n<https://bao.example/bai>',
        '## Tóm tắt',
        '- Nam Ninh tăng 8,3%.',
        '## Số liệu chính',
        '- **8,3%** tăng trưởng: Nam Ninh tăng 8,3%.',
        '## Tên riêng',
        '- **Nam Ninh**',
      ].join('\n\n'),
    );
  });

  it('leaves out parts that have nothing', () => {
    const text = briefText(article, { ...brief, facts: [], entities: [] }, 'text', vi);
    expect(text).toContain('TÓM TẮT');
    expect(text).not.toContain('SỐ LIỆU');
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['[a](javascript:b)', String.raw`\[a\](javascript:b)`],
    ['![x](y) <b> *c* _d_ `e`', '!\\[x\\](y) \\<b\\> \\*c\\* \\_d\\_ \\`e\\`'],
    ['# a', String.raw`\# a`],
    ['- a\n1. b', '\\- a\n1\\. b'],
    ['1.000 tỷ - 5%', '1.000 tỷ - 5%'],
  ])('lets nothing of %j be markup', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
