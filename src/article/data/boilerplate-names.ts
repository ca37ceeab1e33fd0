/**
 * Words in class names, ids and the like that tell what a part of a page is for. They are the last
 * resort: a part that reads like the article's text survives one of them, unless the word is strict.
 * A name is cut into words at case changes, digits, hyphens and underscores, and each word compared.
 */

/** Never the article, whatever it reads like. */
export const STRICT_NAMES: ReadonlySet<string> = new Set([
  // Reader comments, in English, German, French, Spanish, Italian, Vietnamese.
  // Other stories: related, recommended, most read, read also (Vietnamese: tin liên quan, đọc thêm).
  'related',
  'relatednews',
  'relate',
  'recirc',
  'recirculation',
  'recommendation',
  'recommendations',
  'recommended',
  'mostread',
  'mostpopular',
  'trending',
  'popular',
  'outbrain',
  'taboola',
  'readmore',
  'readalso',
  'lienquan',
  'docthem',
  'tinlienquan',
  'tinmoi',
  'morenews',
  'teaserlist',
  'crosspromo',
  // Boxes of facts beside the story.
  'factbox',
  'factsbox',
  'infobox',
  'faktaboks',
  'faktabox',
  'factboxes',
  'infokasten',
  'infoboks',
  'faktaruta',
  'fakta',
  // Offers of the publisher: newsletter, subscription, apps, donations.
  'newsletter',
  'newsletters',
  'donate',
  'donation',
  'promo',
  'promobox',
  // Sign-up forms, players without a picture of the story, tables of contents.
  'signup',
  'inlinesignup',
  'inlinevideo',
  'videofallback',
  'tableofcontents',
  // Sharing and consent.
  'share',
  'sharing',
  'sharebar',
  'sharetools',
  'social',
  'socials',
  'cookie',
  'consent',
  'gdpr',
  // Advertising.
  'advert',
  'advertisement',
  'advertising',
  'sponsored',
  'adslot',
  'dfp',
  // Navigation.
  'breadcrumb',
  'breadcrumbs',
  'navbar',
  'pagination',
  'pager',
  'skiplink',
  'toolbar',
  'sitemap',
  // Ratings and reactions.
  'rating',
  'ratings',
  'reactions',
  'vote',
  'poll',
]);

/** What readers wrote (English, German, French, Spanish, Vietnamese) and consent notices, however long. */
export const COMMENT_NAMES: ReadonlySet<string> = new Set(
  'cookie cookies consent gdpr onetrust cookiebar comment comments disqus kommentare kommentar commentaires comentarios binhluan commentlist'.split(
    ' ',
  ),
);

/** Parts that are seldom the article. */
export const WEAK_NAMES: ReadonlySet<string> = new Set([
  // Page furniture.
  'sidebar',
  'aside',
  'footer',
  'header',
  'menu',
  'nav',
  'widget',
  'banner',
  'modal',
  'popup',
  'overlay',
  'masthead',
  'topbar',
  // Labels and lists around a story.
  'tag',
  'tags',
  'topics',
  'keywords',
  'keyword',
  'teaser',
  'teasers',
  'more',
  'latest',
  'next',
  'author',
  'byline',
  'bio',
  'meta',
  'date',
  'time',
  'timestamp',
  'copyright',
  'disclaimer',
  'legal',
  'login',
  'signup',
  'ad',
  'ads',
  'toc',
  'credits',
  'source',
  'print',
  'follow',
  'player',
  'external',
  'recommend',
  'carousel',
  'correction',
]);

/** Parts that usually are the article. */
export const BODY_NAMES: ReadonlySet<string> = new Set([
  'article',
  'articlebody',
  'body',
  'content',
  'story',
  'storybody',
  'entry',
  'post',
  'text',
  'main',
  'paragraph',
  'detail',
  // Vietnamese and German names for the same.
  'noidung',
  'chitiet',
  'inhalt',
  'artikel',
]);

/** Parts that hold the standfirst. */
export const LEAD_NAMES: ReadonlySet<string> = new Set([
  'sapo',
  'lead',
  'lede',
  'standfirst',
  'summary',
  'dek',
  'deck',
  'subtitle',
  'subheadline',
  'subhead',
  'subheading',
  'intro',
  'chapo',
  'chapeau',
  'chappeau',
  'vorspann',
  'teasertext',
  'excerpt',
  'abstract',
  'description',
  'entradilla',
  'sommario',
  'bajada',
  'ingress',
  'perex',
  'anons',
  'spot',
  'tagline',
  'kicker',
  'strapline',
  'bottomline',
  'opener',
]);

/** Parts that hold the words under a picture. */
export const CAPTION_NAMES: ReadonlySet<string> = new Set([
  'caption',
  'figcaption',
  'imagecaption',
  'photocaption',
  'picturecaption',
  'bildunterschrift',
  'legende',
  'captions',
  'imagedescription',
  'pcaption',
  'chuthich',
  'chuthichanh',
  'credit',
  'copyright',
  'photocredit',
  'imagecredit',
]);

/** Cards about the author, under the title or in the text (English, German, French, Vietnamese). */
export const AUTHOR_CARD_NAMES: ReadonlySet<string> = new Set(
  'author authors bio biography autor auteur tacgia'.split(' '),
);
