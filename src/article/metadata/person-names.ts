import { plainText } from './page-data.ts';

/** Words in front of a name: 'By', 'Theo', 'Bài và ảnh:', 'Von', 'Text:' and their like. */
const PREFIX =
  /^(?:(?:written|reported|posted|edited|published|words?|story|text)\s+by|by|from|tác giả|bởi|bài,? (?:và )?ảnh|bài|tin|thực hiện|biên tập|tổng hợp|(?:ein(?:e)? (?:\p{L}+ )?)?von|text|autor(?:in|ka)?|par|por|di|texto(?: de)?|av|tekst|автор|oleh|penulis|reporter|editor)\s*[:：|]?\s+|^(?:theo|bài và ảnh|bài, ảnh|bài|tin, ảnh|tin|tác giả|text|autor)\s*[:：]\s*/iu;

/**
 * How a byline begins: 'By', 'Von', 'Por' and a name. Spelt out in its cases: with the flag `i` a name
 * would need no capital, and 'By signing up you agree …' would be one.
 */
export const BYLINE =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]i|[Dd]oor|[Aa]v|[Oo]leh|[Tt]exto?:|[Tt]ác giả)\s*:?\s+[\p{Lu}\p{Lo}]/u;

/** 'Theo' is Vietnamese for 'according to', and a first name elsewhere: what follows tells them apart. */
const ACCORDING_TO =
  /^[Tt]heo\s+(?=.*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|.*\p{Lu}{2}|(?:[Tt]he|Reuters|Bloomberg|Vietnam\p{L}*|Vn\p{L}*|Zing|Znews|Xinhua|Kyodo|Yonhap|Forbes|Guardian)(?!\p{L}))/u;

/** A month that follows a name without a space, where the page sets the date apart by style. */
const GLUED_MONTH =
  /(?<=\p{Ll})(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}).*$/u;

/** What follows a name: role, place, agency in brackets, an address, the time. */
const SUFFIX =
  /\s*(?:\((?!.*\bin\b.*\bfor\b)[^)]*\)|\[[^\]]*\]|<[^>]*>|[|•·—–]\s.*|,?\s*(?:[\w.+-]+@[\w.-]+\.\w+).*|\s+@\w+|\s+-\s.*|\s+(?:in|aus)\s+\p{Lu}[\p{L} ]+|[,|\s]\s*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? )?\d.*|\s+(?:posted|published|updated)(?:\s*:|\s|$).*|\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|\s+on\s+(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*|,?\s+in (?:news|sport|business|world)\b.*)$/iu;

/** Roles that stand before or after a name, or in place of one. */
const ROLE =
  /^(?:(?:senior|chief|deputy|associate|staff|managing|political|sports?|foreign|special|business|crime|health|science|world|digital|news|features?|consumer|money|royal) )*(?:editors?|reporters?|correspondents?|writers?|journalists?|contributors?|columnists?|author|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|autor(?:in)?|redacteur|redactora?|periodista|journaliste|giornalista|phóng viên|pv|biên tập viên|btv|ctv|cộng tác viên|tác giả|기자|編集|記者|特派員|muhabir|редактор|корреспондент|von|by)$/iu;

/** An office of any kind, which stands for a person only where no name does. */
const OFFICE_WORD = /(?:editor|correspondent|reporter|writer)$/i;
const OFFICE = /^(?:[\p{L}&-]+ ){1,3}(?:editor|correspondent|reporter|writer)$/iu;

/** Labels and links beside a byline: 'More from this author', 'View author page', 'Archive'. */
const LABEL =
  /^(?:(?:more|view|see|read|all|about|follow|contact|other|latest) (?:.+ )?(?:by|from|author|authors|posts|articles|stories|page|profile|writer)(?: .+)?|(?:author |full )?(?:archive|archives|bio|biography|profile|page)|posted|published|updated|xem (?:thêm|tất cả).*|(?:các )?bài viết (?:khác|của|cùng).*|trang (?:cá nhân|tác giả).*|ses articles|todos sus artículos|alle artikel.*)$/iu;

/** Degrees after a name, set apart by a comma. */
const DEGREE =
  /^(?:M\.?[ADS]\.?|MBA|MPH|Ph\.?D\.?|J\.?D\.?|R\.?[ND]\.?|B\.?[AS]\.?|D\.?O\.?|Jr\.?|Sr\.?)$/;

/** Buttons beside a byline. */
const NETWORK =
  /^(?:facebook|twitter|whatsapp|telegram|pinterest|linkedin|reddit|instagram|youtube|zalo|messenger|e-?mail|print|share)(?: (?:facebook|twitter|whatsapp|telegram|pinterest|linkedin|reddit|instagram|youtube|zalo|messenger|e-?mail|print|share))*$/iu;

const AND =
  /\s*(?:,|;|\/|、|\|\s|・(?=\p{Script=Han}{2,}・)|\s(?:and|und|et|y|e|và|og|och|en|ve|i|a|и|та|&|with|mit|-)\s)\s*/u;

const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|tháng)/iu;

const WEEKDAY =
  /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;

/** No byline is longer; the patterns take time that grows with the square of a line's length. */
const MAX_BYLINE = 1000;

/** Takes 'Theo' off where it is no first name. The pattern is long: it is opened only for lines that begin so. */
function withoutAccordingTo(byline: string): string {
  return byline.replace(ACCORDING_TO, '');
}

/** Cuts a byline into names and takes off what is no part of them. */
export function namesIn(byline: string): string[] {
  let text = plainText(byline.slice(0, MAX_BYLINE)).replace(/^https?:\/\/\S+$/, '');
  for (let before = ''; before !== text;) {
    before = text;
    text = text
      .replace(PREFIX, '')
      .replace(/^[Tt]heo\s.*$/s, withoutAccordingTo)
      .replace(GLUED_MONTH, '')
      .replace(SUFFIX, '')
      .trim();
  }
  const names = text
    .split(AND)
    .map((name) => tidyName(name))
    .filter(
      (name) =>
        name !== '' &&
        name.length < 60 &&
        !ROLE.test(name) &&
        !NETWORK.test(name) &&
        !LABEL.test(name) &&
        !DEGREE.test(name) &&
        !WEEKDAY.test(name) &&
        !/\d|^https?:|@/.test(name) &&
        !(MONTH.test(name) && !name.includes(' ')),
    );
  const persons = names.filter((name) => !(OFFICE_WORD.test(name) && OFFICE.test(name)));
  return persons.length > 0 ? persons : names;
}

function tidyName(name: string): string {
  let text = name
    .trim()
    .replace(PREFIX, '')
    .replace(SUFFIX, '')
    .replace(/^[\s:|.,–—-]+|[\s:|,–—-]+$/g, '');
  text = text.replace(/\s*(?:기자|記者)$/u, '');
  // A name in capitals is set so by the page's style; one of two letters is an abbreviation.
  if (
    text === text.toUpperCase() &&
    /^\p{Lu}{2,}(?: \p{Lu}{2,})+$/u.test(text) &&
    !/^(?:der|die|das|the|le|la) /iu.test(text)
  ) {
    text = text.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (c) => c.toUpperCase());
  }
  return text;
}

/** Whether a line could be nothing but one person's name: two to four capitalised words. */
export function looksLikeName(text: string): boolean {
  if (text.length > 40) return false;
  const words = text.trim().split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    text !== text.toUpperCase() &&
    words.every(
      (word) =>
        /^\p{Lu}[\p{L}’'.-]*$/u.test(word) || /^(?:de|van|von|der|da|di|bin|al)$/u.test(word),
    )
  );
}
