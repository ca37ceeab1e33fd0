import type { VNode } from 'preact';

/**
 * Grey lines in the place of text that is on its way.
 *
 * @param label what is on its way, said to screen readers
 * @param lines the width of each line in percent
 */
export function Skeleton({ label, lines }: { label: string; lines: number[] }): VNode {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{label}</span>
      {lines.map((width, index) => (
        <div key={index} class="skeleton-line" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
