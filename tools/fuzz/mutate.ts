import { FIGHTS } from './fights.ts';
import type { Random } from './random.ts';

/** Changes a page's HTML in one way. */
type Mutation = (html: string, random: Random) => string;

/** Pieces that a hostile page might have anywhere; scripts among them set `hacked` where they run. */
const INSERTIONS = [
  '<script>globalThis.hacked = 1</script>',
  '<img src=x onerror="globalThis.hacked=1">',
  '<svg><script>globalThis.hacked=1</script><foreignObject><p>sâu</p></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=hacked=1&gt;">',
  '<a href="javascript:globalThis.hacked=1">liên kết</a>',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '<noscript><p title="</noscript><img src=x onerror=hacked=1>">',
  '<template><p>ẩn</p></template>',
  '<form id=x><input name=attributes><input name=childNodes><input name=getAttribute>',
  '<base href="javascript:/a/-hacked//">',
  // With the most rows and columns there can be, Firefox lays out the page for half a minute, also without us.
  '<table><tr><td><p>ô<table><td rowspan=999 colspan=99>',
  '<select><option><p>lựa',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":{"a":[1]},"author":[null,{"name":7}],"datePublished":"99999-99-99"}</script>',
  '<script type="application/ld+json">{"@graph":[[[{"@type":["NewsArticle",null]}]]]</script>',
  '<meta property="og:title" content="&#0;&#xD800;&#x110000;&bogus;">',
  '<meta property="article:published_time" content="hôm qua">',
  '<time datetime="+275760-09-13T00:00:00Z">13/9/275760</time>',
  '<h1></h1><h1>\u202E\u0000tiêu đề ngược</h1>',
  '<p>\uD83D\uFFFD\u200B\u00AD\u0301\u0301\u0301 1.000.000.000.000.000.000.000.000 tỷ % USD 31/02/0000',
  '<p style="display:none">ẩn</p>',
  '<ul><ul><ol><li><li><dl><dd>',
  '<figure><figure><figcaption><img srcset=", , 1x 2x x"><picture><source srcset="data:image/png,x 1e9w">',
  '<!--',
  '<![CDATA[',
  '<plaintext>',
  '</body></html><body class="x">',
] as const;

const TAG = /<\/?[a-z][^>]*>/gi;

/** Where a tag of the page begins, and the tag; none in a page without tags. */
function someTag(html: string, random: Random): { at: number; tag: string } | undefined {
  const tags = [...html.matchAll(TAG)];
  const found = tags[random.below(tags.length)];
  return found && { at: found.index, tag: found[0] };
}

/** A mutation that replaces one tag. */
function onTag(change: (tag: string, random: Random) => string): Mutation {
  return (html, random) => {
    const found = someTag(html, random);
    if (!found) return html;
    const { at, tag } = found;
    return html.slice(0, at) + change(tag, random) + html.slice(at + tag.length);
  };
}

function stretch(html: string, random: Random, longest: number): [start: number, end: number] {
  const start = random.below(html.length);
  return [start, Math.min(html.length, start + random.below(longest))];
}

/** What can happen to a page, by name. */
const MUTATIONS: Record<string, Mutation> = {
  'a tag is lost': onTag(() => ''),
  'a tag is cut off': onTag((tag, random) => tag.slice(0, random.below(tag.length))),
  'a tag is repeated': onTag((tag, random) => tag.repeat(1 + random.below(60))),
  'a tag is nested': onTag((tag, random) => {
    const name = random.pick(['div', 'p', 'a', 'table', 'blockquote', 'li', 'b', 'article']);
    return `<${name}>`.repeat(random.below(400)) + tag;
  }),
  'attributes are swapped': (html, random) => {
    const values = [...html.matchAll(/="([^"<>]*)"/g)];
    const a = values[random.below(values.length)];
    const b = values[random.below(values.length)];
    if (!a || !b) return html;
    return html.slice(0, a.index) + b[0] + html.slice(a.index + a[0].length);
  },
  'an attribute is bad': onTag((tag, random) => {
    const bad = [
      'onload=hacked=1',
      'href="//["',
      'src=javascript:0',
      'class=',
      'hidden',
      'style="}{"',
    ];
    return tag.replace(/>$/, ` ${bad[random.below(bad.length)] ?? ''}>`);
  }),
  'entities are broken': (html, random) =>
    html.replaceAll(/ /g, (space) =>
      random.next() < 0.01
        ? random.pick(['&', '&#', '&#x;', '&nbsp', '&#1114112;', '&amp;lt;'])
        : space,
    ),
  'encodings are mixed': (html, random) => {
    const [start, end] = stretch(html, random, 4000);
    const wrong = Buffer.from(html.slice(start, end)).toString('latin1');
    return html.slice(0, start) + wrong + html.slice(end);
  },
  'letters are decomposed': (html, random) => html.normalize(random.pick(['NFD', 'NFKD'])),
  'a surrogate stands alone': (html, random) => {
    const at = random.below(html.length);
    return `${html.slice(0, at)}\uD800${html.slice(at)}`;
  },
  'a stretch is lost': (html, random) => {
    const [start, end] = stretch(html, random, html.length / 3);
    return html.slice(0, start) + html.slice(end);
  },
  'a stretch is repeated': (html, random) => {
    const [start, end] = stretch(html, random, 5000);
    return html.slice(0, end) + html.slice(start, end).repeat(random.below(8)) + html.slice(end);
  },
  'something is inserted': (html, random) => {
    const at = someTag(html, random)?.at ?? 0;
    return html.slice(0, at) + random.pick(INSERTIONS) + html.slice(at);
  },
  'a script fights back': (html, random) => {
    const script = `<script>${random.pick(FIGHTS)}</script>`;
    return /<head[^>]*>/i.test(html)
      ? html.replace(/<head[^>]*>/i, (head) => head + script)
      : script + html;
  },
  'spaces are lost': (html, random) => {
    const [start, end] = stretch(html, random, 5000);
    return html.slice(0, start) + html.slice(start, end).replaceAll(/\s/g, '') + html.slice(end);
  },
  'the page ends early': (html, random) => html.slice(0, random.below(html.length)),
};

/** No mutated page grows past this many code units; larger pages have a test of their own. */
const LONGEST = 1_500_000;

/** Mutates a page one to eight times. @returns the page and what was done to it, in order */
export function mutate(html: string, random: Random): { html: string; steps: string[] } {
  const names = Object.keys(MUTATIONS);
  const steps: string[] = [];
  let changed = html;
  for (let left = 1 + random.below(8); left > 0; left--) {
    const name = names[random.below(names.length)] ?? '';
    const next = MUTATIONS[name]?.(changed, random) ?? changed;
    if (next.length > LONGEST) continue;
    changed = next;
    steps.push(name);
  }
  return { html: changed, steps };
}
