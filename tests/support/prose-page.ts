import { JSDOM } from 'jsdom';
import { articleText } from '../../src/article/article-text.ts';
import { extractArticle } from '../../src/article/extract.ts';

/** A paragraph of news in each language. */
export const FILLER = {
  vi: 'Sáng 3/4, đại diện ủy ban nhân dân thành phố có buổi làm việc với các hộ dân bị ảnh hưởng bởi dự án mở rộng tuyến đường ven sông, kéo dài hơn ba giờ.',
  en: 'On Monday morning officials of the city met the households along the river that are affected by the widening of the road, in a meeting of more than three hours.',
};

/** The text that is read from a page with a title and this body. */
export function readPage(lang: 'vi' | 'en', body: string): string {
  const { document } = new JSDOM(
    `<html lang="${lang}"><head><title>Đường ven sông</title></head><body><h1>Đường ven sông</h1><div>${body}</div></body></html>`,
  ).window;
  const article = extractArticle(document, { url: 'https://bao.example/duong-ven-song.html' });
  return article ? articleText(article) : '';
}

/** Eight paragraphs that differ. */
export function fillersIn(lang: 'vi' | 'en'): string[] {
  return Array.from({ length: 8 }, (_, i) => `${FILLER[lang]} Tổ ${i + 1}.`);
}
