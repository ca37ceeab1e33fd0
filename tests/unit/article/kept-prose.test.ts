import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/article/article-text.ts';
import { extractArticle } from '../../../src/article/extract.ts';
import { FILLER, fillersIn, readPage } from '../../support/prose-page.ts';

/** Sentences of news that begin or speak like a publisher's own lines, and are none; by what tells. */
const PROSE = {
  vi: {
    'ends like a sentence': [
      'Chia sẻ với phóng viên, ông Nguyễn Văn Nam cho biết gia đình ông đã chuyển về quê từ năm 2019.',
      'Chia sẻ về lý do nghỉ việc, chị Hoa nói mình muốn có thêm thời gian chăm con.',
      'Trở lại Hà Nội sau 20 năm, bà Lan nói mọi thứ đã đổi khác.',
      'Theo ông, đây là tin tốt.',
      'Sáng 3/4, giá vàng tăng lên 90 triệu đồng.',
      'Cập nhật đến 16h ngày 3/4, toàn tỉnh còn 12 xã bị chia cắt.',
      'Nghe đọc bài văn của con, người mẹ khóc.',
      'Photo: tên quán cà phê ở phố cổ, nơi anh bán máy phim cũ.',
      'Nguồn: cá nuôi lồng của các hộ dân ở hồ Thác Bà.',
    ],
    'invites nobody': [
      'Người dân đăng ký nhận hỗ trợ tại trụ sở ủy ban nhân dân phường từ ngày 5/3.',
      'Đăng ký nhận tin nhắn lừa đảo, chị Hà mất 300 triệu đồng.',
      'Đăng ký theo dõi kênh của đối tượng, nạn nhân được rủ vào nhóm kín.',
      'Công an theo dõi các tài khoản Facebook tung tin giả về dịch bệnh.',
      'Theo dõi sát diễn biến trên biển Đông, các tàu cá đã vào bờ an toàn.',
      'Theo dõi trận đấu trên Facebook, anh Hùng không tin vào mắt mình.',
    ],
    'says who said it': [
      'Mời bạn đọc gửi ý kiến về dự thảo luật tới Bộ Tư pháp, Bộ trưởng nói tại họp báo.',
      'Quý độc giả của nhà sách có thể gửi đơn hàng qua bưu điện, bà Hà cho biết.',
      'Người dùng Android và iOS đều có thể tải ứng dụng của chúng tôi, Cục trưởng nói.',
    ],
    'is news of networks and letters by mail': [
      'Công ty sở hữu Facebook và Instagram cho biết sẽ kháng cáo phán quyết này.',
      'Newsletter là cách nhiều tòa soạn giữ chân độc giả.',
    ],
  },
  en: {
    'ends like a sentence': [
      'Published in 1999, it sold 5 million copies.',
      'Copyright law was changed in 2019.',
      'With material costs rising, builders have stopped work across the county.',
      'This story is one of resilience, said the mayor.',
      'Reuters reported that the deal was close.',
      'Photo: a portrait of the late king hung above the desk.',
      'Source: a spring in the hills above Assisi that has never run dry.',
      'Reporting by women of such crimes has doubled.',
      'Editing by hand takes a year.',
      'Reading time for toddlers has halved.',
      'Open gallery talks run on Sundays at noon.',
      'Foto: So hieß der Laden am Markt.',
      'The post that he wrote first appeared on a forum in 2011.',
      'This story was first published as a serial in 1859.',
    ],
    'invites nobody': [
      'Turkey has sought to join the European Community since 1987.',
      'Voters can register online for free until Friday.',
      'Agents earn commission on every flat they sell.',
      'Fans follow her on Instagram for the recipes.',
      'Police urged people to follow them on X for the latest road closures.',
      'She wrote in the comments below the video that she was sorry.',
      'Customers who subscribe to a newsletter see more fraud.',
    ],
    'says who said it': [
      'Click here to pay, the fake text message said.',
      'View all of the evidence before you judge, the barrister told jurors.',
      'Continue reading to your child, teachers say.',
      'Download the NHS app to book, patients were told.',
      'Do you have more information about the suspect? Police ask you to call 101.',
      'Detectives ask witnesses to get in touch by calling 0800 555 111 or by email.',
      'Our WhatsApp channel was hacked, the ministry said.',
      'The ministry said on its WhatsApp channel that the border would stay closed.',
      '“Sign up for our newsletter” is all that is left on the site of the bank.',
      'Abonnez-vous ou partez, a lancé le président du club aux supporters.',
      'Suscríbete o calla, le dijeron.',
      'Melden Sie sich bei uns, bat die Polizei.',
    ],
    'is news of networks and letters by mail': [
      'Compared with Facebook and Twitter, the network remains small.',
      'Subscribers offer little sympathy to the network, which has lost access to most of its sports rights.',
      'Anyone with information is asked to contact them on 101.',
      'Facebook, Instagram and WhatsApp went down for six hours on Monday, and your boss noticed.',
    ],
  },
};

const CASES = {
  vi: Object.entries(PROSE.vi).flatMap(([rule, lines]) =>
    lines.map((line) => [rule, line] as const),
  ),
  en: Object.entries(PROSE.en).flatMap(([rule, lines]) =>
    lines.map((line) => [rule, line] as const),
  ),
};

/** Sub-headings of stories that read like labels of boxes. */
const SUB_HEADINGS = [
  'Xem nhiều hơn, hiểu ít hơn',
  'Bình luận của chuyên gia',
  'Bình luận',
  'Chủ đề',
  'Chia sẻ kinh nghiệm chăm con',
  'Trở lại mục tiêu ban đầu',
  'Theo dòng thời gian',
  'Với người nghèo',
  'Cập nhật lúc 7h ngày 10/9: 14 người chết',
  'Popular support falls',
  'Latest attacks',
  'More in the pipeline',
  'Follow the money',
  'Updated guidance says adults need 7 hours',
  'Source of the outbreak unknown',
  'Weitere Tote befürchtet',
  'Das könnte das Ende sein',
  'Commentaires du juge',
  'Lo más difícil',
];

function read(lang: 'vi' | 'en', paragraphs: readonly string[]): string {
  return readPage(lang, paragraphs.map((text) => `<p>${text}</p>`).join('\n'));
}

describe.each(['vi', 'en'] as const)('a sentence of the text (%s)', (lang) => {
  const fillers = fillersIn(lang);

  it.each(CASES[lang])('%s, and is kept amid it: %s', (_rule, sentence) => {
    const text = read(lang, [...fillers.slice(0, 4), sentence, ...fillers.slice(4)]);
    expect(text).toContain(sentence);
  });

  it.each(CASES[lang])('%s, and is kept at its start: %s', (_rule, sentence) => {
    expect(read(lang, [sentence, ...fillers])).toContain(sentence);
  });

  it.each(CASES[lang])('%s, and is kept at its end: %s', (_rule, sentence) => {
    expect(read(lang, [...fillers, sentence])).toContain(sentence);
  });
});

describe('a sub-heading that reads like a label', () => {
  const fillers = fillersIn('vi');

  it.each(SUB_HEADINGS)('is kept where prose stands beside it: %s', (line) => {
    for (const heading of [`<h2>${line}</h2>`, `<p><strong>${line}</strong></p>`]) {
      for (const at of [3, 6]) {
        const paragraphs = fillers.map((text) => `<p>${text}</p>`);
        const text = readPage('vi', paragraphs.toSpliced(at, 0, heading).join(''));
        expect(text.split('\n')).toContain(line);
      }
    }
  });

  it.each([
    '<h3>Latest news</h3><p><a href="/a">Storm batters coast as thousands flee their homes</a></p>',
    '<h3>Xem nhiều trong tuần</h3><p><a href="/a">Giá vàng hôm nay tăng vọt sau phiên họp của Fed</a></p>',
    '<div><h3>Follow our work</h3><p>You can get all of it in your inbox every morning, for free and with no ads.</p></div>',
    '<p><strong>Advertisement</strong></p>',
  ])('is not where links or an offer do: %s', (box) => {
    const paragraphs = fillers.map((text) => `<p>${text}</p>`);
    const [, label = ''] = /<(?:h3|strong)>(.*?)</.exec(box) ?? [];
    expect(readPage('vi', paragraphs.toSpliced(4, 0, box).join(''))).not.toContain(label);
  });
});

it.each([
  'Follow us on Facebook and Twitter for more news.',
  'Follow Ann Weaver on Instagram.',
  'For more stories like this, sign up to our weekly newsletter.',
  'Let us know what you think in the comments below.',
  'This story was first published on 12 May 2021 and has been updated.',
  'Associated Press writer Ann Weaver in Paris contributed to this report.',
  'Source: Office for National Statistics',
  'Mit Material von dpa und AFP.',
  'Updated 12 May 2024, 14:30 GMT',
  'Article continues after advertisement.',
  'Theo dõi Báo Sông Hồng trên Google News để cập nhật tin mới nhất.',
  'Đăng ký nhận bản tin hằng ngày của chúng tôi.',
  'Mời quý độc giả gửi bài cộng tác về địa chỉ toasoan@bao.example.',
  'Chia sẻ bài viết này trên Facebook',
  'Nguồn: Báo Thanh Niên',
  'Mời bạn đọc theo dõi chúng tôi trên Facebook và Zalo.',
  'Sign up for our newsletter to get the best stories in your inbox.',
  'Reporting by Ann Weaver; editing by Tom Baker',
  'Read or Share this story: http://paper.example/x',
  'Text size',
  'Copyright 2024 The Daily Example. All rights reserved.',
])('a line of the publisher at the end is not: %s', (line) => {
  expect(read('en', [...fillersIn('en'), line])).not.toContain(line);
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
