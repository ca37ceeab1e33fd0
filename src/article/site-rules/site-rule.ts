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

/** Whether an element fits a selector of a rule. */
export function fitsRule(element: Element, selector: string | undefined): boolean {
  const matches: unknown = element.matches;
  return selector !== undefined && typeof matches === 'function' && element.matches(selector);
}
