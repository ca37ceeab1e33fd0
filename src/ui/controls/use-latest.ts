import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Holds the value of the last render, for listeners and timers that outlive the one they began in. */
export function useLatest<T>(value: T): RefObject<T> {
  const latestRef = useRef(value);
  useLayoutEffect(() => {
    latestRef.current = value;
  });
  return latestRef;
}
