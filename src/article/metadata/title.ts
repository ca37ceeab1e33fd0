import { collapse } from '../page/snapshot.ts';
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

/** Cuts ' | Site', ' - Site' and the like off, where what is cut is a name of the site. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const names = siteNames.map(lettersOf).filter((name) => name.length > 1);
  for (const separator of [
    /\s+[|｜–—\-:·•»/\\]+\s+(?=[^|｜–—\-:·•»/\\]*$)/u,
    /\s*[|｜]\s*(?=[^|｜]*$)/u,
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
  const head = /^([^|:–—-]{2,30})\s+[|:–—-]\s+/u.exec(title);
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

/**
 * The title: the visible headline where another source agrees with it, else what most sources say.
 *
 * @param headlines text of the page's `h1` elements, in page order.
 */
export function chooseTitle(
  data: PageData,
  headlines: readonly string[],
  siteNames: readonly string[],
): string {
  const strip = (text: string | undefined) =>
    text === undefined ? undefined : withoutSiteName(collapse(text), siteNames);
  const linked = candidate(strip(stringOf(data.article, 'headline')));
  const og = candidate(strip(metaValue(data, 'og:title')));
  const twitter = candidate(strip(metaValue(data, 'twitter:title')));
  const own = candidate(strip(data.documentTitle));
  const h1 = headlines.map(candidate).filter((c) => c !== undefined);
  const stated = [og, linked, twitter, own].filter((c) => c !== undefined);
  const agrees = (c: Candidate) => stated.some((s) => s.letters === c.letters);
  const visible =
    h1.find(agrees) ??
    h1.find((c) =>
      stated.some(
        (s) =>
          s.letters.length > 15 && (s.letters.includes(c.letters) || c.letters.includes(s.letters)),
      ),
    );
  const [only] = h1;
  const chosen =
    visible ??
    (h1.length === 1 && only && only.letters.length > 15 ? only : undefined) ??
    og ??
    linked ??
    twitter ??
    own ??
    only;
  return chosen?.text ?? '';
}
