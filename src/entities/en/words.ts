/**
 * English head words around names, in lower case. Compiled by hand from general knowledge of the
 * press's usage; matched without regard to case.
 */
const list = (text: string): readonly string[] =>
  text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Forms of address. */
export const HONORIFICS = list(
  'mr, mrs, ms, miss, mx, dr, prof, sir, dame, lord, lady, rev, fr, st, madam, mister, master, hon, baroness, baron',
);

/** Offices, ranks and callings. */
export const OFFICES =
  list(`president, vice president, vice-president, prime minister, deputy prime minister, minister, first minister, foreign minister, defence minister, defense minister,
  finance minister, home secretary, foreign secretary, health secretary, defence secretary, defense secretary, culture secretary, justice secretary, transport secretary, education secretary, brexit secretary, secretary of state, secretary, secretary general, secretary-general, general secretary, chancellor,
  chancellor of the exchequer, king, queen, prince, princess, duke, duchess, emperor, pope, cardinal, bishop, archbishop, pastor, reverend, rabbi, imam, ayatollah, sheikh, sultan,
  senator, congressman, congresswoman, representative, governor, lieutenant governor, mayor, councillor, councilor, councilman, councilwoman, mp, msp, mep, am, attorney general, solicitor general, surgeon general, speaker, majority leader, minority leader,
  leader, party leader, opposition leader, deputy leader, chairman, chairwoman, chair, chairperson, chief, chief executive, chief executive officer, ceo, cfo, coo, cto, chief financial officer, chief operating officer, managing director, director, executive director, director general,
  creative director, artistic director, head, head coach, coach, assistant coach, manager, assistant manager, captain, vice-captain, skipper, striker, midfielder, defender, goalkeeper, winger, forward, quarterback, linebacker, receiver, wide receiver, running back, cornerback, safety, pitcher, catcher, outfielder, shortstop, guard, center, golfer, boxer,
  driver, rider, jockey, champion, player, star, owner, co-owner, founder, co-founder, cofounder, billionaire, entrepreneur, businessman, businesswoman, investor, analyst, economist, strategist, trader, spokesman, spokeswoman, spokesperson, press secretary,
  adviser, advisor, senior adviser, aide, ambassador, envoy, special envoy, consul, diplomat, commissioner, police commissioner, chief constable, sheriff, detective, det, inspector, detective inspector, det insp, sergeant, sgt, constable, officer, police officer, pc, superintendent, trooper, deputy, marshal,
  general, gen, lieutenant general, lt gen, major general, maj gen, brigadier, colonel, col, lieutenant colonel, lt col, major, maj, capt, lieutenant, lt, corporal, cpl, private, admiral, vice admiral, commander, cmdr,
  judge, justice, chief justice, magistrate, lawyer, attorney, prosecutor, barrister, counsel, special counsel, professor, assistant professor, associate professor, doctor, scientist, researcher, historian, teacher, principal, headteacher, dean, student, nurse, surgeon, physicist, chemist, biologist, astronomer, astronaut, engineer,
  author, writer, novelist, poet, playwright, journalist, reporter, correspondent, editor, editor-in-chief, columnist, critic, commentator, presenter, host, anchor, broadcaster, actor, actress, comedian, director, film director, filmmaker, producer, screenwriter, singer, singer-songwriter, songwriter, rapper, musician, guitarist, drummer, bassist, composer, conductor, pianist, artist, painter, sculptor, photographer, designer, fashion designer, model, dancer, choreographer, chef, architect,
  activist, campaigner, dissident, farmer, victim, suspect, defendant, nominee, candidate, presidential candidate, republican, democrat, conservative, survivor, witness, resident, neighbour, neighbor, brother, sister, son, daughter, wife, husband, father, mother, uncle, aunt, grandson, granddaughter, grandfather, grandmother, partner, boyfriend, girlfriend, fiancee, friend, colleague, team-mate, teammate, rival, team principal, president-elect, member, treasurer, vice chairman, vice chair, deputy director, assistant secretary, undersecretary, congressional candidate, lead author, co-author, legend, veteran, boss, tycoon, executive, board member, trustee, curator, librarian, organizer, organiser, coordinator, official, senior official`);

/** Words before an office that belong to it. */
export const OFFICE_MODIFIERS = list(
  'former, ex, acting, interim, deputy, vice, assistant, senior, junior, chief, late, then, current, incoming, outgoing, retired, associate, lead, executive, veteran, supreme, federal, first, shadow, honorary, us, u.s., british, uk',
);

/** Words that end or begin the names of organisations. */
export const ORGANIZATION_HEADS = list(
  `inc, corp, corporation, company, co, ltd, limited, plc, llc, group, holdings, bank, fund, trust, foundation, institute, institution, university, college, school, high school, academy, hospital, clinic, centre, center, council, committee, commission, board, agency, authority, administration, department, ministry, bureau, office, service, services, court, supreme court, high court, police, police department, army, navy, air force, guard, coast guard, parliament, congress, senate, house of representatives, house of commons, assembly, party, union, association, federation, league, society, club, united, city, fc, afc, rovers, wanderers, athletic, times, post, journal, news, tribune, herald, guardian, magazine, radio, television, tv, network, press, media, airlines, airways, motors, energy, oil, technologies, systems, partners, capital, church, museum, library, theatre, theater, orchestra, band, alliance, coalition, organization, organisation, forum, front, movement, conference, cabinet, government, embassy, senators, museum of art, laboratory, observatory`,
);

/** Words that end or begin the names of places. */
export const PLACE_HEADS = list(
  `city, town, village, county, state, province, district, region, island, islands, isle, street, road, avenue, lane, drive, square, park, bridge, river, lake, sea, ocean, bay, gulf, strait, mount, mountain, mountains, valley, hill, hills, beach, coast, desert, forest, airport, station, stadium, arena, palace, castle, cathedral, hotel, tower, hall, house, prison, port, harbor, harbour, peninsula, cape, canyon, canal, north, south, east, west, northern, southern, eastern, western, central, kingdom, republic, borough, suburb, neighborhood, neighbourhood, capital`,
);

/** Words of other names: events, works, laws. */
export const OTHER_HEADS = list(
  `cup, world cup, championship, championships, open, masters, grand prix, games, olympics, olympic, festival, award, awards, prize, act, bill, treaty, agreement, accord, deal, war, day, week, festival, movie, film, book, novel, album, song, show, series, hurricane, typhoon, tropical storm, storm, operation, project, programme, program, trophy, tour, marathon, derby, bowl, super bowl, league, season, amendment, report, summit, conference, brexit`,
);

export const SPEECH_VERBS = list(
  'said, says, told, added, wrote, tweeted, announced, claimed, insisted, warned, argued, explained, admitted, testified, recalled, replied, confirmed, called, denied, who',
);

export const MONTHS_AND_DAYS = list(
  'january, february, march, april, may, june, july, august, september, october, november, december, monday, tuesday, wednesday, thursday, friday, saturday, sunday, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, christmas, easter, thanksgiving',
);
