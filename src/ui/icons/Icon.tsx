import type { VNode } from 'preact';

/**
 * A line icon. It is decoration: the words that say the same stand beside it or in the label of the
 * control that holds it.
 *
 * @param path one of the constants in `lucide.ts`
 */
export function Icon({ path, size = 18 }: { path: string; size?: number }): VNode {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}
