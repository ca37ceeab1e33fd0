import { describe, expect, it } from 'vitest';
import { tagText, untagText } from '../../../src/translation/markup/inline-markup.ts';
import { markedRuns } from '../../../src/translation/markup/marked-runs.ts';

const tag = (text: string, html: string) => tagText({ text, html });

describe('tagText', () => {
  it('numbers the inline elements and leaves attributes out', () => {
    const { tagged, elements } = tag(
      'A & B C',
      '<span>A &amp; </span><a href="/rel">B</a> <A HREF=https://x.vn/ rel="x">C</A>',
    );
    expect(tagged).toBe('A &amp; B <a id="1">C</a>');
    expect(elements).toEqual([{ name: 'a', open: '<a href="https://x.vn/">', close: '</a>' }]);
  });

  it.each([
    ['scripts’ addresses', 'x', '<a href="java\nscript:alert(1)">x</a>'],
    ['data addresses', 'x', '<a href="data:text/html,x">x</a>'],
    ['block elements and pictures', 'x', '<p><img src=x onerror=y>x</p>'],
    ['markup that says something else', 'x', '<b>y</b>'],
    ['script', 'x', '<script>x</script>'],
  ])('keeps nothing of %s', (_, text, html) => {
    expect(tag(text, html)).toEqual({ plain: text, tagged: text, elements: [] });
  });

  it('closes what is left open or crossed', () => {
    expect(tag('abc', '<b>a<i>b</b>c</i>').tagged).toBe('<b id="1">a<i id="2">b</i></b>c');
    expect(tag('ab', 'a<b>b').tagged).toBe('a<b id="1">b</b>');
  });

  it('takes composed and decomposed letters for the same', () => {
    expect(tag('Hà', '<b>Hà</b>'.normalize('NFD')).elements).toHaveLength(1);
  });
});

describe('untagText', () => {
  const { elements } = tag('a b', '<b>a</b> <a href="https://x.vn/?q=&quot;">b</a>');

  it('puts the elements where the service has moved them', () => {
    expect(untagText('<a id="2">B</a> <b id="1">A</b>', elements)).toEqual({
      text: 'B A',
      html: '<a href="https://x.vn/?q=%22">B</a> <b>A</b>',
    });
  });

  it('is well nested whatever comes', () => {
    expect(untagText('<b id=1>x<a id=2>y</b>z</a><b id=1>', elements).html).toBe(
      '<b>x<a href="https://x.vn/?q=%22">y</a></b>z',
    );
    expect(untagText('</b></a><i id="1">x', elements).html).toBe('x');
    expect(untagText('<!-- <b id=1> --><b id="1" onclick="x">1 < 2 &lt;b&gt;', elements)).toEqual({
      text: '1 < 2 <b>',
      html: '<b>1 &lt; 2 &lt;b&gt;</b>',
    });
  });

  it('drops an element that the service has left without words', () => {
    expect(untagText('<a id="2"> </a>B <b id="1"><a id="2"></a></b>A', elements)).toEqual({
      text: 'B A',
      html: 'B A',
    });
  });

  it('decodes references once', () => {
    expect(untagText('&amp;lt;script&amp;gt; &#39;x&#x27; &nope; &#0;', []).text).toBe(
      "&lt;script&gt; 'x' &nope; \ufffd",
    );
  });
});

describe('markedRuns', () => {
  it('takes links wherever they are, and other elements that have none', () => {
    const html =
      '<b>one <a href="https://x.vn/">two</a></b> <i>three <b>four</b></i> <a href="https://y.vn/"><b>five</b></a>';
    const runs = markedRuns(tag('one two three four five', html));
    expect(runs.map(({ element, text }) => `${element.name} ${text}`)).toEqual([
      'a two',
      'i three four',
      'a five',
    ]);
  });
});
