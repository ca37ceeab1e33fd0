import type { Brief } from '../brief/brief.ts';
import type { BriefInput } from '../brief/brief-input.ts';
import type { BriefLanguage } from '../language/language.ts';

/**
 * Page → worker: get a language's code ready before the article is known, with the bytes of its model,
 * which the page has read while the worker was starting; no answer.
 */
export interface PrepareRequest {
  prepare: BriefLanguage;
  model: ArrayBuffer;
}

/** Page → worker; `id` ties the answer to it. */
export interface BriefRequest {
  id: number;
  input: BriefInput;
  summarySentences: number;
}

/** Worker → page. */
export type BriefAnswer =
  { id: number; ok: true; brief: Brief } | { id: number; ok: false; reason: string };
