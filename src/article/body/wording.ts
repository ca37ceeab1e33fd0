import {
  CLOSING_LINE,
  CLOSING_OPENING,
  DATE_NOTE,
  FURNITURE_LINE,
  FURNITURE_OPENING,
} from '../data/boilerplate-phrases.ts';
import { ADDRESS, ATTRIBUTION, FORMAL_ADDRESS, PROMPT_LINE } from '../data/prompt-phrases.ts';
import { endsSentence, readsLikeSentence } from './sentence.ts';

/** A line without what somebody says in it, in quotation marks; so far at most, for marks that never close. */
function unquoted(text: string): string {
  return text.replace(/["“„«][^"”“»]{0,1000}["”“»]/gu, '');
}

/** Whether a line tells what somebody says: 'The app is free, the ministry said.' */
export function isReport(text: string): boolean {
  return ATTRIBUTION.test(unquoted(text));
}

/** Whether a line is an advertising mark, a button, a notice or a credit by its words. */
export function isFurniture(text: string): boolean {
  if (FURNITURE_LINE.test(text)) return !(endsSentence(text) && isReport(text));
  return (FURNITURE_OPENING.test(text) && !readsLikeSentence(text)) || DATE_NOTE.test(text);
}

/** Whether a line asks its readers for something; what somebody is quoted with or reports does not. */
export function isPrompt(text: string): boolean {
  return PROMPT_LINE.test(text) && PROMPT_LINE.test(unquoted(text)) && !isReport(text);
}

/** Whether a line speaks to its reader, outside of quotation marks. */
export function isAddress(text: string): boolean {
  const said = unquoted(text);
  return ADDRESS.test(said) || FORMAL_ADDRESS.test(said);
}

/** Whether a line says who worked on the text, where it was first, whose it is. */
export function isClosingNote(text: string): boolean {
  if (CLOSING_LINE.test(text)) return true;
  return CLOSING_OPENING.test(text) && !readsLikeSentence(text);
}
