import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface WindowedListProps {
  label: string;
  count: number;
  /** Height of an item with the gap below it, in rem; every item has it. */
  itemHeight: number;
  /** Least width of a column in rem; 0 for a single column. */
  columnWidth: number;
  /** An item that is rendered wherever the list is scrolled to. */
  kept: number;
  /** Called with the stretch that is on view. */
  onNeed(from: number, to: number): void;
  renderItem(index: number): VNode;
}

/** Screens rendered above and below the one on view. */
const OVERSCAN = 1;

/** A stretch of items, `to` not among them. */
interface Stretch {
  from: number;
  to: number;
  columns: number;
}

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

type Measures = Pick<WindowedListProps, 'count' | 'itemHeight' | 'columnWidth'>;

/** The stretch of a list that lies on or near the screen. */
function stretchOf(list: HTMLElement, measures: Measures): Stretch {
  const { count, itemHeight, columnWidth } = measures;
  const rem = remInPixels();
  const columns =
    columnWidth === 0 ? 1 : Math.max(1, Math.floor(list.clientWidth / (columnWidth * rem)));
  const height = itemHeight * rem;
  const screen = window.innerHeight;
  const top = -list.getBoundingClientRect().top;
  const firstRow = Math.max(0, Math.floor((top - OVERSCAN * screen) / height));
  const lastRow = Math.ceil((top + (1 + OVERSCAN) * screen) / height);
  return {
    from: Math.min(firstRow * columns, count),
    to: Math.max(0, Math.min(lastRow * columns, count)),
    columns,
  };
}

/**
 * A list, or a grid, of which only the part near the screen is in the page. It scrolls with the page.
 */
export function WindowedList(props: WindowedListProps): VNode {
  const list = useRef<HTMLUListElement>(null);
  const [stretch, setStretch] = useState<Stretch>({ from: 0, to: 20, columns: 1 });
  const { count, itemHeight, columnWidth, onNeed } = props;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const update = () => {
      if (!list.current) return;
      const next = stretchOf(list.current, { count, itemHeight, columnWidth });
      setStretch((now) =>
        now.from === next.from && now.to === next.to && now.columns === next.columns ? now : next,
      );
    };
    update();
    window.addEventListener('scroll', update, { signal, passive: true });
    window.addEventListener('resize', update, { signal, passive: true });
    return () => controller.abort();
  }, [count, itemHeight, columnWidth]);
  useEffect(() => {
    if (stretch.to > stretch.from) onNeed(stretch.from, stretch.to - 1);
  });

  const { columns } = stretch;
  const to = Math.min(stretch.to, count);
  const indexes = Array.from(
    { length: Math.max(0, to - stretch.from) },
    (_, n) => stretch.from + n,
  );
  const { kept } = props;
  if (kept >= 0 && kept < count && !indexes.includes(kept)) indexes.push(kept);
  return (
    <ul
      class="windowed"
      aria-label={props.label}
      ref={list}
      style={{ height: `${Math.ceil(count / columns) * itemHeight}rem` }}
    >
      {indexes.map((index) => (
        <li
          key={index}
          class="windowed-item"
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{
            top: `${Math.floor(index / columns) * itemHeight}rem`,
            height: `${itemHeight}rem`,
            left: `${((index % columns) * 100) / columns}%`,
            width: `${100 / columns}%`,
          }}
        >
          {props.renderItem(index)}
        </li>
      ))}
    </ul>
  );
}
