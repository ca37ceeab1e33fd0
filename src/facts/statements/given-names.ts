import type { Gender } from './lexicon.ts';

const MALE = `james john robert michael william david richard joseph thomas charles christopher daniel
  matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george timothy ronald
  edward jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin gregory
  frank raymond jack dennis jerry aaron adam nathan henry peter kyle walter harry ian simon martin alan
  philip neil barack joe boris vladimir emmanuel keith colin graham stuart duncan malcolm nigel trevor jim
  tom tim ben dan matt mike steve bill bob ted ken ron greg jeff tony fred carl karl hans luis
  carlos juan pedro antonio diego mohammed muhammad ahmed ali omar hassan recep narendra`;

const FEMALE = `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
  sandra margaret kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon
  cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine
  debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren
  christina evelyn judith hannah megan cheryl jacqueline martha theresa sophie charlotte alice
  kate claire jane anne rosie lily doris annette kamala hillary ursula greta maxine holly tracey
  kathryn elisabeth fiona amelia isabella mia ella chloe zoe lucy molly grace ann annie sue jill wendy`;

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...MALE.split(/\s+/u).map((name) => [name, 'male'] as const),
  ...FEMALE.split(/\s+/u).map((name) => [name, 'female'] as const),
]);

/** The gender that the first word of a person's name tells in English; our own short list. */
export function givenNameGender(name: string): Gender | undefined {
  return GENDERS.get(name.toLowerCase().split(' ')[0] ?? '');
}
