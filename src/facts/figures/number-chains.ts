import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import type { Chain, NumberSite } from './number-site.ts';

const HYPHENS: ReadonlySet<string> = new Set(['-', '‑', '–']);

/** Longer chains are read in pieces, so that no text makes this slow. */
const LONGEST_CHAIN = 12;

/** A chain such as 2-1, 13-21-3 or 24/7 that starts at a number; a number alone is one of length 1. */
export function chainFrom(tokens: readonly Token[], at: number): Chain {
  const sign = tokens[at + 1]?.text ?? '';
  let end = at + 1;
  let length = 1;
  if (!HYPHENS.has(sign) && sign !== '/' && sign !== ':') return { end, length, sign };
  while (length < LONGEST_CHAIN && tokens[end]?.text === sign) {
    const [joint, number] = [tokens[end], tokens[end + 1]];
    if (number?.kind !== 'digits' || joint?.glued !== number.glued) break;
    end += 2;
    length += 1;
  }
  return { end, length, sign };
}

/** '357/2025/NĐ-CP', '68-NQ/TW', '43H-016': numbers of laws, letters and cars. */
export function codeEnd({ tokens, chain, language }: NumberSite): number | undefined {
  const [sign, code] = tokens.slice(chain.end, chain.end + 2);
  if (!sign?.glued) return undefined;
  if (chain.sign === '/' && sign.text === '/') return chain.end + 1;
  const joins = sign.text === '/' || sign.text === '-';
  const isCode = joins && code?.glued === true && /^\p{Lu}{2,}/u.test(code.text);
  return isCode && language === 'vi' ? chain.end + 2 : undefined;
}

/** '10-6', '3–1', '5&4', '24/7', '7:30:15', '90+15', 'Ayr 38 - 17 Melrose', '14½-13½'. */
export function scoreEnd({ tokens, at, chain, before, kind }: NumberSite): number | undefined {
  if (chain.length > 2 || (chain.length === 2 && chain.sign === ':')) return chain.end;
  const [sign, second] = tokens.slice(at + 1, at + 3);
  if (sign && /^[½¼¾]$/.test(sign.text) && second?.text === '-') return at + 5;
  if (sign?.glued && /^[&+]$/.test(sign.text) && second?.kind === 'digits' && second.glued) {
    return at + 3;
  }
  // Ranges such as '5-7 triệu' come with a unit.
  if (kind.counts || kind.isFraction || chain.length !== 2) return undefined;
  if (tokens[chain.end - 1]?.glued) return chain.end;
  const isShort = /^\d{1,3}$/.test(tokens[chain.end - 1]?.text ?? '');
  return isShort && before && isCapitalized(before) ? chain.end : undefined;
}

/** '0800 555 111', '(84.4) 8529126', '903404554'. */
export function telephoneEnd({ tokens, at, token, kind }: NumberSite): number | undefined {
  if (/^\d{7,}$/.test(token.text) && !kind.counts) return at + 1;
  // '1900 1234': two numbers side by side
  const isPair = /^\d{3,}$/.test(token.text) && /^\d{3,}$/.test(tokens[at + 1]?.text ?? '');
  if (!isPair && !/^0\d+$/.test(token.text)) return undefined;
  let end = at + 1;
  while (tokens[end]?.kind === 'digits' && tokens[end + 1]?.text !== '/') end += 1;
  return end > at + 1 || token.text.length > 4 ? end : undefined;
}

/** '6-foot-6', '5ft 10in': a height in feet and inches. */
export function heightEnd({ tokens, at }: NumberSite): number | undefined {
  const skipHyphen = (index: number): number => (tokens[index]?.text === '-' ? index + 1 : index);
  const foot = skipHyphen(at + 1);
  const unit = tokens[foot]?.lower;
  if (unit !== 'foot' && unit !== 'ft') return undefined;
  const inches = skipHyphen(foot + 1);
  const number = tokens[inches];
  if (number?.kind !== 'digits' || !/^(?:\d|1[01])$/.test(number.text)) return undefined;
  return tokens[inches + 1]?.lower === 'in' ? inches + 2 : inches + 1;
}
