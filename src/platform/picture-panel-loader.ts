import type { PicturePanel, PicturePanelOptions } from './picture-panel.ts';

/**
 * A picture panel for a page that shows no pictures itself and that the browser's question would close,
 * whose code is loaded when there is a saved article, and not before: the popup paints without it.
 */
export function loadPicturePanel(
  options: Pick<PicturePanelOptions, 'library' | 'onChange'>,
): Pick<PicturePanel, 'props'> {
  let panel: PicturePanel | undefined;
  let loading = false;
  const load = async () => {
    const { createPicturePanel } = await import('./picture-panel.ts');
    panel = createPicturePanel({ ...options, shows: false, closes: true });
    options.onChange();
  };
  return {
    props(shown, settings) {
      if (shown?.saved && !loading) {
        loading = true;
        load().catch((error: unknown) => {
          console.error('The picture panel could not be loaded.', error);
        });
      }
      return panel?.props(shown, settings);
    },
  };
}
