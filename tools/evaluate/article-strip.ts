/** What can be taken off a page before it is read, to see what the reading rests on. */
const STRIPPABLE = ['linked-data', 'meta', 'classes', 'ids'] as const;
export type Strippable = (typeof STRIPPABLE)[number];

/** Attributes that name a part of a page besides `class`. */
const NAMING = [
  'class',
  'data-testid',
  'data-component',
  'data-module',
  'data-type',
  'data-area',
  'role',
  'aria-label',
];

const MICRODATA = ['itemprop', 'itemtype', 'itemscope', 'typeof', 'property'];

function dropAttributes(document: Document, names: readonly string[]): void {
  for (const name of names) {
    for (const element of document.querySelectorAll(`body [${name}], body[${name}]`)) {
      element.removeAttribute(name);
    }
  }
}

const STRIPPERS: Readonly<Record<Strippable, (document: Document) => void>> = {
  'linked-data': (document) => {
    for (const script of document.querySelectorAll('script[type*="ld+json"]')) script.remove();
    dropAttributes(document, MICRODATA);
  },
  meta: (document) => {
    for (const meta of document.querySelectorAll('meta')) meta.remove();
  },
  classes: (document) => dropAttributes(document, NAMING),
  ids: (document) => dropAttributes(document, ['id']),
};

/**
 * Takes named kinds of help off a page: `linked-data` (JSON-LD and microdata), `meta`, `classes` (and other
 * attributes that name a part) and `ids`. The document is changed.
 */
export function strip(document: Document, kinds: readonly Strippable[]): void {
  for (const kind of kinds) STRIPPERS[kind](document);
}

/**
 * Reads the value of `--strip`: kinds with commas between, or `all`.
 *
 * @throws RangeError for a kind that is unknown.
 */
export function strippables(value: string): Strippable[] {
  if (value === 'all') return [...STRIPPABLE];
  return value
    .split(',')
    .filter(Boolean)
    .map((name) => {
      const kind = STRIPPABLE.find((known) => known === name);
      if (!kind)
        throw new RangeError(`--strip knows ${STRIPPABLE.join(', ')} and all, not ${name}.`);
      return kind;
    });
}
