import { JSDOM, VirtualConsole } from 'jsdom';
import { detectArticle } from '../../src/article/detect.ts';
import { extractArticle } from '../../src/article/extract.ts';
import { briefInput } from '../../src/brief/brief-input.ts';
import { createBrief } from '../../src/brief/create-brief.ts';
import { createSanitizer } from '../../src/ui/sanitize/sanitize-html.ts';
import { entityModelFor } from '../brief/models.ts';
import { checkArticle, checkBrief, richTexts } from './check-brief.ts';

/** Elements, attributes and addresses that may not come out of the sanitiser. */
function checkSanitised(fragment: DocumentFragment): string[] {
  const wrong: string[] = [];
  for (const element of fragment.querySelectorAll('*')) {
    if (
      /^(?:script|style|iframe|img|svg|math|form|input|object|template|base|meta|link)$/i.test(
        element.localName,
      )
    ) {
      wrong.push(`<${element.localName}> after sanitising`);
    }
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$/i.test(name)) wrong.push(`${name} after sanitising`);
      if (name === 'href' && !/^(?:https?:|mailto:)/i.test(value)) wrong.push(`href ${value}`);
    }
  }
  return wrong;
}

const clean = createSanitizer(new JSDOM('').window);

/** What came of one page. */
export interface PageCheck {
  /** A main text was found. */
  article: boolean;
  /** What was wrong; empty where all held. */
  wrong: string[];
}

/** Runs one page through detector, extractor, schema, brief and sanitiser as the extension would. */
export function checkPage(html: string, url: string): PageCheck {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    const { document } = dom.window;
    const before = document.documentElement.outerHTML;
    detectArticle(document, url);
    const article = extractArticle(document, { url });
    const wrong: string[] = [];
    if (document.documentElement.outerHTML !== before) wrong.push('the page was changed');
    if (!article) return { article: false, wrong };
    wrong.push(...checkArticle(article));
    const entityModel = entityModelFor(article.language);
    const brief = createBrief(briefInput(article), { ...(entityModel && { entityModel }) });
    wrong.push(...checkBrief(article, brief));
    for (const { html: inline } of richTexts(article)) wrong.push(...checkSanitised(clean(inline)));
    return { article: true, wrong };
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { article: false, wrong: [told] };
  } finally {
    dom.window.close();
  }
}
