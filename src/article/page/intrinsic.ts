/**
 * Reads a property of a document from its prototype: an image or form named `body` or
 * `createTreeWalker` hides the property of that name on the document itself.
 */
export function intrinsic<K extends keyof Document>(document: Document, key: K): Document[K] {
  let prototype: unknown = Object.getPrototypeOf(document);
  while (typeof prototype === 'object' && prototype !== null) {
    const property = Object.getOwnPropertyDescriptor(prototype, key);
    if (property?.get) return property.get.call(document) as Document[K];
    if (property) return property.value as Document[K];
    prototype = Object.getPrototypeOf(prototype);
  }
  return document[key];
}

/** `document.querySelectorAll`, also where an image or form of that name hides it. */
export function selectAll(document: Document, selector: string): Element[] {
  return [...intrinsic(document, 'querySelectorAll').call(document, selector)];
}
