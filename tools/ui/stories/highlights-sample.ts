import { articleText } from '../../../src/article/article-text.ts';
import type { PlacedHighlight } from '../../../src/library/notes/highlights.ts';
import { locateQuote, quoteAt } from '../../../src/library/notes/locate-quote.ts';
import type { Highlight, HighlightColour } from '../../../src/library/records.ts';
import type { HighlightsProps } from '../../../src/ui/reader/highlights/highlights-props.ts';
import { namNinh } from './nam-ninh.ts';

const text = articleText(namNinh);

/** A highlight from some words of the article to others; words that it has not are of an older version. */
function marked(
  id: string,
  colour: HighlightColour,
  from: string,
  to: string,
  note?: string,
): PlacedHighlight {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  const there = start >= 0;
  const time = Date.UTC(2026, 10, 24);
  const highlight: Highlight = {
    id,
    articleId: 'nam-ninh',
    colour,
    start: Math.max(0, start),
    end: there ? end : from.length,
    ...(there ? quoteAt(text, { start, end }) : { exact: from, prefix: '', suffix: '' }),
    ...(note !== undefined && { note }),
    createdAt: time,
    changedAt: time,
  };
  const place = locateQuote(text, highlight, highlight.start);
  return { highlight, ...(place && { place }) };
}

export const sampleHighlights: PlacedHighlight[] = [
  marked('h1', 'yellow', 'Đặng Đình Hoan, Thị trưởng', 'hai thành phố'),
  marked(
    'h2',
    'green',
    'khuyến khích các doanh nghiệp',
    'có nhu cầu',
    'So với thỏa thuận năm 2019?',
  ),
  marked('h3', 'blue', 'giao lưu, hợp tác giữa các địa phương', 'vinh dự làm cầu nối'),
  marked(
    'h4',
    'pink',
    '3,370 tỷ USD',
    'đăng ký đầu tư nước ngoài',
    'Kiểm tra lại số liệu với Cục Thống kê.',
  ),
  marked('h5', 'yellow', 'Hai bên dự kiến ký kết trong tháng 9.', '', 'Bản sau đã bỏ câu này.'),
];

/** What the reader is given; nothing is kept. */
export function highlightsOf(items: PlacedHighlight[]): HighlightsProps {
  const [first] = sampleHighlights;
  if (!first) throw new Error('There is no sample.');
  return {
    items,
    ready: true,
    onAdd: async () => first.highlight,
    onChange: async () => {},
    onRemove: async () => async () => {},
  };
}
