import type { ArticleBlock, ArticleImage, RichText } from '../article.ts';
import { type Figure, splitCredit } from '../body/figures.ts';
import { isHeading } from '../body/score.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { richText } from '../page/rich-text.ts';
import { closest, type PageElement } from '../page/snapshot.ts';
import { embedOf, postOf } from './embeds.ts';
import { articleImages } from './images.ts';
import { isDataTable, tableOf } from './tables.ts';

type Unnumbered = ArticleBlock extends infer B
  ? B extends ArticleBlock
    ? Omit<B, 'id'>
    : never
  : never;

const LIST = new Set(['ul', 'ol']);
const ITEM = new Set(['li']);
const QUOTE = new Set(['blockquote']);
const TABLE = new Set(['table']);

/** What `writeBlocks` needs besides the blocks themselves. */
export interface WriteOptions {
  figures: ReadonlyMap<PageBlock, Figure>;
  /** Address that relative ones are resolved against. */
  base: string;
  /** Level of the title: headings of the body start below it. */
  container: PageElement;
}

/** Joins lines into one run with a space between. */
function joined(lines: readonly RichText[]): RichText {
  return { text: lines.map((l) => l.text).join(' '), html: lines.map((l) => l.html).join(' ') };
}

/** Writes the selected blocks of a page as the blocks of an article, numbered in order. */
class ArticleWriter {
  private readonly blocks: Unnumbered[] = [];
  private readonly done = new Set<unknown>();
  private list: { node: PageElement; item: PageElement; items: RichText[] } | undefined;
  private quote: { node: PageElement; paragraphs: RichText[] } | undefined;
  private readonly seenImages = new Set<string>();
  private readonly options: WriteOptions;

  constructor(options: WriteOptions) {
    this.options = options;
  }

  add(block: PageBlock): void {
    const figure = this.options.figures.get(block);
    if (figure) this.addFigure(figure);
    else if (block.kind === 'image') this.addImages(articleImages(block.node, this.options.base));
    else if (block.kind === 'embed') this.addEmbed(block.node);
    else this.addText(block);
  }

  finish(): ArticleBlock[] {
    return this.blocks.map((block, i) => ({ ...block, id: `b${i}` }) as ArticleBlock);
  }

  private once(key: unknown): boolean {
    if (this.done.has(key)) return false;
    this.done.add(key);
    return true;
  }

  private addFigure(figure: Figure): void {
    if (!this.once(figure)) return;
    const { base } = this.options;
    const images = figure.media.flatMap((media) =>
      media.kind === 'image' ? articleImages(media.node, base) : [],
    );
    const fresh = this.freshImages(images);
    const lines = figure.caption.map((line) => splitCredit(line.nodes));
    const caption = joined(
      lines.map((line) => richText(line.caption, base)).filter((run) => run.text !== ''),
    );
    const apart = [...lines.map((line) => line.credit), ...figure.credit.map((line) => line.text)];
    const credit = [...new Set(apart)].filter(Boolean).join(' ');
    const embeds = figure.media
      .filter((media) => media.kind === 'embed')
      .flatMap((media) => embedOf(media.node, base) ?? []);
    for (const embed of embeds)
      if (this.once(embed.url)) this.blocks.push({ ...embed, text: caption.text || embed.text });
    if (fresh.length === 0 && caption.text === '') return;
    if (fresh.length === 0 && images.length > 0 && caption.text === '') return;
    this.blocks.push({
      type: 'figure',
      images: fresh,
      ...(caption.text !== '' && { caption }),
      ...(credit !== '' && { credit }),
    });
  }

  private freshImages(images: readonly ArticleImage[]): ArticleImage[] {
    return images.filter(({ src }) => {
      if (this.seenImages.has(src)) return false;
      this.seenImages.add(src);
      return true;
    });
  }

  private addImages(images: readonly ArticleImage[]): void {
    const fresh = this.freshImages(images);
    if (fresh.length > 0) this.blocks.push({ type: 'figure', images: fresh });
  }

  private addEmbed(node: PageElement): void {
    const embed = embedOf(node, this.options.base);
    if (embed && this.once(embed.url)) this.blocks.push(embed);
  }

  private addText(block: TextBlock): void {
    const { base, container } = this.options;
    const table = closest(block.holder, TABLE, container);
    if (table && isDataTable(table)) {
      if (!this.once(table)) return;
      const data = tableOf(table, base);
      if (data) this.blocks.push(data);
      return;
    }
    const quote = closest(block.holder, QUOTE, container);
    const post = quote && postOf(quote, base);
    if (quote && post) {
      if (this.once(quote)) this.blocks.push(post);
      return;
    }
    const run = richText(block.nodes, base);
    if (run.text === '') return;
    if (isHeading(block)) this.addHeading(block, run);
    else if (quote) this.addQuote(quote, run);
    else {
      const item = closest(block.holder, ITEM, container);
      const list = item && closest(item, LIST, container);
      if (item && list) this.addItem(list, item, run);
      else this.blocks.push({ type: 'paragraph', ...run });
    }
  }

  private addHeading(block: TextBlock, run: RichText): void {
    const level = Math.max(2, Number(block.holder.tag.slice(1)));
    this.blocks.push({ type: 'heading', level, ...run });
  }

  private addItem(node: PageElement, item: PageElement, run: RichText): void {
    const last = this.blocks.at(-1);
    if (this.list?.node === node && last?.type === 'list' && last.items === this.list.items) {
      const previous = this.list.items.at(-1);
      if (this.list.item === item && previous)
        this.list.items.splice(-1, 1, joined([previous, run]));
      else this.list.items.push(run);
      this.list.item = item;
      return;
    }
    this.list = { node, item, items: [run] };
    this.blocks.push({ type: 'list', ordered: node.tag === 'ol', items: this.list.items });
  }

  private addQuote(node: PageElement, run: RichText): void {
    const last = this.blocks.at(-1);
    if (this.quote?.node === node && last?.type === 'quote') {
      this.quote.paragraphs.push(run);
      return;
    }
    this.quote = { node, paragraphs: [run] };
    this.blocks.push({ type: 'quote', paragraphs: this.quote.paragraphs });
  }
}

/**
 * Writes the selected blocks of a page as the blocks of an article.
 *
 * @returns blocks in page order with ids `b0`, `b1` …
 */
export function writeBlocks(selected: readonly PageBlock[], options: WriteOptions): ArticleBlock[] {
  const writer = new ArticleWriter(options);
  for (const block of selected) writer.add(block);
  return writer.finish();
}
