import type { VNode } from 'preact';
import type { I18n } from '../../../src/i18n/i18n.ts';

/** One component in one state. */
export interface Story {
  /** 'popup/summary': a group and a state; unique. */
  id: string;
  /** Widths in CSS pixels it is looked at in; 400 unless told otherwise. */
  widths?: number[];
  render(i18n: I18n): VNode;
  /** Clicks these one after the other after rendering, to reach the state. */
  clicks?: string[];
  /** Then selects the words from the first of these elements to the end of the second. */
  selects?: [from: string, to: string];
}

/** A callback of a story: nothing happens. */
export const nothing = (): void => {};
export const done = async (): Promise<void> => {};
