/**
 * What of a page of ours ran, was loaded, or could run, that an article or an answer brought along;
 * empty where nothing did. Uses nothing from outside itself: it runs in the page.
 */
export function foreignParts(document: Document): string[] {
  const view = document.defaultView ?? window;
  return [
    ...('hacked' in view ? ['a script ran'] : []),
    ...view.performance
      .getEntriesByType('resource')
      // What our own code fetches is watched where it arrives; markup loads in other ways.
      .filter(
        (entry) =>
          /^https?:/.test(entry.name) &&
          (entry as PerformanceResourceTiming).initiatorType !== 'fetch',
      )
      .map(({ name }) => `loaded ${name}`),
    ...[...document.querySelectorAll('main *, #app *')].flatMap((element) => [
      ...(/^(?:script|iframe|object|embed|style|base|link|meta)$/.test(element.localName)
        ? [`<${element.localName}>`]
        : []),
      ...element.getAttributeNames().filter((name) => name.startsWith('on')),
    ]),
    ...[...document.querySelectorAll('a')]
      .filter(({ protocol }) => /^(?:javascript|data|vbscript):/.test(protocol))
      .map(({ href }) => `a link to ${href.slice(0, 80)}`),
  ];
}
