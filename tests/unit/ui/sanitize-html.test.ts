// @vitest-environment jsdom
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  createSanitizer,
  SanitizerUnsupportedError,
} from '../../../src/ui/sanitize/sanitize-html.ts';

const sanitize = createSanitizer(window);

function html(dirty: string): string {
  const holder = document.createElement('div');
  holder.append(sanitize(dirty));
  return holder.innerHTML;
}

describe('the sanitiser', () => {
  it('keeps inline markup', () => {
    expect(html('a <b>b</b> <em lang="fr">c</em> H<sub>2</sub>O')).toBe(
      'a <b>b</b> <em lang="fr">c</em> H<sub>2</sub>O',
    );
  });

  it('opens links in a new tab that knows nothing of this page', () => {
    expect(html('<a href="https://a.example/x" onclick="x()">a</a>')).toBe(
      '<a href="https://a.example/x" target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">a</a>',
    );
    expect(html('<a href="mailto:a@b.example">a</a>')).toContain('href="mailto:a@b.example"');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://a.example/1',
    'chrome-extension://abc/options.html',
    '/relative',
    '//host.example/x',
  ])('takes the address off a link to %s', (href) => {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    link.textContent = 'a';
    expect(html(link.outerHTML)).toBe('<a>a</a>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="data:text/html,x"></object>',
    '<style>*{background:url(https://a.example)}</style>',
    '<template><img src=x onerror=alert(1)></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<form action="https://a.example"><input name=x></form>',
    '<link rel=stylesheet href="https://a.example/x.css">',
    '<base href="https://a.example/">',
    '<meta http-equiv=refresh content="0;url=https://a.example">',
    '<b style="background:url(https://a.example)" id=x class=y data-x=1>',
    '<a href="https://a.example" ping="https://b.example" target=_self>',
  ])('lets nothing run, load or be styled in %s', (dirty) => {
    const clean = html(dirty);
    expect(clean).not.toMatch(
      /<(?:script|img|svg|math|iframe|object|style|template|noscript|form|input|link|base|meta)\b/i,
    );
    expect(clean).not.toMatch(/\bon\w+=|javascript:|style=|\bping=|\bid=|class=|data-/i);
  });

  it('drops the content of what was never meant to be read', () => {
    expect(html('a<script>alert(1)</script><style>b{}</style><svg><text>c</text></svg>d')).toBe(
      'ad',
    );
  });

  it('keeps the words of block elements, which have no place in a line', () => {
    expect(html('<div><p>a</p><h1>b</h1></div>')).toBe('ab');
  });

  it('refuses a document that cannot sanitise', () => {
    const { window: fake } = parseHTML('<html><body></body></html>');
    expect(() => createSanitizer(fake)).toThrow(SanitizerUnsupportedError);
  });
});
