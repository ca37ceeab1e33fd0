import { stringOf } from './json-ld.ts';
import { lettersOf, metaValue, type PageData, plainText } from './page-data.ts';

/** A title with the letters it is compared by. */
interface Candidate {
  text: string;
  letters: string;
}

function candidate(text: string | undefined): Candidate | undefined {
  const clean = text === undefined ? '' : plainText(text);
  return clean === '' ? undefined : { text: clean, letters: lettersOf(clean) };
}

/** No title is longer; the patterns take time that grows with the square of its length. */
const MAX_TITLE = 1000;

/** Cuts ' | Site', ' - Site' and the like off, where what is cut is a name of the site. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  if (title.length > MAX_TITLE) return title;
  const names = siteNames.map(lettersOf).filter((name) => name.length > 1);
  for (const separator of [
    /\s+[|｜–—\-:·•»/\\]+\s+(?=[^|｜–—\-:·•»/\\]*$)/u,
    /\s*[|｜ㅣ│┃：]\s*(?=[^|｜ㅣ│┃：]*$)/u,
    /\s+[-–—]\s+/u,
  ]) {
    const at = title.search(separator);
    if (at <= 0) continue;
    const tail = lettersOf(title.slice(at));
    const fits = names.some(
      (name) =>
        tail === name ||
        (tail.length > 3 && (name.includes(tail) || tail.includes(name)) && tail.length < 40),
    );
    if (fits) return title.slice(0, at).trim();
  }
  const head = /^([^|:–—»-]{2,30}?)(?:\s+[|–—»-]|\s*:)\s+/u.exec(title);
  if (head && names.includes(lettersOf(head[1] ?? ''))) return title.slice(head[0].length).trim();
  return title;
}

/** Every title the page gives, for finding it among the blocks. */
export function statedTitles(data: PageData, siteNames: readonly string[]): string[] {
  const all = [
    stringOf(data.article, 'headline'),
    stringOf(data.article, 'name'),
    metaValue(data, 'og:title'),
    metaValue(data, 'twitter:title'),
    metaValue(data, 'title', 'dc.title', 'headline'),
    data.documentTitle,
  ];
  return [
    ...new Set(
      all.flatMap((text) =>
        text === undefined ? [] : [withoutSiteName(plainText(text), siteNames)],
      ),
    ),
  ].filter(Boolean);
}

/** No name of a site or section after a title is longer, in letters. */
const MAX_SUFFIX = 60;

/**
 * A title without the name of the site or section after it, in its own spelling: cut where the letters of
 * the other title end, if a separator stands there. Undefined where it is not that title with a suffix.
 */
function withoutSuffix(long: Candidate, short: Candidate): Candidate | undefined {
  const rest = long.letters.length - short.letters.length;
  if (short.letters.length <= 10 || rest <= 0 || rest > MAX_SUFFIX) return undefined;
  if (!long.letters.startsWith(short.letters)) return undefined;
  for (const { index } of long.text.matchAll(SUFFIX)) {
    const text = long.text.slice(0, index);
    if (lettersOf(text) === short.letters) return { text, letters: short.letters };
  }
  return undefined;
}

/** What stands between a title and a name after it; 'ㅣ' is a letter, but serves as a stroke in Korean. */
const SUFFIX = /\s*[|｜ㅣ│┃–—\-：·•»›/\\]+\s*/gu;

/** Whether a title is a line of the page with a name and a separator before it. */
function isWithPrefix(long: Candidate, short: Candidate): boolean {
  const rest = long.letters.length - short.letters.length;
  if (rest <= 0 || rest > MAX_SUFFIX || !long.letters.endsWith(short.letters)) return false;
  return [...long.text.matchAll(PREFIX)].some(
    ({ index, 0: mark }) => lettersOf(long.text.slice(index + mark.length)) === short.letters,
  );
}

const PREFIX = /\s*[|｜ㅣ│┃–—\-:：·•»›/\\]+\s+/gu;

/** Whether a title ends where the other has a quotation mark, which ended the attribute it stood in. */
function isBrokenOff(title: Candidate, whole: Candidate): boolean {
  return whole.text.startsWith(title.text) && /^\s*["']/.test(whole.text.slice(title.text.length));
}

/**
 * The line of the page that is one of the stated titles, or that with a suffix, on pages that do not set
 * their headline as an `h1`.
 */
function lineLike(stated: readonly Candidate[], lines: readonly string[]): Candidate | undefined {
  const known = new Set(stated.map(({ letters }) => letters));
  return lines
    .filter((line) => line.length < 300)
    .map(candidate)
    .find(
      (line) =>
        line !== undefined &&
        (known.has(line.letters) ||
          stated.some(
            (title) =>
              line.letters.length > title.letters.length / 2 &&
              (withoutSuffix(title, line) || isWithPrefix(title, line)),
          )),
    );
}

/**
 * The title. Where the sources agree but for typography or a suffix, the newsroom's own spelling
 * (`og:title`). Where they differ, `og:title` is the headline the newsroom gives the story elsewhere,
 * unless it is only the document's title, written for search engines; then the visible headline wins.
 *
 * @param headlines text of the page's `h1` elements, in page order.
 * @param lines text of all lines of the page, in page order.
 */
export function chooseTitle(
  data: PageData,
  headlines: readonly string[],
  siteNames: readonly string[],
  lines: readonly string[] = [],
): string {
  const read = (text: string | undefined) =>
    candidate(text === undefined ? undefined : withoutSiteName(plainText(text), siteNames));
  const linked = read(stringOf(data.article, 'headline') ?? metaValue(data, 'headline'));
  const twitter = read(metaValue(data, 'twitter:title'));
  const own = read(data.documentTitle);
  const shared = read(metaValue(data, 'og:title'));
  const og = shared && own && isBrokenOff(shared, own) ? undefined : shared;
  const site = new Set(siteNames.map(lettersOf));
  const h1 = headlines
    .map(candidate)
    .filter((c) => c !== undefined)
    .filter((c) => !site.has(c.letters));
  const stated = [og, linked, twitter, own].filter((c) => c !== undefined);
  const visible =
    h1.find((c) => stated.some((s) => s.letters === c.letters)) ??
    h1.find((c) => stated.some((s) => withoutSuffix(s, c))) ??
    h1.find((c) => stated.some((s) => sharedWords(s.text, c.text) > 0.5)) ??
    // A lone `h1` that shares no word with the stated titles may be the section's.
    lineLike(stated, lines) ??
    (h1.length === 1 && (h1[0]?.letters.length ?? 0) > 15 ? h1[0] : undefined);
  const shown = visible ?? linked ?? own;
  if (!og) {
    const same = linked !== undefined && linked.letters === shown?.letters;
    return (same ? linked : (shown ?? twitter))?.text ?? '';
  }
  if (!shown || og.letters === shown.letters) {
    const editorial =
      linked !== undefined && linked.letters.length > 20 && isAnotherHeadline(linked, og);
    return editorial ? linked.text : og.text;
  }
  // Where linked data gives the same headline as `og:title`, what follows is part of it.
  const cut = linked?.letters === og.letters ? undefined : withoutSuffix(og, shown);
  if (cut) return cut.text;
  const forSearch = own !== undefined && (own.letters === og.letters || withoutSuffix(own, og));
  return forSearch && linked?.letters === shown.letters ? shown.text : og.text;
}

/**
 * Whether two titles are two headlines of one story: they share words, but not most of them. A visible
 * headline that `og:title` repeats is then the one for search engines, and linked data has the editors' own.
 */
function isAnotherHeadline(a: Candidate, b: Candidate): boolean {
  const shared = sharedWords(a.text, b.text);
  return shared > 0.2 && shared < 0.72;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Share of the words of the shorter title that the other has too. */
function sharedWords(a: string, b: string): number {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, two.size));
}
