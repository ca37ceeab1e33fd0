import '../../src/ui/popup/popup-page.css';

/** Longest wait for the first paint: a popup's page in a tab behind another is never painted. */
const PAINT_MS = 200;

/** Resolves when the page's own HTML has been painted: until then other work would hold the paint up. */
const painted = new Promise<void>((resolve) => {
  new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
  setTimeout(resolve, PAINT_MS);
});
await painted;
const { showPopup } = await import('./popup.tsx');
await showPopup();
