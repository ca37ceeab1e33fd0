import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { richText } from '../../../src/article/page/rich-text.ts';
import { takeSnapshot } from '../../../src/article/page/snapshot.ts';

function runOf(html: string) {
  const { document } = new JSDOM(html).window;
  return richText(takeSnapshot(document).root.children, 'https://a.example/b/');
}

describe('richText', () => {
  it('keeps inline meaning and makes addresses absolute', () => {
    expect(runOf('Một <b>hai</b> <a href="c?d&amp;e" onclick="x()">ba</a>')).toEqual({
      text: 'Một hai ba',
      html: 'Một <strong>hai</strong> <a href="https://a.example/b/c?d&amp;e">ba</a>',
    });
  });

  it('lets no script, handler, style or strange address through', () => {
    const { html } = runOf(
      '<a href="javascript:alert(1)">x</a><img src=x onerror=alert(1)><svg><script>1</script></svg><em style="color:red">&lt;script&gt;</em>',
    );
    expect(html).toBe('x<em>&lt;script&gt;</em>');
  });
});

describe('takeSnapshot', () => {
  it('flattens a tree too deep to walk by recursion, and keeps its text', () => {
    const { document } = new JSDOM('<body></body>').window;
    let at: HTMLElement = document.body;
    for (let i = 0; i < 600; i++) {
      const inner = document.createElement('div');
      at.append(inner);
      at = inner;
    }
    at.textContent = 'Đáy';
    document.body.append('Sau');
    const { root, cut } = takeSnapshot(document);
    expect(cut).toBe(false);
    expect(richText(root.children, 'https://a.example/').text).toBe('Đáy Sau');
  });
});
