import type { EmbedBlock } from '../article.ts';
import { absoluteUrl } from '../page/rich-text.ts';
import { attribute, collapse, descendants, type PageElement, textOf } from '../page/snapshot.ts';

type Embed = Omit<EmbedBlock, 'id'>;

/** Hosts whose frames are worth keeping as links; other frames are mostly advertising. */
const KINDS: readonly (readonly [RegExp, EmbedBlock['kind']])[] = [
  [
    /(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|brightcove|jwplatform|jwplayer|rumble\.com|twitch\.tv|tiktok\.com|bitchute)/i,
    'video',
  ],
  [
    /(?:spotify\.com|soundcloud\.com|podcasts\.apple|omny\.fm|megaphone\.fm|acast\.com|podbean|buzzsprout)/i,
    'audio',
  ],
  [
    /(?:twitter\.com|\bx\.com|facebook\.com\/(?:plugins|.*posts)|instagram\.com|threads\.net|bsky\.app|t\.me|reddit\.com|mastodon|linkedin\.com)/i,
    'post',
  ],
  [/(?:google\.[a-z.]+\/maps|maps\.google|openstreetmap|mapbox)/i, 'map'],
  [/(?:datawrapper|flourish|infogram|scribd|documentcloud|slideshare|issuu|tableau)/i, 'other'],
];

/** What a frame, video or audio element shows, as a link; undefined for what is not worth one. */
export function embedOf(node: PageElement, base: string): Embed | undefined {
  const own = [node, ...descendants(node)].flatMap((inner) => [
    attribute(inner, 'src'),
    attribute(inner, 'data-src'),
    attribute(inner, 'data'),
  ]);
  const address = own.find((value) => value !== '' && !value.startsWith('about:')) ?? '';
  const url = address === '' ? undefined : absoluteUrl(address, base);
  if (url === undefined) return undefined;
  const text = collapse(attribute(node, 'title') || attribute(node, 'aria-label'));
  if (node.tag === 'video' || node.tag === 'audio')
    return { type: 'embed', kind: node.tag, url, text };
  const kind = KINDS.find(([host]) => host.test(url))?.[1];
  return kind === undefined ? undefined : { type: 'embed', kind, url, text };
}

const POST =
  /^(?:twitter-tweet|twitter-video|instagram-media|fb-post|tiktok-embed|bluesky-embed|reddit-card|text-post-media)/;

/** A post quoted with its own markup (a blockquote that a script would dress up), as a link with its text. */
export function postOf(node: PageElement, base: string): Embed | undefined {
  if (
    !attribute(node, 'class')
      .split(/\s+/)
      .some((name) => POST.test(name))
  )
    return undefined;
  const links = [...descendants(node)]
    .filter((inner) => inner.tag === 'a')
    .map((inner) => attribute(inner, 'href'));
  const address =
    attribute(node, 'cite') ||
    attribute(node, 'data-instgrm-permalink') ||
    attribute(node, 'data-href') ||
    links.at(-1) ||
    '';
  const url = address === '' ? undefined : absoluteUrl(address, base);
  return url === undefined ? undefined : { type: 'embed', kind: 'post', url, text: textOf(node) };
}
