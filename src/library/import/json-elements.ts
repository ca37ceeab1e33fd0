/** One element is refused beyond this; an honest article with its pictures stays below. */
const MAX_ELEMENT = 64_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/** An element of the array, as JSON that is not parsed yet, or why it is left out. */
export type Element = { ok: true; json: string } | { ok: false; reason: 'too-long' };

/**
 * Cuts a JSON document that arrives in pieces into the elements of its first array (of the document
 * itself, or of the first member that is one), without holding more than one of them.
 */
export class ElementReader {
  #depth = 0;
  /** Depth of the array whose elements are read; 0 before it was found, -1 after its end. */
  #array = 0;
  #inString = false;
  #escaped = false;
  #parts: string[] = [];
  #length = 0;
  #tooLong = false;

  /** Whether the array was found and came to its end. */
  get complete(): boolean {
    return this.#array === -1;
  }

  #keep(text: string): void {
    this.#length += text.length;
    if (this.#length > MAX_ELEMENT) this.#tooLong = true;
    if (this.#tooLong) this.#parts = [];
    else this.#parts.push(text);
  }

  #take(): Element | undefined {
    const json = this.#parts.join('').trim();
    const tooLong = this.#tooLong;
    this.#parts = [];
    this.#length = 0;
    this.#tooLong = false;
    if (tooLong) return { ok: false, reason: 'too-long' };
    return json === '' ? undefined : { ok: true, json };
  }

  /** Takes the next piece of the document and gives the elements that end in it. */
  *read(chunk: string): Generator<Element> {
    let from = 0;
    for (let at = 0; at < chunk.length && this.#array >= 0; at++) {
      const code = chunk.charCodeAt(at);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === BACKSLASH) this.#escaped = true;
        else if (code === QUOTE) this.#inString = false;
        continue;
      }
      if (code === QUOTE) this.#inString = true;
      // 0x5b and 0x7b are [ and {, two above each their closing mate.
      else if (code === 0x5b || code === 0x7b) {
        this.#depth++;
        if (code === 0x5b && this.#array === 0 && this.#depth <= 2) {
          this.#array = this.#depth;
          from = at + 1;
        }
      } else if (code === 0x5d || code === 0x7d) {
        this.#depth--;
        if (this.#array > 0 && this.#depth < this.#array) {
          this.#keep(chunk.slice(from, at));
          const last = this.#take();
          this.#array = -1;
          if (last) yield last;
        }
      } else if (code === COMMA && this.#array > 0 && this.#depth === this.#array) {
        this.#keep(chunk.slice(from, at));
        from = at + 1;
        const element = this.#take();
        if (element) yield element;
      }
    }
    if (this.#array > 0) this.#keep(chunk.slice(from));
  }
}
