import { linePattern } from './line-pattern.ts';

/** Labels of parts that are not the story, as they stand alone. */
const WHOLE = [
  'table of contents',
  'in this (?:article|story)',
  'inhalt(?:sverzeichnis)?',
  'sommaire',
  'comments?(?: \\(.*)?',
  'share(?: this.*)?',
  'topics?',
  'tags?',
  'advertisement',
  'about the authors?',
  'in other news',
  'what to read next',
  'editor.s picks?',
  'top stories',
  'leave a reply',
  'post navigation',
  'join the conversation',
  'tin (?:bài )?liên quan',
  'bài liên quan',
  '(?:các )?tin (?:bài )?khác',
  'tin cùng chuyên mục',
  'có thể bạn quan tâm',
  'tin nổi bật',
  'cùng chuyên mục',
  'auch interessant',
  'kommentare?',
  'themen',
  'schlagwörter',
  'teilen',
  'les plus lus',
  'comentarios',
  'commenti',
  'yorumlar',
  'komentarze',
];

/** Words that such labels begin with; sub-headings of a story may begin so too. */
const OPENINGS = [
  'related\\b',
  'more (?:on|from|stories|like|in|news|about|to)',
  'most (?:read|popular|viewed)',
  'trending',
  'popular',
  'recommended',
  'latest',
  'read (?:more|next|also)',
  'you (?:may|might) ',
  'newsletters?',
  'sign up',
  'subscribe',
  'contact us',
  'follow ',
  'sponsored',
  'recent ',
  'get the ',
  'promoted',
  'view comments',
  'similar articles',
  'featured ',
  'đọc nhiều',
  'xem nhiều',
  'tin mới',
  'bình luận',
  'từ khóa',
  'chủ đề',
  'xem thêm',
  'tags?:',
  'chia sẻ',
  'mehr zum thema',
  'das könnte ',
  'meistgelesen',
  'verwandte ',
  'weitere ',
  'lesen sie ',
  'mehr (?:aus|von|zu|über)',
  'newsletter',
  'empfehlungen',
  'neueste ',
  'neu auf ',
  'sur le même (?:sujet|thème)',
  'à lire aussi',
  'lire aussi',
  'commentaires?',
  'más (?:información|noticias|leído)',
  'lo más ',
  'archivado en',
  'normas',
  'leggi anche',
  'relacionad[oa]s?',
  'bunlar da ',
  'komentáře',
  'powiązane',
  'читайте также',
  'по теме',
  'комментарии',
  'baca juga',
  'berita terkait',
  'läs (?:mer|också)',
  'les også',
  '関連記事',
  '관련\\s?기사',
  'あわせて読みたい',
  'susiję',
  'taip pat skaitykite',
];

// Not within a word.
const OPENING = `(?:${OPENINGS.join('|')})(?!(?<=[a-z])[a-z])`;

/** A heading that says so opens a part that is not the story. */
export const SECTION_LABEL = linePattern(`^(?:(?:${WHOLE.join('|')})\\s*[:：]?$|${OPENING})`);

/** Such a heading without a word of its own. */
export const BARE_LABEL = linePattern(`^(?:${[...WHOLE, ...OPENINGS].join('|')})\\s*[:：]?$`);

/** A label that opens what readers wrote, with or without their number. */
export const COMMENTS_LABEL = new RegExp(
  '^(?:' +
    [
      '\\(?\\d*\\)? ?(?:comments?|replies|responses?)(?: \\(?\\d+\\)?)?(?: (?:on|to) .*)?',
      '\\d+ thoughts? on .*',
      'leave a (?:reply|comment|response)(?: .*)?',
      '(?:join|start) the (?:conversation|discussion)',
      "(?:reader|readers’|readers'|user) comments",
      '\\(?\\d*\\)? ?(?:bình luận|ý kiến|phản hồi)(?: \\(?\\d+\\)?)?',
      '\\d* ?(?:kommentare|commentaires|comentarios|commenti|comentários|komentarze|reacties|kommentarer|yorumlar?|комментари(?:и|ев|я))(?: \\(?\\d+\\)?)?',
    ].join('|') +
    ')\\s*[:：]?$',
  'iu',
);

const BUTTON =
  '(?:reply|respond|quote|like|report|share|trả lời|thích|chia sẻ|antworten|répondre|responder|rispondi|svara?|odpowiedz|yanıtla|ответить)';

/**
 * A line with which a comment is answered (buttons and nothing else: 'Trả lời: …' is an interview), or that
 * says who wrote it ('The mayor said:' is none: a reader goes by a name).
 */
export const REPLY_LINE = new RegExp(
  `^(?:${BUTTON}(?:[\\s\\d·•|,()]|${BUTTON})*|(?:reply|respond|antworten|répondre|responder|trả lời) (?:to|auf|an|à|a|cho) .{2,40}(?<![.:!?])|(?!(?:the|an?|he|she|they|one|another|in|ông|bà) ).{2,40} (?:says|wrote|schreibt|dit|dice)\\s?:|.{2,40} (?:says|said|wrote)\\s?(?:\\.\\.\\.|…)|.{0,40}\\b\\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago|.{0,40} \\d+ (?:phút|giờ|ngày|tuần|tháng|năm) trước)$`,
  'iu',
);
