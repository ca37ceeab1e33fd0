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

/** The method of each kind of element, found once. */
const readers = new WeakMap<object, Element['getAttribute']>();

/**
 * Reads an attribute, also from a form whose fields hide the method, whatever they are: an `object` in
 * Chromium passes for a function. Null when there is none.
 */
export function intrinsicAttribute(element: Element, name: string): string | null {
  const kind: object = Object.getPrototypeOf(element) as object;
  let read = readers.get(kind);
  for (let prototype: object | null = kind; prototype && !read;) {
    const property = Object.getOwnPropertyDescriptor(prototype, 'getAttribute');
    if (typeof property?.value === 'function') {
      read = property.value as Element['getAttribute'];
      readers.set(kind, read);
    }
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return read ? read.call(element, name) : null;
}
