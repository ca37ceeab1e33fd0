/**
 * What shows, in Vietnamese and English, that a sentence does not stand by itself. All but `dateline`
 * and `boilerplate` are asked by language; a language without an entry has none of them.
 */

/** Alternatives of a pattern, one or more a line. */
function any(list: string): string {
  return `(?:${list
    .trim()
    .split(/\s*\n\s*/u)
    .join('|')})`;
}

const SAID_EN = any(`said|says|added|adds|told|tells|explained|explains|continued|noted|notes|wrote
  recalled|insisted|warned|argued|claimed|replied|joked|admitted|concluded|tweeted|posted`);
const SAID_VI =
  any(`nói|cho biết|cho hay|cho rằng|chia sẻ|khẳng định|nhấn mạnh|bày tỏ|nhận định|nhận xét
  giải thích|kể|thừa nhận|viết|bộc bạch|tâm sự|khuyên|bảo|cảnh báo|dẫn|phân tích|trả lời|hỏi|đáp|đánh giá`);
const HE_VI = any('ông|bà|anh|chị|cô|chú|bác|em|cậu|họ|người này|vị này');

/** Openings that point back at someone or something named before, or at a speaker nobody sees. */
export const POINTS_BACK: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `^${any(`He|She|It|They|This|That|These|Those|His|Her|Hers|Its|Their|Theirs|Him|Them|I|My
      Such|Both|Neither|The (?:former|latter|pair|duo|trio|same|two)`)}(?:['’]\\p{L}+)?(?!['’\\p{L}])(?! (?:Excellency|Majesty|Highness|Royal|Honou?r)\\b)`,
    'u',
  ),
  // 'Ông nói' points back, 'Ông Nam nói' names: what follows the word of address decides.
  vi: new RegExp(
    `^${any(`(?:Ông|Bà|Anh|Chị|Cô|Chú|Bác|Em|Cậu|Thầy) (?:ấy|ta|này|đó|kia|cũng|đã|đang|sẽ|là|còn|không|được|bị|tin|mong|hy vọng|từng|phải|muốn|có|vẫn|${SAID_VI})
      (?:Vị|Người) (?:này|đó|ấy|kia|ta)
      Họ|Tôi|Nó|Hắn|Tụi|Bọn|Chúng(?! (?:tôi|ta)(?!\\p{L}))
      Đây|Đó|Đấy|(?:Điều|Việc|Cái|Những điều|Những việc) (?:này|đó|ấy)|Hai (?:người|bên) này|Cả hai
      (?:Trong khi|Theo|Nhờ|Từ|Do|Sau|Trước|Khi|Lúc) đó|Vì thế|Tại đây|Ở đây`)}(?!\\p{L})`,
    'u',
  ),
};

/** Openings that join a sentence to the one before, or belong to a narrator; they cost little. */
export const LEANS: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `^${any(`But|And|So|Or|Yet|However|Therefore|Thus|Still|Instead|Also|Meanwhile|Moreover|Furthermore
      Nevertheless|Besides|Then|In addition|As a result|For example|For instance|On the other hand
      Similarly|Likewise|We|Our|You|Your`)}(?:['’]\\p{L}+)?(?!['’\\p{L}])`,
    'u',
  ),
  vi: new RegExp(
    `^${any(`Nhưng|Và|Song|Tuy nhiên|Tuy vậy|Ngoài ra|Bên cạnh đó|Vì vậy|Do vậy|Bởi vậy|Bởi thế|Đồng thời
      Mặt khác|Hơn nữa|Chẳng hạn|Ví dụ|Cụ thể|Tương tự|Thậm chí|Ngược lại|Còn|Trong đó|Như vậy
      Đáng chú ý|Cũng theo|Không những vậy|Chúng tôi|Chúng ta
      \\p{Lu}\\p{Ll}+(?: \\p{Ll}+)? (?:này|đó|ấy|trên|nói trên|nêu trên|vừa qua)`)}(?!\\p{L})`,
    'u',
  ),
};

/** Something said by someone who is only a pronoun: '…”, he said', '…, she said.', '…”, ông nói'. */
export const PRONOUN_SPEAKER: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `["”’][,.]?\\s+${any(`(?:he|she|they|it)\\s+(?:\\p{Ll}+ly\\s+)?${SAID_EN}\\b
      ${SAID_EN}\\s+(?:he|she|they)\\b`)}|,\\s+(?:he|she|they)\\s+(?:\\p{Ll}+ly\\s+)?${SAID_EN}(?:\\s[^,;]{1,40})?\\.?$`,
    'u',
  ),
  vi: new RegExp(
    `["”’][,.]?\\s*[-–—]?\\s*(?:theo\\s+)?${HE_VI}(?: (?:này|ấy|ta))?\\s+(?:\\p{Ll}+\\s+)?${SAID_VI}(?!\\p{L})` +
      `|,\\s+(?:theo\\s+)?${HE_VI}(?: (?:này|ấy|ta))?(?:\\s+${SAID_VI}(?:\\s+thêm)?)?\\s*\\.?$`,
    'u',
  ),
};

/** 'DUBLIN —', 'KATHMANDU, April 25 (Reuters) -', '(Dân trí) -': where, when or who, before a story. */
export const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\s.,'’-]{1,30}(?:,?\s\p{L}+\.?\s\d{1,2})?\s*(?:\([^)]{1,30}\)\s*)?[—–-]+|\([^)]{1,30}\)\s*[—–-]+)\s+/u;

/** Credits, captions, and ways on from the article. */
export const BOILERPLATE = new RegExp(
  any(`^\\(?\\s*(?:Ảnh|Video|Clip|Nguồn|Đồ họa|Tổng hợp|Photo|Image|Picture|Credit|Source|Getty)(?: [^.:]{0,30})?\\s*:
    \\((?:Ảnh|Nguồn|Photo|Image)[^)]{0,60}\\)\\s*\\.?$
    ^(?:Xem thêm|Đọc thêm|Xem tiếp|Tin liên quan|Tin bài liên quan|Bài liên quan|Mời (?:bạn|quý|độc))(?!\\p{L})
    ^(?:>>|(?:Read more|See also|Related|Watch|Listen|More on this)\\s*:|Read more|Click here|Sign up|Subscribe to)(?!\\p{L})
    ^(?:Follow us|Share this|Advertisement|Get the latest|Download (?:the|our))(?!\\p{L})
    ^This (?:article|story) (?:was|is|originally|has been)(?!\\p{L})
    All rights reserved|Bản quyền thuộc|đăng ký nhận tin|click here|bấm vào đây|nhấn vào đây|©
    (?:sign up|subscribe)[^.]{0,60}newsletters?`),
  'iu',
);
