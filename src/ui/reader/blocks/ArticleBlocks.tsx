import type { VNode } from 'preact';
import type { Article, ArticleBlock, HeadingBlock } from '../../../article/article.ts';
import type { NameMark } from '../../sanitize/wrap-names.ts';
import { sourceAttributes } from '../article-place.ts';
import { EmbedCard } from './EmbedCard.tsx';
import { Figure, type PictureRules } from './Figure.tsx';
import { Line } from './Line.tsx';
import { Table } from './Table.tsx';

interface ArticleBlocksProps {
  article: Article;
  pictures: PictureRules;
  /** Names to underline in a line; undefined when none are. */
  namesIn(source: string, item: number): NameMark[] | undefined;
}

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const;

/** The body of an article, block by block. */
export function ArticleBlocks({ article, pictures, namesIn }: ArticleBlocksProps): VNode {
  return (
    <>
      {article.blocks.map((block) => (
        <Block key={block.id} block={block} pictures={pictures} namesIn={namesIn} />
      ))}
    </>
  );
}

/** The element id of a heading, for the contents list. */
export function headingId(block: HeadingBlock): string {
  return `heading-${block.id}`;
}

function Block(props: {
  block: ArticleBlock;
  pictures: PictureRules;
  namesIn: ArticleBlocksProps['namesIn'];
}): VNode {
  const { block, pictures, namesIn } = props;
  const line = (item = 0): { attributes: Record<string, string | number>; names?: NameMark[] } => {
    const names = namesIn(block.id, item);
    return { attributes: sourceAttributes(block.id, item), ...(names && { names }) };
  };
  switch (block.type) {
    case 'heading': {
      const tag = HEADINGS[block.level as keyof typeof HEADINGS] ?? 'h6';
      const place = { ...line().attributes, id: headingId(block), tabindex: -1 };
      return <Line id={block.id} as={tag} content={block} attributes={place} />;
    }
    case 'paragraph':
      return <Line id={block.id} as="p" content={block} {...line()} />;
    case 'list': {
      const items = block.items.map((item, index) => (
        <Line key={index} id={`${block.id}.${index}`} as="li" content={item} {...line(index)} />
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return (
        <blockquote>
          {block.paragraphs.map((paragraph, index) => (
            <Line
              key={index}
              id={`${block.id}.${index}`}
              as="p"
              content={paragraph}
              {...line(index)}
            />
          ))}
        </blockquote>
      );
    case 'table':
      return <Table block={block} />;
    case 'figure':
      return <Figure block={block} pictures={pictures} />;
    case 'embed':
      return <EmbedCard block={block} />;
  }
}
