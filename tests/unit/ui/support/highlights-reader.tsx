import { act } from 'preact/test-utils';
import type { I18n } from '../../../../src/i18n/i18n.ts';
import type { HighlightsProps } from '../../../../src/ui/reader/highlights/highlights-props.ts';
import type { ReaderProps } from '../../../../src/ui/reader/reader-props.ts';
import { Reader } from '../../../../src/ui/reader/Reader.tsx';
import { readerProps, ready } from './reader.ts';
import { type Rendered, renderPage } from './render.ts';

/** Renders a reader whose article is saved, with these highlights. */
export async function renderHighlights(
  i18n: I18n,
  own: HighlightsProps,
  more: Partial<ReaderProps> = {},
): Promise<Rendered & { props: ReaderProps }> {
  const props = readerProps(i18n, { state: { ...ready, saved: true }, highlights: own, ...more });
  return { ...(await renderPage(<Reader {...props} />)), props };
}

/** The text node that holds these words, and where they begin in it. */
function placeOf(root: ParentNode, words: string): [Text, number] {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at >= 0) return [node as Text, at];
  }
  throw new Error(`No «${words}» in the text.`);
}

/** Selects from the first words to the end of the last, and waits until that is noticed. */
export async function selectWords(page: Rendered, from: string, to: string): Promise<void> {
  const body = page.root.querySelector('.article-body');
  if (!body) throw new Error('There is no article.');
  const [startNode, start] = placeOf(body, from);
  const [endNode, end] = placeOf(body, to);
  await act(async () => {
    document.getSelection()?.setBaseAndExtent(startNode, start, endNode, end + to.length);
    document.dispatchEvent(new Event('selectionchange'));
    await new Promise((resolve) => setTimeout(resolve, 150));
  });
}
