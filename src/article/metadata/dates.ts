/** Zones by the names that news pages print, in minutes. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  ict: 420,
  wib: 420,
  ist: 330,
  jst: 540,
  kst: 540,
  sast: 120,
  aest: 600,
  aedt: 660,
  sgt: 480,
  hkt: 480,
};

/** American zones named without saying whether clocks are put forward. */
const GENERAL_ZONES: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
};

/** Names of months, folded to lower case, in the languages of the pages we read. */
const MONTHS: readonly string[] = [
  'jan january januar januari janvier enero gennaio janeiro ocak stycznia ledna января січня tammikuuta sausio leden jänner',
  'feb february februar februari février febrero febbraio fevereiro şubat lutego února февраля лютого helmikuuta vasario',
  'mar march märz mars marzo março mart marca března марта березня maaliskuuta kovo maret mär maart',
  'apr april avril abril aprile nisan kwietnia dubna апреля квітня huhtikuuta balandžio',
  'may mai mayo maggio maio mayıs maja května мая травня toukokuuta gegužės mei',
  'jun june juni juin junio giugno junho haziran czerwca června июня червня kesäkuuta birželio',
  'jul july juli juillet julio luglio julho temmuz lipca července июля липня heinäkuuta liepos',
  'aug august août agosto ağustos sierpnia srpna августа серпня elokuuta rugpjūčio agustus augusti',
  'sep sept september septembre septiembre settembre setembro eylül września září сентября вересня syyskuuta rugsėjo',
  'oct october oktober octobre octubre ottobre outubro ekim października října октября жовтня lokakuuta spalio okt',
  'nov november novembre noviembre novembro kasım listopada listopadu ноября листопада marraskuuta lapkričio',
  'dec december dezember décembre diciembre dicembre dezembro aralık grudnia prosince декабря грудня joulukuuta gruodžio dez desember',
];

const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

/** What a date and time text says. */
interface Parts {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** Minutes east of Greenwich. */
  zone?: number;
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

function zoneText(minutes: number): string {
  const sign = minutes < 0 ? '-' : '+';
  return `${sign}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}

function isValid({ year, month, day, hour = 0, minute = 0 }: Parts): boolean {
  return (
    year >= 1970 &&
    year < 2100 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    hour < 25 &&
    minute < 60
  );
}

/** Minutes east of Greenwich in a named time zone at a time of its clocks. */
function offsetIn(zone: string, { year, month, day, hour = 0, minute = 0 }: Parts): number {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(asUtc).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

function zoneOf(text: string, parts: Parts): number | undefined {
  const numeric = /(?:gmt|utc)?\s*([+−-])\s*(\d{1,2})(?::?(\d{2}))?\s*\)?\s*$/i.exec(text);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return numeric[1] === '+' ? minutes : -minutes;
  }
  const named = /\b([a-z]{1,4})\)?\.?\s*$/i.exec(text)?.[1]?.toLowerCase();
  if (named === undefined) return undefined;
  const general = GENERAL_ZONES[named];
  return general === undefined ? NAMED_ZONES[named] : offsetIn(general, parts);
}

const TIME =
  /(?<![\d.:])(\d{1,2})\s?(?:[:h]|\.(?=\d{2}(?!\.?\d))|時)\s?(\d{2})?(?::(\d{2})(?:[.,]\d+)?)?\s*(?:分)?\s*([ap]\.?m\b)?/i;

/** The first time of day in a text: '08:52', '8h52', '16.40 Uhr', '4:05 pm'. */
function timeOf(text: string): Pick<Parts, 'hour' | 'minute' | 'second'> | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  let hour = Number(match[1]);
  const half = match[4]?.toLowerCase();
  if (half?.startsWith('p') && hour < 12) hour += 12;
  if (half?.startsWith('a') && hour === 12) hour = 0;
  return {
    hour,
    minute: Number(match[2] ?? 0),
    ...(match[3] !== undefined && { second: Number(match[3]) }),
  };
}

function dayOf(text: string): { parts: Parts; rest: string } | undefined {
  const lower = text.toLowerCase();
  const iso = /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?/.exec(text);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?=Z|[+-]|$)/.exec(
    text.trim(),
  );
  const dayFirst = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  const named =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|º)?\.?\s+(?:de\s+|tháng\s+)?(\p{L}+|\d{1,2})\.?,?\s+(?:de\s+|năm\s+|,\s*)?(\d{4})/u.exec(
      lower,
    );
  const monthFirst = /(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(lower);
  if (compact) {
    const [, year, month, day, hour, minute] = compact;
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return {
      parts: hour === undefined ? parts : { ...parts, hour: Number(hour), minute: Number(minute) },
      rest: text.slice(compact[0].length),
    };
  }
  if (iso)
    return {
      parts: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) },
      rest: text.replace(iso[0], ' '),
    };
  if (dayFirst) {
    const year = Number(dayFirst[3]);
    const [first, second] = [Number(dayFirst[1]), Number(dayFirst[2])];
    // Only where the second number can be no month does the month come first.
    const [day, month] = second > 12 && first <= 12 ? [second, first] : [first, second];
    return {
      parts: { year: year < 100 ? 2000 + year : year, month, day },
      rest: text.replace(dayFirst[0], ' '),
    };
  }
  for (const [match, day, month, year] of [
    [named, named?.[1], named?.[2], named?.[3]],
    [monthFirst, monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]],
  ] as const) {
    const number = MONTH_NUMBERS.get(month ?? '') ?? Number(month);
    if (match && number > 0)
      return {
        parts: { year: Number(year), month: number, day: Number(day) },
        rest: lower.replace(match[0], ' '),
      };
  }
  return undefined;
}

/** No date is longer; some patterns take time that grows with the square of the text's length. */
const MAX_DATE = 300;

/** What `date` on Unix and `Date.toString` in Java print: 'Fri Apr 28 19:20:36 CEST 2023'. */
const UNIX_DATE = /^[a-z]{3} ([a-z]{3}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2}) ([a-z]{1,5}) (\d{4})$/i;

/**
 * Reads a date as pages write it, in metadata or in print: ISO 8601 with its usual slips, `07/03/2026
 * 08:52 (GMT+7)` (day first), 'March 7, 2026 8:52 AM EST', '7. März 2026, 08:52 Uhr', seconds since 1970.
 *
 * @param defaultZone where the text names no zone: minutes east of Greenwich, or the name of a time zone
 *   such as `Europe/Berlin`; UTC unless told otherwise.
 * @returns ISO 8601 with zone, or undefined when there is no date in the text.
 */
export function parseDate(text: string, defaultZone: number | string = 0): string | undefined {
  const trimmed = text.slice(0, MAX_DATE).trim().replace(UNIX_DATE, '$1 $2, $5 $3 $4');
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) {
    return new Date(Number(trimmed.padEnd(13, '0'))).toISOString();
  }
  const found = dayOf(trimmed);
  if (!found) return undefined;
  const { rest } = found;
  const parts: Parts = { ...found.parts };
  if (parts.hour === undefined) {
    const time = timeOf(rest.replace(/^\s*T/i, ' '));
    if (time) Object.assign(parts, time);
  }
  if (!isValid(parts)) return undefined;
  const hasTime = parts.hour !== undefined;
  // What is left without the time of day: 'GMT+7' and not the '-' of '07.03.2026 - 08:52'.
  const afterTime = rest.replace(TIME, ' ').replace(/[ap]\.?m\.?/i, '');
  const zone =
    (hasTime ? zoneOf(afterTime, parts) : undefined) ??
    (typeof defaultZone === 'number' ? defaultZone : offsetIn(defaultZone, parts));
  const clock = `${pad(parts.hour ?? 0)}:${pad(parts.minute ?? 0)}:${pad(parts.second ?? 0)}`;
  return `${pad(parts.year, 4)}-${pad(parts.month)}-${pad(parts.day)}T${clock}${zoneText(zone)}`;
}

/** Whether a text says the time of day, not only the day. */
export function hasTime(text: string): boolean {
  return /^\d{10}(?:\d{3})?$/.test(text.trim()) || /\d[:h]\d{2}|T\d{4}/.test(text);
}

/** Whether a text names its zone. */
export function hasZone(text: string): boolean {
  return (
    /(?:Z|[+-]\d{2}:?\d{2}|(?:gmt|utc)\s*[+-]?\s*\d*\)?)\s*$/i.test(text) ||
    /^\d{10,13}$/.test(text.trim())
  );
}
