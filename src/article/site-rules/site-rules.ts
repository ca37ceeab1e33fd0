import type { PageBlock, TextBlock } from '../page/blocks.ts';
import type { PageElement } from '../page/snapshot.ts';
import { fitsRule, type SiteRule } from './site-rule.ts';
import { SITE_RULES } from './vietnamese-newsrooms.ts';

/** The rule for the site of an address, if there is one. */
export function siteRuleFor(url: string): SiteRule | undefined {
  const host = /^https?:\/\/([^/:]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return SITE_RULES.find(({ hosts }) =>
    hosts.some((name) => host === name || host.endsWith(`.${name}`)),
  );
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
