/** How long a single-page application gets to draw its next page: a first look, and a last one. */
const SETTLE_MS = [500, 2500];

/** The part of the Navigation API used here; Firefox has it since 147. */
interface NavigationEvents {
  addEventListener(
    type: 'currententrychange',
    listener: () => void,
    options: AddEventListenerOptions,
  ): void;
}

/**
 * Tells when a page changes its address without loading anew, or comes back from the back-forward
 * cache. Passive: no polling, no patched history. Where there is no Navigation API, a change of the
 * document's title and the `popstate` event stand for it.
 *
 * @param signal ends the watch, timers included
 * @param onNavigated called at once when the address has changed or the page is shown again
 * @param onSettled called after the new page had time to draw
 */
export function watchNavigation(
  signal: AbortSignal,
  onNavigated: () => void,
  onSettled: () => void,
): void {
  let address = location.href;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => timers.forEach(clearTimeout);
  signal.addEventListener('abort', stop);
  const check = () => {
    if (signal.aborted || location.href === address) return;
    address = location.href;
    stop();
    onNavigated();
    timers = SETTLE_MS.map((delay) => setTimeout(onSettled, delay));
  };
  const { navigation } = globalThis as { navigation?: NavigationEvents };
  if (navigation) {
    navigation.addEventListener('currententrychange', check, { signal });
  } else {
    const observer = new MutationObserver(check);
    const title = document.querySelector('head > title');
    if (title) observer.observe(title, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
    window.addEventListener('popstate', check, { signal });
    window.addEventListener('hashchange', check, { signal });
  }
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) onNavigated();
    },
    { signal },
  );
}
