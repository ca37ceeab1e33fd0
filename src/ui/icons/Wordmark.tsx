import type { VNode } from 'preact';

/** The mark and the name. The mark is the one of `icon.svg`, in the colours of the theme. */
export function Wordmark(): VNode {
  return (
    <span class="wordmark">
      <svg width="24" height="24" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
        <rect class="wordmark-ground" width="128" height="128" rx="30" />
        <path
          class="wordmark-lines"
          d="M30 36h68M30 62h44M30 88h26"
          fill="none"
          stroke-width="12"
          stroke-linecap="round"
        />
        <path
          class="wordmark-tick"
          d="M72 84l14 14 22-28"
          fill="none"
          stroke-width="12"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      Lược
    </span>
  );
}
