import type { Brief } from '../brief/brief.ts';
import type { BriefInput } from '../brief/create-brief.ts';

/** Page → worker; `id` ties the answer to it. */
export interface BriefRequest {
  id: number;
  input: BriefInput;
  summarySentences: number;
}

/** Worker → page. */
export type BriefAnswer =
  { id: number; ok: true; brief: Brief } | { id: number; ok: false; reason: string };
