import {
  BODY_NAMES,
  CAPTION_NAMES,
  COMMENT_NAMES,
  LEAD_NAMES,
  STRICT_NAMES,
  WEAK_NAMES,
} from '../data/boilerplate-names.ts';
import { attribute, type PageElement } from '../page/snapshot.ts';

/** What the names of one element say about it. */
export interface NameHints {
  strict: boolean;
  comments: boolean;
  weak: boolean;
  body: boolean;
  lead: boolean;
  caption: boolean;
}

const NAMING = [
  'class',
  'id',
  'data-testid',
  'data-component',
  'data-module',
  'type',
  'itemprop',
  'role',
  'data-type',
  'data-area',
  'aria-label',
];

const known = new WeakMap<PageElement, NameHints>();

/** Cuts `postBody__related-box2` into `post`, `body`, `related`, `box` and the joined neighbours. */
export function nameWords(names: string): string[] {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/\s+/)
    .flatMap((name) => {
      const words = name.split(/[^a-z]+/).filter(Boolean);
      const pairs = words.slice(1).map((word, i) => (words[i] ?? '') + word);
      return [...words, ...pairs];
    });
}

/** Reads the class, id and similar attributes of an element, once. */
export function nameHints(node: PageElement): NameHints {
  const before = known.get(node);
  if (before) return before;
  const custom = node.tag.includes('-') ? node.tag : '';
  const words = nameWords(NAMING.map((name) => attribute(node, name)).join(' ') + ' ' + custom);
  const hints = {
    strict: words.some((word) => STRICT_NAMES.has(word)),
    comments: words.some((word) => COMMENT_NAMES.has(word)),
    weak: words.some((word) => WEAK_NAMES.has(word)),
    body: words.some((word) => BODY_NAMES.has(word)),
    lead: words.some((word) => LEAD_NAMES.has(word)),
    caption: words.some((word) => CAPTION_NAMES.has(word)),
  };
  known.set(node, hints);
  return hints;
}
