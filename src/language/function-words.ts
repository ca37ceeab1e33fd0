import type { LanguageCode } from './language.ts';

/**
 * Frequent function words of languages in Latin and Cyrillic script, folded to lower case. Written
 * down by hand from grammars: articles, pronouns, prepositions, conjunctions and auxiliaries; words
 * that several languages share are allowed, since every language is scored on all of its words.
 */
export const FUNCTION_WORDS: Readonly<Record<LanguageCode, string>> = {
  vi: 'và của là các có được trong cho không những với một này đã người khi để đến về từ ra ở tại cũng theo sẽ như vào nhiều trên năm ông bà sau đó phải bị làm đang',
  en: 'the of and to in that is was for it with as his on be at by had not are but from have he they which you or her she their been has would were there when who will what said about',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war',
  fr: 'le la les de des et en un une du que qui dans pour est au par sur pas plus ne se ce il elle avec sont aux cette son ont mais ses été comme nous sa ou leur',
  es: 'el la los las de del que y en un una es por con para no se su al lo como más pero sus le ha este sobre entre cuando también fue han desde está años',
  pt: 'o os a as de do da dos das que e em um uma é por com para não se na no mais como mas foi ao ele tem à seu sua ou ser quando muito há nos já também',
  it: 'il lo la i gli le di del della dei che e in un una è per con non si da al nel come più ma sono ha alla anche dalla questo delle ha suo sul loro',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er die hij was als ook door maar bij om worden naar heeft ze uit nog wordt hebben',
  sv: 'och att det i en som på är av för med den till inte har de om ett han var jag från men vi så kan när man sig under efter eller även',
  no: 'og i det på som er en til å av for at med han de ikke den har om et var men jeg seg fra vi kan så ble skal etter også sier hun',
  da: 'og i det at en den til er som på de med for ikke af der var han har et om men sig fra havde vi kan så jeg ved også efter bliver blev',
  fi: 'ja on ei että se oli hän mutta ovat kun niin kuin myös tai joka sen ole mukaan jo vain sekä nyt he jos olla kanssa mitä',
  pl: 'i w nie na się z do to że jest o jak za po ale przez co od tym są tego dla oraz czy jego był ma może która który już',
  cs: 'a v se na je že to s z do o i ve jako za pro k po by ale jsou od jeho při tak byl není které který si podle také však',
  sk: 'a v sa na je že to s z do o aj vo ako za pre k po by ale sú od jeho pri tak bol nie ktoré ktorý si podľa tiež však',
  hu: 'a az és hogy nem is egy ez volt meg csak de már még el van azt kell mint vagy lesz szerint amely lehet ki akkor',
  ro: 'și de în la a cu pe că este nu din o un pentru care mai sunt prin au al fost ce se sau după această dar fi',
  tr: 've bir bu da de için ile olarak olan daha çok en gibi kadar sonra ne var dedi olduğu ise ya her göre ancak oldu',
  id: 'yang dan di dengan untuk pada dari ini itu tidak dalam akan ke oleh juga adalah sebagai bisa telah mereka karena kata ada atau saat',
  lt: 'ir kad yra į iš su tai kaip ne bet o dėl apie ar buvo už jau tik nuo po prie būti taip pat jo kuris',
  lv: 'un ir ka no ar par uz nav bet kā arī tas lai pie gada bija vai viņš pēc jau tika kas šo',
  et: 'ja on ei et see oli ka aga kui ta mis oma või ning siis pole ma seda selle kes olla kõik',
  hr: 'i u je se na da su za od s o koji ne kao iz to će bio ali što koja po bi nije ili samo',
  sq: 'dhe në të e i për me nga që një është ka do nuk si u së më por janë kjo ky',
  af: 'die en van in is het dat nie te om op vir met hy sy was aan wat as ook deur sal hulle kan word',
  sw: 'na ya wa kwa ni la katika za cha kuwa kama hiyo hii yake alisema hayo huo wake lakini watu mwaka baada',
  zu: 'ukuthi futhi kanye uma njengoba kodwa nge lapho ngoba yena kakhulu ngesikhathi wathi ukuba abantu',
  xh: 'ukuba kwaye kunye xa njengoko kodwa apho kuba yena kakhulu ngexesha wathi abantu ukuze oku',
  is: 'og að í á er sem var það til um með hann ekki við en af fyrir frá þetta hafa eru verið',
  ru: 'и в не на что он с как это по но из у за от о так же для его все она был они мы к до при или',
  uk: 'і в не на що він з як це по але із у за від про так для його все вона був вони ми до при або та',
  bg: 'и в не на че той с как това по но от за се са да е при като или които ще към беше има',
  sr: 'и у је се на да су за од с о који не као из то ће био али што која по би није или само',
};

/** Languages that are told by their script alone, each with letters no other of them uses. */
export const SCRIPTS: readonly (readonly [LanguageCode, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
];
