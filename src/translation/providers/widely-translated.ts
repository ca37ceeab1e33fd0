/**
 * Languages that both Google Cloud Translation and Azure Translator translate into, by their lists of
 * supported languages as of 2025.
 */
export const WIDELY_TRANSLATED: readonly string[] = (
  'af am ar as az be bg bn bs ca cs cy da de dv el en es et eu fa fi fil fr ga gl gu ha he hi hr ht ' +
  'hu hy id ig is it ja ka kk km kn ko ku ky lo lt lv mg mi mk ml mn mr ms mt my nb ne nl or pa pl ' +
  'ps pt ro ru rw sd si sk sl sm sn so sq sr st sv sw ta te th ti tk tr tt ug uk ur uz vi xh yo ' +
  'zh-Hans zh-Hant zu'
).split(' ');
