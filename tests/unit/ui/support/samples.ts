import type { Article } from '../../../../src/article/article.ts';
import type { Brief } from '../../../../src/brief/brief.ts';
import type { TranslationProps } from '../../../../src/ui/translation-view/translation-props.ts';

const rich = (text: string): { text: string; html: string } => ({ text, html: text });

/** An article of three lines; its canonical text is `Sapo.\nNam Ninh tăng 8,3%.\nNam Ninh vui.` */
export const article: Article = {
  url: 'https://bao.example/bai',
  title: 'Nam Ninh tăng trưởng',
  authors: ['Thùy Dương'],
  publishedTime: '2022-08-24T09:12:00+07:00',
  siteName: 'Báo Ví dụ',
  language: 'vi',
  languageConfidence: 1,
  lead: rich('Sapo.'),
  blocks: [
    {
      type: 'paragraph',
      id: 'b0',
      text: 'Nam Ninh tăng 8,3%.',
      html: '<b>Nam Ninh</b> tăng 8,3%.',
    },
    {
      type: 'figure',
      id: 'b1',
      images: [{ src: 'https://bao.example/anh.jpg', alt: 'Toàn cảnh' }],
      caption: rich('Toàn cảnh buổi gặp.'),
    },
    { type: 'paragraph', id: 'b2', ...rich('Nam Ninh vui.') },
  ],
  wordCount: 660,
};

export const brief: Brief = {
  version: 1,
  language: 'vi',
  summary: [{ text: 'Nam Ninh tăng 8,3%.', start: 6, end: 25 }],
  facts: [
    {
      kind: 'percent',
      value: 8.3,
      text: '8,3%',
      start: 20,
      end: 24,
      salience: 0.9,
      subject: 'tăng trưởng',
      sentence: { start: 6, end: 25 },
    },
  ],
  entities: [
    {
      name: 'Nam Ninh',
      type: 'place',
      salience: 0.9,
      mentions: [
        { start: 6, end: 14 },
        { start: 26, end: 34 },
      ],
    },
  ],
};

const nothing = (): void => {};
export const translation: TranslationProps = {
  state: { status: 'not-set-up' },
  providers: [],
  provider: '',
  targets: [],
  target: 'en',
  onProviderChange: nothing,
  onTargetChange: nothing,
  onStart: nothing,
  onStop: nothing,
  onSetUp: nothing,
};
