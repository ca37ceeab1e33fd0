import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/article/article-text.ts';
import { extractArticle } from '../../../src/article/extract.ts';

/** Sentences of news that begin or speak like a publisher's own lines, and are none. */
const PROSE = {
  vi: [
    'Chia sẻ với phóng viên, ông Nguyễn Văn Nam cho biết gia đình ông đã chuyển về quê từ năm 2019.',
    'Chia sẻ về lý do nghỉ việc, chị Hoa nói mình muốn có thêm thời gian chăm con.',
    'Trở lại Hà Nội sau 20 năm, bà Lan nói mọi thứ đã đổi khác.',
    'Người dân đăng ký nhận hỗ trợ tại trụ sở ủy ban nhân dân phường từ ngày 5/3.',
    'Công an theo dõi các tài khoản Facebook tung tin giả về dịch bệnh.',
    'Theo dõi sát diễn biến trên biển Đông, các tàu cá đã vào bờ an toàn.',
    'Công ty sở hữu Facebook và Instagram cho biết sẽ kháng cáo phán quyết này.',
    'Theo ông, đây là tin tốt.',
    'Sáng 3/4, giá vàng tăng lên 90 triệu đồng.',
    'Cập nhật đến 16h ngày 3/4, toàn tỉnh còn 12 xã bị chia cắt.',
  ],
  en: [
    'Turkey has sought to join the European Community since 1987.',
    'Voters can register online for free until Friday.',
    'Compared with Facebook and Twitter, the network remains small.',
    'Subscribers offer little sympathy to the network, which has lost access to most of its sports rights.',
    'Published in 1999, it sold 5 million copies.',
    'Copyright law was changed in 2019.',
    'With material costs rising, builders have stopped work across the county.',
    'This story is one of resilience, said the mayor.',
    'Anyone with information is asked to contact them on 101.',
    'The ministry said on its WhatsApp channel that the border would stay closed.',
    'Reuters reported that the deal was close.',
    'Agents earn commission on every flat they sell.',
  ],
};

const FILLER = {
  vi: 'Sáng 3/4, đại diện ủy ban nhân dân thành phố có buổi làm việc với các hộ dân bị ảnh hưởng bởi dự án mở rộng tuyến đường ven sông, kéo dài hơn ba giờ.',
  en: 'On Monday morning officials of the city met the households along the river that are affected by the widening of the road, in a meeting of more than three hours.',
};

function read(lang: 'vi' | 'en', paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  const { document } = new JSDOM(
    `<html lang="${lang}"><head><title>Đường ven sông</title></head><body><h1>Đường ven sông</h1><div>${body}</div></body></html>`,
  ).window;
  const article = extractArticle(document, { url: 'https://bao.example/duong-ven-song.html' });
  return article ? articleText(article) : '';
}

describe.each(['vi', 'en'] as const)('a sentence of the text (%s)', (lang) => {
  const fillers = Array.from({ length: 8 }, (_, i) => `${FILLER[lang]} (${i + 1})`);

  it.each(PROSE[lang])('is kept amid it: %s', (sentence) => {
    const text = read(lang, [...fillers.slice(0, 4), sentence, ...fillers.slice(4)]);
    expect(text).toContain(sentence);
  });

  it.each(PROSE[lang])('is kept at its start: %s', (sentence) => {
    expect(read(lang, [sentence, ...fillers])).toContain(sentence);
  });

  it.each(PROSE[lang])('is kept at its end: %s', (sentence) => {
    expect(read(lang, [...fillers, sentence])).toContain(sentence);
  });
});

it.each([
  'Follow us on Facebook and Twitter for more news.',
  'Mời bạn đọc theo dõi chúng tôi trên Facebook và Zalo.',
  'Sign up for our newsletter to get the best stories in your inbox.',
  'Reporting by Ann Weaver; editing by Tom Baker',
  'Read or Share this story: http://paper.example/x',
  'Text size',
  'Copyright 2024 The Daily Example. All rights reserved.',
])('a line of the publisher at the end is not: %s', (line) => {
  const fillers = Array.from({ length: 8 }, (_, i) => `${FILLER.en} (${i + 1})`);
  expect(read('en', [...fillers, line])).not.toContain(line);
});

describe('a card about the author after the title', () => {
  it('is neither the lead nor text', () => {
    const about =
      'Ann Example writes for Paper. She went to school in Los Angeles and lives there.';
    const body = Array.from({ length: 8 }, (_, i) => `<p>${FILLER.en} (${i + 1})</p>`).join('');
    const { document } = new JSDOM(
      `<html lang="en"><head><title>A road</title></head><body><h1>A road along the river</h1>
       <div class="author-card"><div class="description"><p>${about}</p></div></div>
       <div class="body-copy">${body}</div></body></html>`,
    ).window;
    const article = extractArticle(document, { url: 'https://paper.example/a-road.html' });
    expect(article?.lead).toBeUndefined();
    expect(article && articleText(article)).not.toContain(about);
  });
});

describe('a line by a picture', () => {
  it.each(['A A A', 'Image:'])('that says nothing of it is no caption: %s', (label) => {
    const body = Array.from({ length: 8 }, (_, i) => `<p>${FILLER.en} (${i + 1})</p>`).join('');
    const { document } = new JSDOM(
      `<html lang="en"><head><title>A road</title></head><body><h1>A road along the river</h1>
       <figure><img src="/road.jpg" width="600" height="400"><figcaption>${label}</figcaption></figure>
       <div>${body}</div></body></html>`,
    ).window;
    const article = extractArticle(document, { url: 'https://paper.example/a-road.html' });
    const figure = article?.blocks.find((block) => block.type === 'figure');
    expect(figure).toBeDefined();
    expect(figure).not.toHaveProperty('caption');
  });
});

it('a sub-heading that is also a word for comments ends no text, though comments follow far below', () => {
  const lines = Array.from({ length: 40 }, (_, i) => `<p>${FILLER.en} (${i + 1})</p>`);
  const comments = '<p>Bob</p><p>Reply</p><p>Eve</p><p>Reply</p>';
  const { document } = new JSDOM(
    `<html lang="en"><head><title>A road</title></head><body><h1>A road along the river</h1><div>
     ${lines.slice(0, 5).join('')}<h3>Responses</h3>${lines.slice(5).join('')}</div>${comments}</body></html>`,
  ).window;
  const article = extractArticle(document, { url: 'https://paper.example/a-road.html' });
  expect(article && articleText(article)).toContain('(40)');
});
