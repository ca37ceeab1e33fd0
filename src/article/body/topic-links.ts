import { elementsIn, type TextBlock } from '../page/blocks.ts';
import { attribute, type PageElement } from '../page/snapshot.ts';
import { nameWords } from './names.ts';
import { linkDensity } from './score.ts';

/** Addresses of authors' pages. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|profile?s?|journalists?|people|staff|tac-?gia|writers?|contributors?|by|byline)\//i;

/** Addresses of pages that list what a newsroom has on one subject or place. */
const TOPIC_PAGE =
  /\/(?:tags?|topics?|keywords?|subjects?|sections?|categor(?:y|ies)|labels?|themen?|schlagworte?|sujets?|temas?|chu-de|tu-khoa|su-kien|dia-phuong)(?:[/.?-]|$)|[?&](?:tag|topic|keyword|q|s)=/i;

/** Names of boxes with such links. */
const TOPIC_WORDS = new Set(
  'tag tags taglist topic topics keyword keywords tukhoa chude breadcrumb breadcrumbs'.split(' '),
);

function linksOf(block: TextBlock): PageElement[] {
  const links = elementsIn(block).filter((node) => node.tag === 'a');
  for (let up: PageElement | undefined = block.holder; up && block.linked; up = up.parent) {
    if (up.tag === 'a') return [up, ...links];
  }
  return links;
}

/** Whether a link is marked as leading to an author, or leads to an author's page. */
export function isAuthorLink(link: PageElement): boolean {
  return attribute(link, 'rel') === 'author' || AUTHOR_PAGE.test(attribute(link, 'href'));
}

/**
 * Whether a line is links to what else the site has on a subject: 'Bắc Giang' as a tag reads like the
 * name of a person, but its address or the box around it says what it is.
 */
export function isTopicLinks(block: TextBlock): boolean {
  if (linkDensity(block) < 0.5) return false;
  const links = linksOf(block);
  // A byline may link its day to the page of that day.
  if (links.some(isAuthorLink)) return false;
  if (links.some((link) => TOPIC_PAGE.test(attribute(link, 'href')))) return true;
  let up: PageElement | undefined = block.holder;
  for (let level = 0; up && level < 3; level++, up = up.parent) {
    if (nameWords(attribute(up, 'class')).some((word) => TOPIC_WORDS.has(word))) return true;
  }
  return false;
}

/** Whether a line is mostly links, none of them to a page about its author. */
export function linksElsewhere(block: TextBlock): boolean {
  if (linkDensity(block) < 0.5) return false;
  return !linksOf(block).some(
    (link) => isAuthorLink(link) || /^mailto:/i.test(attribute(link, 'href')),
  );
}
