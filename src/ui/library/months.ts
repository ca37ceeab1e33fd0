/** A month and what lies in it. */
export interface Month<Item> {
  /** `2026-05`, in the local time zone. */
  id: string;
  /** Its first moment, in milliseconds since the epoch. */
  time: number;
  items: Item[];
}

function monthId(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** Puts items into the months of their times, the latest month first, each in the order given. */
export function byMonth<Item extends { time: number }>(items: readonly Item[]): Month<Item>[] {
  const months = new Map<string, Month<Item>>();
  for (const item of items) {
    const date = new Date(item.time);
    const id = monthId(date);
    const time = new Date(date.getFullYear(), date.getMonth(), 1).getTime();
    const month = months.get(id) ?? { id, time, items: [] };
    month.items.push(item);
    months.set(id, month);
  }
  return [...months.values()].sort((a, b) => b.time - a.time);
}

/** One bar of a timeline: a month, or a year where there are too many months. */
export interface Bar {
  id: string;
  /** Its first moment, in milliseconds since the epoch. */
  time: number;
  unit: 'month' | 'year';
  count: number;
  /** The month to go to: the latest of the bar that has something in it. */
  month?: string;
}

/** More bars than these are too thin to be told apart on a telephone. */
const MAX_BARS = 36;

/**
 * The bars of a timeline without gaps, the earliest first.
 *
 * @param months as `byMonth` gives them
 */
export function timeline(months: readonly Month<unknown>[]): Bar[] {
  const [last] = months;
  const first = months.at(-1);
  if (!last || !first) return [];
  const [from, to] = [new Date(first.time), new Date(last.time)];
  const span = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth() + 1;
  if (span <= MAX_BARS) {
    return Array.from({ length: span }, (_, n): Bar => {
      const date = new Date(from.getFullYear(), from.getMonth() + n, 1);
      const id = monthId(date);
      const count = months.find((month) => month.id === id)?.items.length ?? 0;
      return { id, time: date.getTime(), unit: 'month', count, ...(count > 0 && { month: id }) };
    });
  }
  const years = new Map<number, Bar>();
  for (const month of months.toReversed()) {
    const year = new Date(month.time).getFullYear();
    const time = new Date(year, 0, 1).getTime();
    const bar = years.get(year) ?? { id: String(year), time, unit: 'year', count: 0 };
    years.set(year, { ...bar, count: bar.count + month.items.length, month: month.id });
  }
  return [...years.values()];
}
