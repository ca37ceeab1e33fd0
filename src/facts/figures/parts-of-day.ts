import type { DateFact } from '../fact.ts';

export type PartOfDay = NonNullable<DateFact['part']>;

/** Vietnamese words for parts of a day; 'khuya' and 'đêm' are both night. */
export const VIETNAMESE_PARTS: ReadonlyMap<string, PartOfDay> = new Map([
  ['sáng', 'morning'],
  ['trưa', 'noon'],
  ['chiều', 'afternoon'],
  ['tối', 'evening'],
  ['đêm', 'night'],
  ['khuya', 'night'],
]);

export const ENGLISH_PARTS: ReadonlyMap<string, PartOfDay> = new Map([
  ['morning', 'morning'],
  ['noon', 'noon'],
  ['midday', 'noon'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['night', 'night'],
]);
