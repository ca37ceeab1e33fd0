import type { SegmentedText } from '../language/sentences.ts';
import { cutQuotations } from './quotations.ts';

/** How well a sentence stands by itself in a summary. */
export type Standing =
  /** It may be shown alone. */
  | 'free'
  /** It may be shown but leans on what came before, or asks instead of telling. */
  | 'leaning'
  /** It would mislead or puzzle: an unresolved pronoun, a quotation cut in two. */
  | 'dangling'
  /** It is not a sentence of the story: a heading, a credit, a call to read on. */
  | 'boilerplate';

const REPORTING_EN =
  'said|says|added|adds|told|explained|continued|noted|wrote|recalled|insisted|warned|argued|claimed|replied|joked|admitted|concluded|tweeted|posted';

/** Openings that point back at someone or something named before. */
const PRONOUN_START: Record<string, RegExp> = {
  en: /^(?:He|She|It|They|This|That|These|Those|His|Her|Hers|Its|Their|Theirs|Him|Them|Such|Both|Neither|The (?:former|latter|pair|duo|trio|same|two))\b(?! (?:Excellency|Majesty|Highness|Royal|Honou?r)\b)/u,
  // 'Ông nói' points back, 'Ông Nam nói' names: what follows the word of address decides.
  vi: /^(?:(?:Ông|Bà|Anh|Chị|Cô|Chú|Bác|Em|Cậu|Thầy|Vị|Người|Nam|Nữ)(?: (?:ấy|ta|này|đó|kia|nọ|cũng|đã|đang|sẽ|là|còn|không|được|bị|nói|cho|chia|khẳng|nhấn|bày|nhận|đánh|giải|kể|thừa|tin|mong|hy|khuyên|viết|từng|phải|muốn|có|vẫn|liền|bèn|bảo))(?!\p{L})|(?:Họ|Nó|Hắn|Y|Chúng|Tụi|Bọn)(?!\p{L})(?! (?:tôi|ta)(?!\p{L}))|(?:Đây|Đó|Đấy|Điều (?:này|đó|ấy)|Việc (?:này|đó|ấy)|Cái này|Những (?:điều|việc) (?:này|đó)|Hai (?:người|bên) này|Cả hai|Trong khi đó|Vì thế|Theo đó|Nhờ đó|Từ đó|Do đó|Sau đó|Trước đó|Khi đó|Lúc đó|Tại đây|Ở đây)(?!\p{L}))/u,
};

/** Openings that join a sentence to the one before; without it they read oddly but mean the same. */
const CONNECTIVE_START: Record<string, RegExp> = {
  en: /^(?:But|And|So|Or|Yet|However|Therefore|Thus|Still|Instead|Also|Meanwhile|Moreover|Furthermore|Nevertheless|Besides|Then|In addition|As a result|For example|For instance|On the other hand|Similarly|Likewise)\b/u,
  vi: /^(?:Nhưng|Và|Song|Tuy nhiên|Tuy vậy|Ngoài ra|Bên cạnh đó|Vì vậy|Do vậy|Bởi vậy|Bởi thế|Đồng thời|Mặt khác|Hơn nữa|Chẳng hạn|Ví dụ|Cụ thể|Tương tự|Thậm chí|Ngược lại|Còn|Trong đó|Như vậy|Đáng chú ý|Cũng theo|\p{Lu}\p{Ll}+(?: \p{Ll}+)? (?:này|đó|ấy|trên|nói trên|vừa qua))(?!\p{L})/u,
};

/** A quotation whose speaker is only a pronoun. */
const PRONOUN_SPEAKER: Record<string, RegExp> = {
  en: new RegExp(
    `["”’'][,.]?\\s+(?:(?:he|she|they|it)\\s+(?:\\p{Ll}+ly\\s+)?(?:${REPORTING_EN})\\b|(?:${REPORTING_EN})\\s+(?:he|she|they)\\b)`,
    'u',
  ),
  vi: /["”’][,.]?\s*[-–—]?\s*(?:ông|bà|anh|chị|cô|chú|bác|em|cậu|họ|người này|vị này)(?: (?:này|ấy|ta))?\s+(?:nói|cho|chia|khẳng|nhấn|bày|nhận|giải|kể|thừa|viết|thêm|bộc|tâm|khuyên|bảo|cảnh|dẫn|phân|trả|hỏi|đáp)(?!\p{L})/u,
};

const BOILERPLATE = new RegExp(
  [
    // Credits and captions.
    /^\(?\s*(?:Ảnh|Video|Clip|Nguồn|Đồ họa|Tổng hợp|Photo|Image|Picture|Credit|Source|Getty|Reuters|AFP)(?: [^.:]{0,30})?\s*:/u,
    /\((?:Ảnh|Nguồn|Photo|Image)[^)]{0,60}\)\s*\.?$/u,
    // Ways on from the article.
    /^(?:Xem thêm|Đọc thêm|Xem tiếp|Tin liên quan|Tin bài liên quan|Bài liên quan|Mời (?:bạn|quý|độc)|>>|Read more|See also|Related|More on|Click here|Watch:|Listen:|Sign up|Subscribe|Follow us|Share this|Advertisement|This article (?:was|is|originally)|This story (?:was|is)|Get the latest|Download)(?!\p{L})/iu,
    /(?:All rights reserved|Bản quyền thuộc|Bạn đọc có thể|đăng ký nhận tin|newsletter|click here|bấm vào đây|nhấn vào đây|©)/iu,
  ]
    .map(({ source }) => `(?:${source})`)
    .join('|'),
  'iu',
);

const END_MARK = /[.!?…。！？।॥؟۔]["'”’»)\]」』]*$/u;
const QUESTION = /[?？؟]["'”’»)\]」』]*$/u;
/** A sentence that only announces what follows, or an item of what was announced. */
const ANNOUNCEMENT = /[:：;；]\s*$/u;
const LIST_ITEM = /^(?:[-–—•*+▪●]|\(?(?:\p{Nd}{1,2}|\p{L})[.)])\s/u;
const WHOLE_QUOTATION = /^[-–—]?\s*(?:“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]|「[^」]*」)\s*[.!?…]?$/u;
/** Fewer tokens than this say too little alone. */
const SHORTEST = 6;
/** A line without an end mark and with fewer tokens than this is a heading, an item or a caption. */
const SHORTEST_UNMARKED = 25;
/** A sentence of more tokens is a list or a fault of the page. */
const LONGEST = 150;

/**
 * How well each sentence of a text stands by itself.
 *
 * @param lengths number of tokens of each sentence.
 */
export function standings(text: SegmentedText, lengths: readonly number[]): Standing[] {
  const cut = cutQuotations(text);
  return text.sentences.map((sentence, i) => {
    const words = text.text.slice(sentence.start, sentence.end);
    const length = lengths[i] ?? 0;
    const longEnough =
      length >= (END_MARK.test(words) || ANNOUNCEMENT.test(words) ? SHORTEST : SHORTEST_UNMARKED);
    if (!longEnough || length > LONGEST || BOILERPLATE.test(words)) return 'boilerplate';
    const opening = words.replace(/^[\s"'“‘«„–—-]+/u, '');
    const dangling =
      cut[i] === true ||
      ANNOUNCEMENT.test(words) ||
      LIST_ITEM.test(words) ||
      WHOLE_QUOTATION.test(words) ||
      PRONOUN_START[text.language]?.test(opening) ||
      PRONOUN_SPEAKER[text.language]?.test(words);
    if (dangling) return 'dangling';
    const leaning = QUESTION.test(words) || CONNECTIVE_START[text.language]?.test(opening);
    return leaning ? 'leaning' : 'free';
  });
}
