/**
 * Scripts of pages that fight back: they redefine what others rely on, change the page while it is
 * read, or hide it. None of them keeps its own tab busy.
 */
export const FIGHTS = [
  `Array.prototype.map = Array.prototype.filter = Array.prototype.push = () => { throw new Error('mine'); };
   String.prototype.replace = () => 'mine'; Node.prototype.cloneNode = () => null;
   Document.prototype.querySelectorAll = () => []; Object.prototype.id = 'polluted';
   Element.prototype.getAttribute = () => 'mine'; JSON.parse = () => ({});`,
  `for (const name of ['title', 'body', 'documentElement', 'URL', 'readyState'])
     Object.defineProperty(document, name, { get() { throw new Error('mine'); } });`,
  `Object.prototype.toString = Object.prototype.then = Object.prototype.ok = () => globalThis.hacked = 1;
   Symbol.prototype.toString = () => 'mine'; delete NodeList.prototype[Symbol.iterator];`,
  `let clones = 20; const cloning = setInterval(() => {
     document.body.replaceWith(document.body.cloneNode(true)); if (--clones === 0) clearInterval(cloning); }, 50);`,
  `setTimeout(() => document.write('<p>Viết lại</p><script>globalThis.hacked = 1<\\/script>'), 30);`,
  `setTimeout(() => { document.open(); document.write('<h1>Mới</h1>'); document.close(); }, 60);`,
  `setInterval(() => history.pushState({}, '', '#' + Math.random()), 100);`,
  `addEventListener('visibilitychange', () => document.body.replaceChildren());
   let titles = 50; new MutationObserver(() => { if (titles-- > 0 && document.title !== 'mine') document.title = 'mine'; }).observe(document, { childList: true, subtree: true });`,
  `addEventListener('load', () => { for (const p of document.querySelectorAll('p')) {
     const root = document.createElement('div').attachShadow({ mode: 'closed' });
     p.replaceWith(root.host); root.append(p); } });`,
  `customElements.define('x-fight', class extends HTMLElement {
     get textContent() { throw new Error('mine'); } get children() { return null; }
     connectedCallback() { this.remove(); } });
   addEventListener('load', () => document.body.append(document.createElement('x-fight')));`,
  `addEventListener('load', () => { let at = document.body; for (let i = 0; i < 3000; i++)
     at = at.appendChild(document.createElement('span')); at.textContent = 'đáy'; });`,
  `document.designMode = 'on'; addEventListener('load', () => getSelection().selectAllChildren(document.body));`,
  `addEventListener('load', () => { const form = document.createElement('form');
     for (const name of ['attributes', 'childNodes', 'nodeType', 'parentNode', 'querySelectorAll', 'textContent', 'tagName', 'localName'])
       form.append(Object.assign(document.createElement('input'), { name }));
     form.append(...document.body.childNodes); document.body.append(form); });`,
  `addEventListener('load', () => { for (const name of ['body', 'querySelector', 'createTreeWalker', 'documentElement', 'title', 'URL'])
     document.body.prepend(Object.assign(document.createElement('img'), { name })); });`,
  `addEventListener('load', () => setInterval(() => postMessage({ namespace: 'luoc', type: 'pageDetected', data: 1 }, '*'), 20));`,
] as const;
