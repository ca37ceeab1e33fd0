import type { I18n } from '../../i18n/i18n.ts';

const DAY = /^(?<year>\d{4}|-)-(?<month>\d{2})(?:-(?<day>\d{2}))?$/;

/** Any leap year, to hold a day that has none of its own. */
const LEAP_YEAR = 2000;

/**
 * Writes an ISO 8601 date at its own precision: '22 tháng 8, 2022', 'tháng 8 năm 2022', '2022',
 * '22 tháng 8' for `--08-22`, 'thập niên 1990' for `199X`, 'thế kỷ 19' for `18XX`. What it does not
 * know it returns unchanged.
 */
export function formatPeriod(iso: string, i18n: I18n): string {
  const decade = /^(\d{3})X$/.exec(iso)?.[1];
  if (decade !== undefined) return i18n.t('period.decade', { decade: `${decade}0` });
  const century = /^(\d{2})XX$/.exec(iso)?.[1];
  if (century !== undefined) return i18n.t('period.century', { century: Number(century) + 1 });
  const parts = DAY.exec(iso)?.groups;
  if (!parts) return iso;
  const year = parts.year === '-' ? undefined : Number(parts.year);
  const date = new Date(0);
  date.setUTCFullYear(year ?? LEAP_YEAR, Number(parts.month) - 1, Number(parts.day ?? 1));
  return new Intl.DateTimeFormat(i18n.language, {
    timeZone: 'UTC',
    month: 'long',
    ...(parts.day !== undefined && { day: 'numeric' }),
    ...(year !== undefined && { year: 'numeric' }),
  }).format(date);
}
