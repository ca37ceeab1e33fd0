import type { PageBlock, TextBlock } from '../page/blocks.ts';
import type { PageElement } from '../page/snapshot.ts';
import { SITE_RULES } from './vietnamese-newsrooms.ts';

/** What is known about the pages of one site; selectors are CSS and matched against single elements. */
export interface SiteRule {
  /** Host names the rule is for; subdomains are included. */
  hosts: readonly string[];
  /** The element that holds the text. */
  body?: string;
  /** The standfirst. */
  lead?: string;
  /** Lines that name the authors. */
  author?: string;
  /** The line with the time of publication. */
  date?: string;
  /** Elements within the page that are never read. */
  drop?: string;
}

/** The rule for the site of an address, if there is one. */
export function siteRuleFor(url: string): SiteRule | undefined {
  const host = /^https?:\/\/([^/:]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return SITE_RULES.find(({ hosts }) =>
    hosts.some((name) => host === name || host.endsWith(`.${name}`)),
  );
}

/** Whether an element fits a selector of a rule. */
export function fitsRule(element: Element, selector: string | undefined): boolean {
  const matches: unknown = element.matches;
  return selector !== undefined && typeof matches === 'function' && element.matches(selector);
}

/** The lines in elements that fit a selector of a rule, at most three levels up. */
export function linesBy(blocks: readonly PageBlock[], selector: string | undefined): TextBlock[] {
  if (selector === undefined) return [];
  return blocks.filter((block): block is TextBlock => {
    if (block.kind !== 'text') return false;
    let up: PageElement | undefined = block.holder;
    for (let level = 0; up && level < 3; up = up.parent, level++) {
      if (fitsRule(up.element, selector)) return true;
    }
    return block.nodes.some((node) => typeof node === 'object' && fitsRule(node.element, selector));
  });
}
