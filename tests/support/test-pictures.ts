import { PNG } from 'pngjs';

/** A PNG of one colour, so many pixels wide and high. */
export function testPicture(size: number, [red, green, blue] = [20, 110, 100]): Uint8Array {
  const png = new PNG({ width: size, height: size });
  for (let at = 0; at < png.data.length; at += 4) {
    png.data.set([red ?? 0, green ?? 0, blue ?? 0, 255], at);
  }
  return new Uint8Array(PNG.sync.write(png));
}

/** An SVG that would run a script where it is opened as a document. */
export const HOSTILE_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><script>document.title="hacked"</script></svg>';
