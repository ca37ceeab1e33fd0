/** Ways to run a script in a page that shows another's HTML; where one runs, `hacked` is set. */
export interface Payload {
  /** Where the vector was published. */
  source: string;
  html: string;
}

const OWASP = 'OWASP, XSS Filter Evasion Cheat Sheet';
const HTML5 = 'Cure53, HTML5 Security Cheatsheet';
const MUTATION = 'Heiderich et al., mXSS Attacks (CCS 2013), and reports on mutation XSS since';

const by = (source: string, vectors: string[]): Payload[] =>
  vectors.map((html) => ({ source, html }));

/** Public vectors for HTML, SVG, MathML, CSS and mutation XSS, each made to set `hacked`. */
export const PAYLOADS: readonly Payload[] = [
  ...by(OWASP, [
    '<SCRIPT>globalThis.hacked=1</SCRIPT>',
    '<IMG SRC="javascript:globalThis.hacked=1;">',
    '<IMG """><SCRIPT>globalThis.hacked=1</SCRIPT>"\\>',
    '<IMG SRC=# onmouseover="globalThis.hacked=1">',
    '<IMG onerror=globalThis.hacked=1 src=/x>',
    '<IMG SRC=/ onerror="globalThis.hacked=1"></img>',
    '<img src=x onerror="&#0000103;lobalThis.hacked=1">',
    '<a href="jav&#x09;ascript:globalThis.hacked=1">a</a>',
    '<a href=" &#14;  javascript:globalThis.hacked=1">a</a>',
    '<SCRIPT/XSS>globalThis.hacked=1</SCRIPT>',
    '<BODY onload!#$%&()*~+-_.,:;?@[/|\\]^`=globalThis.hacked=1>',
    '<<SCRIPT>globalThis.hacked=1;//\\<</SCRIPT>',
    '</TITLE><SCRIPT>globalThis.hacked=1</SCRIPT>',
    '<INPUT TYPE="IMAGE" SRC=x onerror="globalThis.hacked=1">',
    '<svg/onload=globalThis.hacked=1>',
    '<STYLE>@import "javascript:globalThis.hacked=1";</STYLE>',
    '<DIV STYLE="width: expression(globalThis.hacked=1);background:url(javascript:hacked=1)">x</DIV>',
    '<META HTTP-EQUIV="refresh" CONTENT="0;url=javascript:globalThis.hacked=1;">',
    '<IFRAME SRC="javascript:parent.hacked=1;"></IFRAME>',
    '<OBJECT TYPE="text/x-scriptlet" DATA="data:text/html,<script>parent.hacked=1</script>"></OBJECT>',
    '<BASE HREF="javascript:globalThis.hacked=1;//">',
    '<details open ontoggle=globalThis.hacked=1>x</details>',
  ]),
  ...by(HTML5, [
    '<form id="test"></form><button form="test" formaction="javascript:globalThis.hacked=1">X</button>',
    '<input onfocus=globalThis.hacked=1 autofocus>',
    '<input onblur=globalThis.hacked=1 autofocus><input autofocus>',
    '<video poster=javascript:globalThis.hacked=1><source onerror="globalThis.hacked=1">',
    '<audio src=x onerror=globalThis.hacked=1></audio>',
    '<math href="javascript:globalThis.hacked=1">CLICK</math>',
    '<math><maction actiontype="statusline#x" xlink:href="javascript:globalThis.hacked=1">C</maction></math>',
    '<svg xmlns="http://www.w3.org/2000/svg"><g onload="globalThis.hacked=1"></g></svg>',
    '<svg><a xlink:href="javascript:globalThis.hacked=1"><rect width="99" height="99"/></a></svg>',
    '<svg><animate attributeName=href values="javascript:globalThis.hacked=1" /></svg>',
    '<svg><set attributeName="onmouseover" to="globalThis.hacked=1"/></svg>',
    '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>hacked=1</script></svg>#x"/></svg>',
    '<embed src="javascript:globalThis.hacked=1"></embed>',
    '<link rel=stylesheet href="data:text/css,*{x:expression(hacked=1)}">',
    '<style>p[foo=bar{}*{-o-link:"javascript:globalThis.hacked=1"}{}*{}]{color:red};</style>',
    '<template><script>globalThis.hacked=1</script></template>',
    '<marquee onstart=globalThis.hacked=1>x</marquee>',
  ]),
  ...by(MUTATION, [
    '<svg></p><style><a id="</style><img src=1 onerror=globalThis.hacked=1>">',
    '<math><mi></mi><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=globalThis.hacked=1&gt;">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=globalThis.hacked=1>',
    '<noscript><p title="</noscript><img src=x onerror=globalThis.hacked=1>">',
    '<listing>&lt;img onerror="globalThis.hacked=1" src=x&gt;</listing>',
    '<svg><title><style><img src=x onerror=globalThis.hacked=1></style></title></svg>',
    '<math><annotation-xml encoding="text/html"><style><img src onerror=globalThis.hacked=1></style></annotation-xml></math>',
    '<select><option><style></option></select><b><img src=x onerror=globalThis.hacked=1></style></b>',
    '<textarea><img title="</textarea><img src=x onerror=globalThis.hacked=1>"></textarea>',
    '<xmp><p title="</xmp><svg/onload=globalThis.hacked=1>"></xmp>',
  ]),
];
