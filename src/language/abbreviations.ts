import type { LanguageCode } from './language.ts';

/**
 * What a full stop after a word may mean. Words are kept without the final stop, in the case they
 * are written in; a word typed in capitals throughout is looked up as it stands.
 */
export interface AbbreviationRules {
  /** Stand before a name or a noun and never end a sentence: `Mr`, `GS`. */
  titles: ReadonlySet<string>;
  /** Usually stand before a name, but end a sentence when a common opening word follows: `TP`, `Inc`. */
  ambiguous: ReadonlySet<string>;
  /** End no sentence when a number follows: `No`, `Jan`, `tr`. */
  beforeNumber: ReadonlySet<string>;
  /** Words that commonly open a sentence, as written there, and are not the start of a name. */
  openers: ReadonlySet<string>;
  /** Whether a stop after a number may be an ordinal ('3. Mai'). */
  ordinalStop: boolean;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Written in the press of many languages, so that a foreign title in a text does no harm. */
const SHARED_TITLES = 'Mr Mrs Ms Mx Messrs Dr Prof St Ste Sr Sra Mme Mlle Jr e.g i.e cf viz v vs';

const VIETNAMESE: AbbreviationRules = {
  titles: words(`${SHARED_TITLES} GS TS PGS TSKH ThS Ths THS Th.S BS BSCK DS ĐD KS KTS LS CN CV
    NSND NSƯT NSUT NGND NGƯT NNƯT AHLĐ Gs Ts Pgs Bs Ks Ls HLV BTV MC Đ/c đ/c Ô`),
  ambiguous: words('TP Tp tp TX Tx TT Tt P Q H X Đ KP KĐT KCN Cty CTy cty Cty.CP T.Ư TW U.S U.K'),
  beforeNumber: words('tr Tr trg No Số Đt ĐT Tel tel đt Hotline Q P F H Điều t Vol vol pp p'),
  openers:
    words(`Tuy Theo Tại Trong Trên Ngoài Sau Trước Nhưng Và Vì Do Đây Đó Các Những Một Khi Nếu
    Hiện Với Để Đến Ngay Cùng Bên Ông Bà Chị Họ Tôi Chúng Không Có Cụ Ngày Sáng Chiều Tối Năm Riêng
    Qua Mặc Bởi Hôm Cũng Nhiều Mỗi Hơn Nhờ Dù Song Đặc Người Việc Được Bị Khoảng Đang Đã Sẽ Như Về
    Thời Còn Rồi Nhằm Thế Điều Giữa Dưới Tất Mọi Khoản Cách Cả Ở Đáng Ban The In`),
  ordinalStop: false,
};

const ENGLISH: AbbreviationRules = {
  titles:
    words(`${SHARED_TITLES} Gen Gens Lt Col Capt Cpt Cmdr Sgt Maj Adm Rev Hon Sen Sens Rep Reps Gov Govs Pres Supt
    Det Insp Pvt Cpl Mt Ft Rt Revd Fr Msgr Amb Atty al`),
  ambiguous:
    words(`Inc Ltd Co Corp Bros Cos plc Esq Jr Ave Blvd Rd Dept Univ Assn Intl Nat approx est
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
    Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo U.S U.K U.N E.U U.S.A D.C L.A N.Y N.J Ph.D M.D B.A M.A`),
  beforeNumber:
    words(`No Nos no nos p pp vol Vol ch Ch Fig fig Figs Art Sec sec Jan Feb Mar Apr Jun Jul
    Aug Sep Sept Oct Nov Dec ca c`),
  openers:
    words(`The A An In On At He She It They We You But And This That These Those There His Her
    Its Their Our My If When While As For However With After Before By From What Who Why How Some Many
    Most All Not One Two Three So Then Now Yet Or Meanwhile Also Although Since Because To Under During
    Both Each Such Here According Despite Earlier Later Last Still Other Others Another Even Instead
    Once Only Until Where Which Is Was Were Are Has Have Had Do Does Did Just More Nearly About I`),
  ordinalStop: false,
};

const OTHER: AbbreviationRules = {
  titles:
    words(`${SHARED_TITLES} Hr Fr Hrn Dipl Ing bzw ca z.B z. d.h u.a o.ä M MM dott sig Sig Dott
    prof dr ing św ul Av av Bd bd Dña Lic Drs dhr mevr`),
  ambiguous: words('Inc Ltd Co Corp GmbH S.A S.p.A EE.UU U.S U.K U.N EE'),
  beforeNumber: words(
    'Nr No nr no n° Art art Abs S p pp pág Jan Feb Febr Aug Sept Okt Nov Dez num núm',
  ),
  openers:
    words(`Der Die Das Ein Eine Er Sie Es Im In Am Auf Und Aber Doch Mit Nach Für Le La Les Un Une
    Il Elle Ils En Et Mais Dans El Los Las Una Pero Por Con The He She It But And`),
  ordinalStop: false,
};

/** Languages that write ordinal numbers with a stop, days of the month among them. */
const ORDINAL_STOP = words('de da no nb nn cs sk sl hr bs sr fi et lv lt hu pl tr is');

/** The rules of a language; a shared set for those without their own. */
export function abbreviationRules(language: LanguageCode): AbbreviationRules {
  if (language === 'vi') return VIETNAMESE;
  if (language === 'en') return ENGLISH;
  return ORDINAL_STOP.has(language) ? { ...OTHER, ordinalStop: true } : OTHER;
}
