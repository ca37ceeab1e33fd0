import type { Article } from '../../src/article/article.ts';
import type { Brief } from '../../src/brief/brief.ts';
import type { ExportRecord } from '../../src/library/export/export-record.ts';

/** Frequent Vietnamese syllables and English words, so that queries look like a reader's. */
const FREQUENT =
  'và của là có được cho trong với các những người một không này đã năm tại về ra ông việt nam công thành phố hà nội kinh tế nhà nước chính phủ quốc hội tỉnh bắc giang đầu tư phát triển doanh nghiệp giá tăng thị trường hôm nay sau khi theo đến từ trên để làm việc đặng đình hoan chủ tịch the of and to in government minister election market growth company report year people said'.split(
    ' ',
  );
const ONSETS = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const RHYMES =
  'a à á ả ã ạ an ang anh ao ay ăn ăng âm ân âu e em ê ên i in inh iê iên o ong oa ô ôn ông ơ ơn u ung uô ư ưng ươ ương uy yên ế ề ệ ố ồ ộ ớ ờ ợ ứ ừ ự ấ ầ ậ ắ ằ ặ'.split(
    ' ',
  );

/** Random numbers from 0 up to, without, 1; the same for the same seed. Xorshift (Marsaglia, 2003). */
function random(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** All syllables, the frequent ones first; a word's rank decides how often it is drawn. */
const VOCABULARY = [
  ...FREQUENT,
  ...ONSETS.flatMap((onset) => RHYMES.map((rhyme) => onset + rhyme)),
];

/** Draws words by Zipf's law; one in twenty-five is a number or a name that is rare for good. */
function word(next: () => number): string {
  if (next() < 0.04) {
    const rare = Math.floor(next() * 200_000);
    return rare % 2 ? `${rare}` : `x${rare.toString(36)}`;
  }
  const rank = Math.floor(Math.exp(next() * Math.log(VOCABULARY.length)));
  return VOCABULARY[rank - 1] ?? 'và';
}

function words(next: () => number, count: number): string {
  return Array.from({ length: count }, () => word(next)).join(' ');
}

const WORDS = 800;
const PARAGRAPH = 50;

/** Article number `n` of 800 words in 16 paragraphs, the same every time. */
export function syntheticArticle(n: number): Article {
  const next = random((n + 1) * 2_654_435_761);
  const blocks = Array.from({ length: WORDS / PARAGRAPH }, (_, index) => {
    const text = words(next, PARAGRAPH);
    return { type: 'paragraph' as const, id: `b${index}`, text, html: text };
  });
  return {
    url: `https://bao${n % 40}.example/bai-${n}`,
    title: words(next, 12),
    authors: [words(next, 3)],
    publishedTime: new Date(Date.UTC(2020, 0, 1) + n * 3_600_000).toISOString(),
    siteName: `Báo ${n % 40}`,
    language: n % 4 === 0 ? 'en' : 'vi',
    languageConfidence: 1,
    blocks,
    wordCount: WORDS,
  };
}

/** A brief of three sentences, fifteen names and twenty figures. */
export function syntheticBrief(n: number, article: Article): Brief {
  const next = random((n + 1) * 40_503);
  const [first] = article.blocks;
  const text = first?.type === 'paragraph' ? first.text.slice(0, 150) : '';
  const span = { start: 0, end: text.length };
  return {
    version: 1,
    language: article.language,
    summary: [0, 1, 2].map(() => ({ text, ...span })),
    facts: Array.from({ length: 20 }, (_, at) => ({
      kind: 'quantity' as const,
      text: '8 tấn',
      start: at,
      end: at + 5,
      salience: 0.5,
      sentence: span,
      value: at,
      unit: 'tấn',
    })),
    entities: Array.from({ length: 15 }, () => ({
      name: words(next, 3),
      type: 'person' as const,
      salience: 0.5,
      mentions: [span],
    })),
  };
}

/** Article number `n` as a line of our own export. */
export function syntheticRecord(n: number): ExportRecord {
  const article = syntheticArticle(n);
  const brief = syntheticBrief(n, article);
  const savedAt = Date.UTC(2024, 0, 1) + n * 60_000;
  return {
    saved: {
      id: `s${n}`,
      url: article.url,
      canonicalUrl: article.url,
      site: `bao${n % 40}.example`,
      siteName: article.siteName ?? '',
      title: article.title,
      authors: article.authors,
      language: article.language,
      publishedTime: article.publishedTime ?? '',
      wordCount: WORDS,
      excerpt: brief.summary[0]?.text ?? '',
      savedAt,
      changedAt: savedAt,
      shelf: 'inbox',
      progress: 0,
      favourite: false,
      tags: n % 10 === 0 ? ['kinh tế'] : [],
      linkOnly: false,
      size: 12_000,
    },
    content: { savedAt, article, brief },
    versions: [],
    highlights: [],
    translations: [],
    pictures: [],
  };
}
