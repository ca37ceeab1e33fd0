import { type AttributionLexicon, phrases, reportingVerbs } from './lexicon.ts';

const TITLE_LINKS = new Set(
  phrases(`of, for, the, and, 's, ’s, deputy, vice, prime, foreign, former, state, general, defence, defense,
    interior, finance, health, justice, home, chief, senior, party, group, city, county, police, company,
    labour, executive, managing, assistant, acting, supreme, court, district, attorney, opposition, campaign`),
);

/** English words of attribution. The lists are our own. */
export const englishLexicon: AttributionLexicon = {
  verbs: reportingVerbs({
    any: 'said, says, claimed, claims, insisted, insists',
    clause: `added, adds, argued, argues, admitted, admits, announced, announces, acknowledged,
      acknowledges, alleged, alleges, agreed, agrees, asserted, asserts, believes, cautioned, cautions,
      commented, comments, concluded, concludes, conceded, concedes, confirmed, confirms, contended,
      contends, declared, declares, denied, denies, emphasised, emphasized, emphasizes, estimates,
      estimated, explained, explains, hoped, hopes, maintained, maintains, mentioned, noted, notes,
      observed, observes, pointed out, points out, pledged, predicted, predicts, promised, promises,
      recalled, recalls, remarked, remarks, replied, replies, reported, reports, responded, responds,
      revealed, reveals, stated, states, stressed, stresses, suggested, suggests, testified, thinks,
      tweeted, tweets, vowed, vows, warned, warns, wrote, writes, posted, made clear, boasted, boasts,
      complained, complains, joked, jokes, recounted, went on to say, disclosed, reiterated, reiterates,
      proclaimed, quipped, speculated, swore, urged`,
    quote: `asked, asks, continued, continues, went on, began, shouted, cried, urges,
      demanded, demands, laughed, described, describes, concurred, countered, counters, exclaimed,
      praised, screamed, sighed, thought, read, reads, blasted, slammed, criticised, criticized`,
    hearer: 'told, tells, informed, informs, assured, reminded',
    participle: 'saying, adding, insisting, claiming, warning, arguing, explaining',
  }),
  between: new Set(
    phrases(`also, then, later, has, had, have, did, himself, herself, itself, once, again, still,
      already, previously, repeatedly, recently, yesterday, today, further, simply, now, just, only,
      earlier, quickly, reportedly, even, both, all, always, often, once, however, monday, tuesday,
      wednesday, thursday, friday, saturday, sunday, since, publicly, famously, jokingly, angrily,
      proudly, bluntly, flatly, explicitly, clearly, first, initially, finally, specifically`),
  ),
  blockers: new Set(
    phrases(
      `was, were, is, are, be, been, being, to, not, 't, never, will, would, could, should, might, may,
       can, if, whether, the, a, an, this, these, those, his, her, its, their, and`,
    ),
  ),
  blockersAfter: new Set(['to', 'by', 'for']),
  connectors: new Set(['that']),
  commaOpens: false,
  adverbials: new Set(
    phrases(`in, on, at, after, before, during, speaking, with, for, as, when, while, asked, by, from,
      earlier, later, last, this, following, under, despite, according, since, until, meanwhile`),
  ),
  farConnector: false,
  clauseStarters: new Set(['he', 'she', 'it', 'they', 'there', 'we', 'i', 'you']),
  bareStarters: new Set(),
  particles: new Set(),
  times: new Set(
    phrases(`on, last, this, late, early, earlier, week, month, year, night, monday, tuesday, wednesday,
      thursday, friday, saturday, sunday, january, february, march, april, june, july, august, september,
      october, november, december, yesterday, today`),
  ),
  timeHeads: new Set(
    phrases(`on, last, this, late, early, earlier, monday, tuesday, wednesday, thursday, friday, saturday,
      sunday, yesterday, today`),
  ),
  quoting: [['quoted'], ['quotes']],
  finite: new Set(
    phrases(`is, are, was, were, has, have, had, will, would, can, could, may, might, should, must, did,
      does, do, 'll, ’ll, 'd, ’d, 're, ’re`),
  ),
  relatives: new Set(['that', 'which', 'who', 'whose', 'where', 'when', 'to', 'as']),
  adjuncts: new Set(
    phrases(`in, on, at, to, of, during, after, before, through, via, from, when, as, while, about,
      with, monday, tuesday, wednesday, thursday, friday, saturday, sunday, yesterday, today, last, this,
      late, early, earlier, later, by, afterwards, following, ahead, recently, there, again, simply`),
  ),
  occasions: new Set(
    phrases(`statement, briefing, interview, tweet, letter, report, speech, release, conference, court,
      post, email, blog, monday, tuesday, wednesday, thursday, friday, saturday, sunday, yesterday, today,
      week, month, year, night, morning, afternoon, evening, recently, later, earlier, again`),
  ),
  joiners: new Set(['and', 'but', 'then']),
  pronouns: new Map([
    ['he', 'male'],
    ['she', 'female'],
    ['it', 'neuter'],
  ]),
  pronounBreakers: new Set(),
  softeners: new Set(['but', 'and']),
  honorifics: new Map([
    ['mr', 'male'],
    ['mister', 'male'],
    ['sir', 'male'],
    ['lord', 'male'],
    ['prince', 'male'],
    ['king', 'male'],
    ['mrs', 'female'],
    ['ms', 'female'],
    ['miss', 'female'],
    ['lady', 'female'],
    ['dame', 'female'],
    ['princess', 'female'],
    ['queen', 'female'],
    ['duchess', 'female'],
  ]),
  titles: new Set(
    phrases(`minister, president, secretary, chairman, chairwoman, chair, director, governor, senator,
      mayor, premier, chancellor, ambassador, general, chief, executive, professor, doctor, judge, officer,
      sheriff, captain, coach, manager, leader, spokesman, spokeswoman, spokesperson, commissioner,
      prosecutor, attorney, lawyer, congressman, congresswoman, representative, king, queen, pope, bishop,
      archbishop, editor, author, analyst, actor, actress, singer, striker, midfielder, goalkeeper, boss,
      head, founder, economist, admiral, colonel, sergeant, inspector, superintendent, detective, mp, ceo`),
  ),
  inTitle: ({ text, capital }) => TITLE_LINKS.has(text) || capital === true,
  plurals: new Set(['a', 'an', 'some', 'several', 'one', 'another', 'many', 'two', 'former']),
  inverts: true,
  sourceNeedsMark: false,
  whos: new Set(['who']),
  descriptions: new Set(
    phrases(`actor, actress, singer, rapper, star, champion, striker, defender, midfielder,
      presenter, comedian, author, writer, billionaire, businessman, businesswoman, politician, lawmaker,
      congressman, congresswoman, democrat, republican, senator, athlete, boxer, footballer, model,
      director, scientist, researcher, professor, doctor, veteran, player, teenager, mother, father,
      presenter, host, frontman, guitarist, novelist, activist, journalist, designer, chef`).map(
      (noun) => `the ${noun}`,
    ),
  ),
  detachers: new Set(
    phrases(
      `you, me, him, us, them, of, for, by, with, from, to, about, at, in, on, against, like, than, near, under, over, into`,
    ),
  ),
  voices: new Set(
    phrases(
      'spokesman, spokeswoman, spokesperson, statement, report, study, representative, representatives',
    ),
  ),
  sources: [['according', 'to']],
};
