/**
 * What a publisher writes around a story, in the languages it is likely to be read in. Each pattern
 * is tested against one line with white space collapsed.
 */
import { linePattern } from './line-pattern.ts';

/** A line that starts so points to another story, wherever it stands; the link comes with it. */
export const POINTER_LINE = linePattern(
  '^(?:[>»▶►➤•*\\-–\\[( ]|&gt;)*(?:' +
    [
      // English
      'read (?:more|also|next|the full|our)\\b',
      'also read\\b',
      'see (?:also|more)\\b',
      'more (?:on this|from)\\b',
      'related\\s*(?::|stor|article|content|reading|\\||$)',
      'watch(?: more| now)?\\s*:',
      'listen(?: now)?\\s*:',
      "(?:editor['’]?s? (?:pick|choice))",
      'recommended(?: reading| stories)?\\s*:?$',
      "don['’]t miss\\b",
      'you (?:may|might) also (?:like|be)',
      'explore more',
      'click here (?:to|for)\\b',
      'sign up (?:for|to|here)\\b',
      'subscribe (?:to|now|here)\\b',
      'download (?:the|our) .{0,30}app\\b',
      'follow us\\b',
      'join (?:us on|our whatsapp|our)\\b',
      'up next$',
      'top stories$',
      'keep reading',
      // Vietnamese
      'xem thêm',
      'đọc thêm',
      'đọc tiếp',
      'mời (?:quý )?(?:độc giả|bạn đọc|bạn) (?:xem|đọc|theo dõi)',
      'tin (?:bài )?liên quan',
      'bài liên quan',
      'tin cùng chuyên mục',
      '(?:các )?tin (?:bài )?khác',
      'có thể bạn quan tâm',
      'bạn có thể quan tâm',
      '>> ',
      'mời xem (?:thêm )?video',
      // German
      'lesen sie (?:auch|hier|mehr|dazu)',
      'mehr zum thema',
      '(?:das könnte|auch interessant)',
      'lesen sie auch',
      'weiterlesen',
      'mehr (?:dazu|lesen)',
      'hier (?:geht es|lesen)',
      'auch spannend',
      'passend (?:dazu|zum thema)',
      'zum thema\\s*:?$',
      'empfohlener (?:externer )?inhalt',
      'lesetipp',
      'lest auch',
      'lies auch',
      // French, Spanish, Italian, Portuguese
      '(?:à )?lire (?:aussi|également)',
      'à lire\\b',
      'voir aussi',
      '(?:lee|leer|lea) (?:también|más)',
      'te puede interesar',
      'más información$',
      'leggi anche',
      'per approfondire',
      'leia (?:também|mais)',
      'veja também',
      'à découvrir',
      'sur le même sujet',
      // Nordic, Polish, Czech, Turkish, Russian, Ukrainian, Indonesian
      'les (?:også|mer)',
      'läs (?:mer|också|även)',
      'læs også',
      'lue (?:myös|lisää)',
      'czytaj (?:też|także|więcej|również)',
      '(?:przeczytaj|zobacz) (?:też|także|również)',
      'čtěte (?:také|více)',
      'mohlo by vás',
      '(?:ayrıca|bunlar da) ',
      'ilgili haber',
      'читайте (?:также|також|ещё|по теме)',
      'смотрите также',
      'baca juga',
      'lihat juga',
      'lees (?:ook|meer)',
      'skaitykite (?:taip pat|daugiau)',
      'taip pat skaitykite',
      // Japanese, Korean
      '関連記事',
      'あわせて読みたい',
      '【関連',
      '\\[?관련\\s?기사',
      '한편의 관련',
    ].join('|') +
    ')',
);

/** A whole short line that is furniture: advertising marks, buttons, prompts, notices. */
export const FURNITURE_LINE = linePattern(
  '^[^\\p{L}\\p{N}]*(?:' +
    [
      'advertisements?',
      'ad(?:vertising)?',
      'anzeige',
      'werbung',
      'publicité',
      'publicidad',
      'pubblicità',
      'quảng cáo',
      'reklama',
      'reklam',
      'реклама',
      'iklan',
      'annonse',
      'annons',
      'mainos',
      'story continues below.{0,60}',
      'article continues (?:below|after).{0,60}',
      'scroll to continue.{0,60}',
      'loading[ .…]*(?:\\S+ ?){0,3}',
      'continue reading.{0,40}',
      'share(?: (?:this|on|via).{0,60})?',
      'save',
      'print(?: this)?(?: article)?',
      'copy link',
      '(?:text|font) size',
      'resize text',
      'like this:?',
      'like loading[ .…]*',
      'be the first to like this.*',
      '(?:increase|decrease) (?:text|font)(?: size)?',
      '(?:cỡ|kích thước) chữ',
      'read or share this story.{0,60}',
      'link copied.{0,40}',
      'listen to (?:this )?article.{0,60}',
      '(?:gift|bookmark)(?: this)?(?: article)?',
      'view (?:gallery|image|all|comments?)\\b.{0,60}',
      'open (?:image|gallery)(?: (?:in|view|modal|full).{0,50})?',
      'show (?:more|all|less)',
      'see (?:more|all)',
      'comments?(?: \\(?\\d+\\)?)?',
      '\\d+ comments?',
      'back to top',
      'skip (?:to|past|ad)\\b.{0,60}',
      'click (?:here|to (?:share|play|expand|enlarge|copy|email))\\b.{0,140}',
      'report (?:an? )?(?:error|typo|this ad).*',
      'follow',
      'getty images?(?!.*[.!?]$).{0,60}',
      'toggle (?!.*[.!?]$).{0,40}',
      'play(?: video)?',
      'image caption,?.{0,200}',
      'media caption,?.{0,200}',
      'this video (?:cannot|can not|can.t) be played.*',
      'to play this video.*',
      'teilen',
      'merken',
      'drucken',
      'zur startseite',
      'kommentare?(?: \\d+)?',
      'artikel speichern.{0,40}',
      'partager(?: (?:sur|par|cet|cette|l.article|ce)\\b.{0,40})?',
      'compartir(?: (?:en|por|esta|este|el|la) (?:facebook|twitter|x|whatsapp|telegram|linkedin|correo|noticia|artículo|página)\\b.{0,40})?',
      'condividi(?: (?:su|via|con|questo|l.articolo)\\b.{0,40})?',
      'chia sẻ(?: (?:bài viết|bài này|bài báo|tin này|liên kết|link)(?: (?:này|qua|lên|trên|với bạn bè))?.{0,30}| (?:(?:lên|qua|trên) )?(?:facebook|zalo|twitter|x|telegram|linkedin|e-?mail|messenger)|\\s*:|\\s*[\\d.,k]+)?',
      'in bài',
      'bình luận',
      'gửi bình luận(?!.*[.!?]$).{0,40}',
      'theo dõi (?!.*[.!?]$).{0,60}trên (?:google|facebook|fanpage|zalo|youtube|tiktok|telegram|mạng xã hội|kênh)\\b.{0,20}',
      'copy',
      'đã sao chép.{0,30}',
      'tin tài trợ',
      'trở lại(?: (?:trang (?:chủ|trước|đầu)|đầu trang|chuyên mục|mục (?!tiêu|đích)|chủ đề|danh sách)(?!.*[.!?]$).{0,30})?',
      'lên đầu trang',
      'nghe đọc bài(?: (?:báo|viết|này)(?!.*[.!?]$).{0,20})?',
      'all rights reserved.{0,120}',
      '(?:©|\\(c\\)|copyright ?(?:©|\\(c\\)|:|by|of|\\d{4})) ?.{0,120}',
      '.{0,60}all rights reserved.{0,20}',
      '無断転載.{0,40}',
      '.{0,40}무단.{0,10}(?:전재|배포).{0,60}',
      '\\d+ min(?:ute)?s? (?:read|de lectura)',
      'lesezeit(?:\\D{0,12}\\d.{0,30})?',
      'reading time(?:\\D{0,12}\\d.{0,30})?',
      'temps de lecture(?:\\D{0,12}\\d.{0,30})?',
      '\\d+ phút đọc',
    ].join('|') +
    ')[^\\p{L}\\p{N}]*$',
);

/** A line that begins so is furniture unless it reads like a sentence. */
export const FURNITURE_OPENING = linePattern(
  '^[^\\p{L}\\p{N}]*(?:' +
    [
      'sponsored(?: (?:by|content|post|link|message|article|stories)\\b.{0,40})?',
      '.{0,30}advertisement.{0,30}',
      'foto(?:s)?:.{0,80}',
      'photo ?:.{0,80}',
      'quelle ?: ?.{0,60}',
      'artikel (?:hören|teilen|drucken|anhören|merken|verschenken)\\b.{0,40}',
      'image source(?:,.{0,80})?',
    ].join('|') +
    ')[^\\p{L}\\p{N}]*$',
  /sponsored|advertisement|foto|photo ?:|quelle|artikel|image source/,
);

/** A line that says when the text was published or changed. */
export const DATE_NOTE = linePattern(
  '^[^\\p{L}\\p{N}]*(?!.*(?<![ap]\\.m|min)[.!?…][”’»)]*$)(?:published|updated|posted|last (?:updated|modified)|first published|aktualisiert|veröffentlicht|publié|mis à jour|actualizado|publicado|cập nhật|stand)\\b.{0,80}\\d.{0,30}[^\\p{L}\\p{N}]*$',
  /(?:published|updated|posted|last (?:updated|modified)|aktualisiert|veröffentlicht|publié|mis à jour|actualizado|publicado|cập nhật|stand).{0,120}\d/,
);

/** A short line that holds a date or a time of day and little else. */
export const DATE_LINE =
  /^(?=.{0,90}$)(?:\D{0,40}\b\d{1,2}[./:-]\d{1,2}|\D{0,40}\b\d{1,2}\.? \p{L}+,? \d{4}|\D{0,40}\p{L}+\.? \d{1,2},? \d{4}|\D{0,20}\d{4}[-年/.]\s?\d{1,2})/u;

/** A line at the end of a text that says who worked on it, where it was first, whose it is. */
export const CLOSING_LINE = linePattern(
  '^[^\\p{L}]{0,3}(?:' +
    [
      '.{0,120}\\bcontributed to this (?:report|story|article)\\b(?!, (?:that|which)\\b)',
      'our standards:',
      'this (?:story|article|report) (?:(?:was|has been|is being|first|originally) )+(?:first |originally )?(?:published|appeared|produced|updated|corrected|amended|edited|written|reported|translated|adapted|funded|supported|provided|made|republished|part of (?:an?|our|the) (?:[\\p{L}’-]+ ){0,4}(?:series|project|package|collaboration|partnership|collection|newsletter))\\b(?! as\\b)',
      '(?:with (?:files|reporting|material|inputs?|information) (?:from|by|of)|mit (?=.{0,60}$|.*[^.]$)(?:material|agenturmaterial|informationen|inhalten)(?! (?:für|im|in|über|zu)\\b))\\b',
      'sendung\\s*:',
      'dieses thema im programm',
      'source [^.!?]{2,60}$',
      'dpa[-/:]',
      '(?!.*[.!?]$)\\(?(?:dpa|afp|reuters|ap|sda|apa|ntb|ritzau|tt|afp/dpa|mit dpa|với|theo)\\b.{0,40}\\)?$',
      '©',
      'copyright ?(?:©|\\(c\\)|:|by|of|\\d{4})',
      'more to follow(?! in\\b)',
      'read the original\\b',
      'correction\\s*:',
      '(?:the )?post (?!(?:about|from|he|in|of|she|that|was|which)\\b).{3,200} (?:appeared first|first appeared) on\\b',
    ].join('|') +
    ')',
  /contributed to this|^.{0,8}(?:our standards|this |with |mit |sendung|dieses|source |dpa|(?:afp|reuters|ap|sda|apa|ntb|ritzau|tt|với|theo)\b.{0,90}$|©|copyright|more to|read the|correction|the post|post )/,
);

/** A line at the end of a text that says so, unless it reads like a sentence. */
export const CLOSING_OPENING = linePattern(
  '^[^\\p{L}]{0,3}(?:' +
    [
      '(?:additional )?reporting by\\b',
      '(?:editing|writing|compiled|edited) by\\b',
      '(?:redaktion|quellen?|source|nguồn|zdroj|źródło|kaynak|sumber|fuente)\\s*:',
    ].join('|') +
    ')',
  /reporting|editing|writing|compiled|edited|redaktion|quelle|source|nguồn|zdroj|źródło|kaynak|sumber|fuente/,
);

/** What notices of consent say about themselves; no story speaks of its own cookies so. */
export const CONSENT_LINE = linePattern(
  /\b(?:we|our (?:partners|site|website)|this (?:site|website))\b.{0,60}\b(?:store|use|uses|access|place)\b.{0,40}\bcookies\b|\b(?:these|strictly necessary|functional|performance|targeting) cookies (?:are|allow|may|will|enable|collect|do)\b|\bstore and\/or access information on (?:a|your) device\b|\b(?:you|your)\b.{0,80}\b(?:opt(?:ing)?[- ]out|third parties)\b.{0,120}\b(?:cookies|personal (?:information|data)|sale)\b|\b(?:wir|unsere partner)\b.{0,80}\bcookies\b|chúng tôi (?:có )?sử dụng cookie/u
    .source,
  /cookie|store and\/or access|opt(?:ing)?[- ]out|third parties/,
);
