import { linePattern } from './line-pattern.ts';

/** Where a sentence or a part of it begins: an invitation opens one, a report of somebody's doing does not. */
const OPENS = '(?:^|[^\\p{L}\\p{N} ] ?|\\b(?:please|also|can|then|now|today|below) )';

/** A Vietnamese invitation: introduced as one, or without the comma that follows a clause put in front. */
const INVITES =
  '(?:^|[.!?] )(?:(?:hãy|vui lòng|mời bạn|mời bạn đọc|đừng quên) |(?=[^,]*$|.*(?:chúng tôi|bạn đọc|độc giả|của bạn|để (?:cập nhật|nhận|không bỏ lỡ))))';

/** A short paragraph that asks readers for something of the publisher's. */
export const PROMPT_LINE = linePattern(
  [
    `${OPENS}(?:sign up|subscribe|register)\\b.{0,60}\\b(?:newsletters?|inbox)\\b`,
    '\\b(?:sign up|subscribe|register)\\b.{0,40}\\b(?:our|your)\\b.{0,40}\\b(?:newsletters?|inbox)\\b',
    '\\b(?:if|want|can|could) (?:you )?.{0,60}\\b(?:sign up|subscribe|register)\\b.{0,60}\\b(?:newsletters?|inbox)\\b',
    '(?:^|[.!?:–—] )(?:please |also )?(?:sign up|subscribe|register)\\b.{0,60}\\b(?:briefing|alerts?|updates|free|daily|weekly)\\b',
    '\\bnewsletter\\b.{0,80}\\b(?:sign up|subscribe|your (?:e-?mail )?inbox|abonnieren|anmelden|abonnez|inscri)',
    '\\bfollow us on (?:twitter|facebook|instagram|x|tiktok|google|whatsapp|telegram|social)\\b',
    `${OPENS}follow (?:[@\\p{L}\\d_.’'-]+ ){1,5}?on (?:twitter|facebook|instagram|x|tiktok|google|whatsapp|telegram|social)\\b`,
    '\\b(?:download|get) our .{0,30}\\bapp\\b',
    '(?:^|[.!?:–—] )(?:download|get) (?:the|our) .{0,30}\\bapp\\b',
    '\\blike us on facebook\\b',
    '\\bemail (?:us|the author|him|her)\\b.{0,20}@',
    '\\b(?:reach|contact|write to|tweet) (?:him|her|me|us) (?:at|on|via)\\b.{0,40}(?:@|\\b(?:twitter|x|facebook|instagram|linkedin|signal|email|e-mail)\\b)',
    '\\b(?:tell|let) us (?:know )?.{0,60}\\bcomments\\b',
    '\\b(?:you|your|us|our|share|leave|sound off|join)\\b.{0,80}\\bin the comments (?:section )?below\\b',
    '\\bdo you have (?:a story|more information)\\b',
    '\\bsend us\\b.{0,60}@',
    '^(?:e-?mail|notify) me (?:when|of|about)\\b',
    '\\bfor more (?:stories|news) like this\\b',
    '\\bcheck (?:out )?our .{0,40} page\\b',
    '\\bget in touch\\b.{0,60}(?:@|email|news team)',
    '\\bour journalism\\b.{0,40}\\b(?:support|reader)',
    '(?:^|[.!?*] ?)this (?:article|story|content|post) (?:was|is|has been)? ?(?:originally|first)? ?(?:published|appeared|produced|provided|contains? affiliate)\\b(?! as\\b)',
    '\\b(?:support (?:our|quality|independent|local|free) .{0,20}journalism|become a .{0,20}(?:member|supporter))\\b.{0,80}\\b(?:today|now|donat|contribut)',
    '\\b(?:we|us|site|publication)\\b.{0,30}\\b(?:earn|receive)s? (?:an? )?(?:small )?(?:affiliate )?commission',
    '(?:^|[.!?:–—] )(?:you can )?join .{0,60}\\b(?:whatsapp|telegram|our community)\\b',
    '\\b(?:our|unser\\p{L}*|nuestr[oa]|notre|nostro) .{0,30}whatsapp[- ]?(?:kanal|channel|canal|canale)',
    '\\b(?:folgen|abonnieren) .{0,60}whatsapp[- ]?kanal\\b',
    '\\bwhatsapp[- ]?kanal\\b.{0,60}\\b(?:folgen|abonnieren|anmelden|hier)\\b',
    '\\bhier (?:klicken|anmelden|abonnieren)\\b',
    '\\babonnieren sie\\b',
    '\\bkostenlose[rn]? newsletter\\b',
    '\\bgoogle[ -]news\\b.{0,60}(?:folgen|follow|suivez|seguí|theo dõi)',
    '(?:mời|quý) (?:bạn đọc|độc giả|quý độc giả).{0,80}(?:gửi|email|liên hệ|theo dõi)',
    `${INVITES}theo dõi .{0,60}(?:trên|qua|tại) .{0,20}(?:google news|facebook|fanpage|zalo|youtube|tiktok)`,
    '(?:^|[.!?] )theo dõi (?:báo (?!chí)|tạp chí |kênh |fanpage |chúng tôi ).{0,60}(?:trên|qua|tại) .{0,20}(?:google news|facebook|fanpage|zalo|youtube|tiktok)',
    `${INVITES}đăng ký (?:(?:để )?nhận (?:bản )?tin|theo dõi (?:kênh|bản tin|chúng tôi|báo))`,
    '\\babonnez[- ]vous\\b',
    '\\bsuscríb(?:ete|ase)\\b',
    '\\bsíguenos\\b',
    '\\biscriviti\\b.{0,40}newsletter',
    '\\bподписывай(?:тесь|ся)\\b',
    '\\bпідписуйтесь\\b',
    '\\babone ol',
    '\\bikuti .{0,30}(?:whatsapp|google news|channel)',
  ].join('|'),
  /sign up|subscri|regist|newsletter|follow|download|\bget\b|like us|e-?mail|comments|you have|send us|notify|more (?:stories|news)|check|touch|journalism|become|this (?:article|story|content|post)|commission|join|whatsapp|klicken|anmelden|abonn|google|gửi|liên hệ|theo dõi|đăng ký|suscríb|síguenos|iscriviti|подпис|підпис|abone|ikuti|(?:reach|contact|write to|tweet) (?:him|her|me|us)/,
);

/** Words of a publisher's offer at the end of a text: letters by mail, apps, channels, subscriptions. */
export const PUBLISHER_OFFER = linePattern(
  /newsletter|\bnews-app\b|\b(?:android|ios)\b.{0,20}\b(?:android|ios)\b|\b(?:whatsapp|instagram|facebook|twitter|telegram|tiktok|threads|bluesky)\b.{0,60}\b(?:whatsapp|instagram|facebook|twitter|telegram|tiktok|threads|bluesky|youtube)\b|\bliveblog\b.{0,3}:?$|\bepaper\b|\babo(?:nnement)?\b.{0,40}\b(?:testen|sichern|jetzt)\b|\bsubscribers?\b.{0,60}\b(?:unlimited|access|offer)\b|\bvia signal\b|\bmelden sie\b.{0,60}\b(?:sicher|vertraulich|uns)\b/u
    .source,
  /newsletter|news-app|android|ios|whatsapp|instagram|facebook|twitter|telegram|tiktok|threads|bluesky|liveblog|epaper|\babo|subscriber|signal|melden sie/,
);

/** How an offer speaks: of 'us', or to 'you'. The news of a social network does neither. */
export const ADDRESS =
  /(?<!\p{L})(?:our|us|(?<=^|[^\p{L}\p{N} ] ?|(?<!\p{L})(?:please|also|can|now|to|and|or|here) )(?:follow|subscribe|join|sign up)|(?:if|can|could|may) you|you (?:can|could|may|will|get)|you['’](?:d|ll|re)|your (?:inbox|phone|e-?mails?|feed|device)|hier geht|uns|unser\p{L}*|du|dein\p{L}*|folge\p{L}*|nous|vous|nos|notre|votre|suivez|síguenos|nuestr\p{L}*|tu|seguici|volg|śledź|нас|наш\p{L}*|chúng tôi|(?<!được )mời|quý (?:vị|bạn đọc|độc giả)|(?:bạn đọc|độc giả) (?:có thể|hãy|vui lòng|cũng)|của bạn)(?!\p{L})/iu;

/** The German formal 'you' within a sentence, which only its capital tells from 'she' and 'they'. */
export const FORMAL_ADDRESS = /(?<=\p{L},? )(?:Sie|Ihr(?:e[mnrs]?)?)(?!\p{L})/u;

/** Words that say who said something: a publisher's own line has nobody to name. */
export const ATTRIBUTION = linePattern(
  '(?<!\\p{L})(?:' +
    [
      '(?:said|(?<!\\b(?:a|to|your) )says?|told|urged|warned|wrote|according to|announced|reported)',
      '(?:police|detectives?|officers?|investigators?|prosecutors?) (?:\\p{L}+ ){0,2}(?:asks?|asked|want|appeal(?:ed)?|are)',
      // Vietnamese
      '(?<!hãy )(?:nói|kể|cho biết|cho hay|khẳng định|khuyến cáo|nhấn mạnh|cảnh báo|dẫn lời|đưa tin)',
      '(?:công an|cảnh sát|cơ quan|bộ|sở|ngân hàng)(?!\\p{L}).{0,40} (?:đề nghị|thông báo|yêu cầu|kêu gọi)',
      // German, French, Spanish
      '(?:sagte|bat|baten|riet|rieten|rät|raten|warnte|warnten|forderte|forderten|hieß es)',
      '(?:(?:a|ont) (?:dit|lancé|déclaré|demandé|affirmé|expliqué|indiqué)|dit-(?:il|elle)|selon)',
      '(?:dijo|dijeron|pidió|afirmó|advirtió|según)',
    ].join('|') +
    ')(?!\\p{L})|, (?:the |an? )?[\\p{L}’-]+(?: [\\p{L}’-]+){0,3} (?:asked|found|suggests?|pleaded|promised|held|claimed|argued)(?!\\p{L})',
);
