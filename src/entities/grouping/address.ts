import type { Mention } from '../mention.ts';
import type { RoleContext } from '../roles/role-context.ts';
import type { Gender } from './group-people.ts';

const MALE = { vi: new Set(['ông', 'anh', 'chú', 'cậu']), en: new Set(['mr', 'sir', 'mister']) };
const FEMALE = {
  vi: new Set(['bà', 'chị', 'cô', 'dì', 'mợ', 'thím']),
  en: new Set(['mrs', 'ms', 'miss', 'dame', 'madam']),
};

/** What the word of address right before a person's name says: 'ông', 'Mr' or 'bà', 'Mrs'. */
export function addressedGender(
  { document }: RoleContext,
  mention: Mention,
  language: 'vi' | 'en',
): Gender {
  const sentence = document.sentences[mention.sentence];
  let at = mention.tokens.start - 1;
  if (document.tokens[at]?.text === '.') at--;
  if (!sentence || at < sentence.start) return undefined;
  const word = document.lower[at] ?? '';
  if (MALE[language].has(word)) return 'male';
  return FEMALE[language].has(word) ? 'female' : undefined;
}
