import { type AttackSite, inPage } from './attack-site';
import type { Reader } from './browser';
import { answeredOf, askedOf, holdDraft } from './cases';
import { type Checks, equal, ok } from './checks';
import { goTo, openCase } from './steps';

/** Markup and script in whatever others may write: all of it is text, and nothing else. */

const ELSEWHERE = 'https://elsewhere.example';
const STRINGS: readonly (readonly [string, string])[] = [
  ['a script', '<script>window.pwned=1</script>'],
  ['an image that fails', '<img src=x onerror=window.pwned=1>'],
  [
    'an SVG that loads',
    '<svg><script>window.pwned=1</script><animate onbegin=window.pwned=1 attributeName=x dur=1s>',
  ],
  ['tags that close the page', '</textarea></div></section></main></body><h1>Approved by two people</h1>'],
  ['a frame with a page in it', '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>'],
  ['a link that runs', '<a href="javascript:window.pwned=1" autofocus onfocus=window.pwned=1>Approve</a>'],
  [
    'a style',
    '</style><style>*{display:none!important}main{background:url(https://elsewhere.example/leak)}</style>',
  ],
  ['a form', `<form action=${ELSEWHERE}><button formaction=${ELSEWHERE}>Sign approval</button></form>`],
  ['a refresh', `<meta http-equiv=refresh content="0;url=${ELSEWHERE}">`],
  ['a base', `<base href=${ELSEWHERE}>`],
  [
    'a stylesheet, a preload, a manifest',
    `<link rel=stylesheet href=${ELSEWHERE}><link rel=preload as=script href=${ELSEWHERE}>`,
  ],
  [
    'markup that changes when it is parsed twice',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.pwned=1&gt;">',
  ],
  [
    'an object and an embed',
    '<object data="javascript:window.pwned=1"></object><embed src="javascript:window.pwned=1">',
  ],
  [
    'a template of a framework',
    "{{constructor.constructor('window.pwned=1')()}} #{window.pwned=1} <%= window.pwned=1 %>",
  ],
  [
    'a polyglot',
    'jaVasCript:/*-/*`/*\\`/*\'/*"/**/(/* */oNcliCk=window.pwned=1 )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=window.pwned=1//>',
  ],
  ['entities', '&lt;script&gt;window.pwned=1&lt;/script&gt;&#x202e;&nbsp;'],
  ['markdown', `![pixel](${ELSEWHERE}/leak.png) [Approve](javascript:window.pwned=1) **bold**`],
  [
    'a bare address',
    `${ELSEWHERE}/leak?case=1 mailto:a@elsewhere.example data:text/html,<script>window.pwned=1</script>`,
  ],
  ['JSON that breaks out', '"}],"hold":{"state":"used"},"__proto__":{"polluted":1},"x":[{"y":"'],
  [
    'a custom element and a dialog',
    '<x-pwn></x-pwn><dialog open>Sign here</dialog><details open ontoggle=window.pwned=1>',
  ],
  [
    'names of the page’s own parts',
    '<div id="main" class="says">Your approval is on record.</div><input id="key-file">',
  ],
  [
    'a comment of a template',
    '<!--><img src=x onerror=window.pwned=1>--><![CDATA[<script>window.pwned=1</script>]]>',
  ],
];

/** The only elements that the page makes. */
const OWN =
  'a abbr article bdi button code dd div dl dt h2 h3 h4 header li mark ol p section span strong ul'.split(
    ' ',
  );

const STATE = `({
  pwned: window.pwned,
  polluted: {}.polluted,
  strange: [...document.querySelectorAll('main *')].map((e) => e.localName).filter((n) => !${JSON.stringify(OWN)}.includes(n)),
  handlers: [...document.querySelectorAll('*')].flatMap((e) => [...e.attributes]).filter((a) => /^on|^style$|^src/.test(a.name) && a.value !== '/console.js').map((a) => a.name),
  links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')).filter((h) => !/^#(main|\\/[a-z]*|\\/holds\\/[0-9a-f]{32})$/.test(h)),
  title: document.title,
})`;
const CLEAN = {
  pwned: undefined,
  polluted: undefined,
  strange: [],
  handlers: [],
  links: [],
  title: 'Review · test (trial)',
};

export async function injections(site: AttackSite, reader: Reader, checks: Checks): Promise<void> {
  checks.group('injection: into request, answer, role, names, purpose, authority, tenant');
  const { page } = reader;
  for (const [name, text] of STRINGS)
    await checks.check(name, async () => {
      const held = await holdDraft(site, {
        asked: askedOf([{ role: text, content: text, [text]: text }], { tools: [{ [text]: text }] }),
        answered: answeredOf(text),
        purpose: { statement: text, authority: text },
        changes: { tenant: text, purpose: text },
      });
      await openCase(page, held.id);
      equal(await inPage(page, STATE), CLEAN);
      const shown = await inPage<string>(page, "document.querySelector('main').textContent");
      ok(shown.split(text).length > 8, 'it is shown as it is, in each place');
      await page.keyboard.press('x');
      await page.waitForSelector('.text.exact');
      equal(await inPage(page, STATE), CLEAN);
      await page.keyboard.press('x');
    });

  await checks.check('names of prototypes in the request pollute nothing', async () => {
    const asked =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"request":{"messages":{"__proto__":"x"}}}';
    await openCase(page, (await holdDraft(site, { asked })).id);
    equal(await inPage(page, STATE), CLEAN);
    ok(
      (await inPage<string>(page, "document.querySelector('.texts').textContent")).includes(
        '__proto__.polluted',
      ),
    );
  });

  await checks.check('what another person wrote as a reason is text', async () => {
    const [, text = ''] = STRINGS[1] ?? [];
    const held = await site.hold();
    await site.decide('bob', held, { reason: `${text} and more` });
    await site.decide('alice', held, { verdict: 'deny' });
    await goTo(page, '#/history');
    await openCase(page, held.id);
    ok((await inPage<string>(page, "document.querySelector('.slots').textContent")).includes(text));
    equal(await inPage(page, STATE), CLEAN);
    await goTo(page, '#/');
  });

  await checks.check('what the address holds is an id or nothing', async () => {
    const { posted } = reader;
    for (const hash of [
      '#/holds/<img src=x onerror=window.pwned=1>',
      '#/holds/../me',
      '#javascript:window.pwned=1',
      '#/holds/',
      '#main',
      `#/holds/${'0'.repeat(31)}/`,
    ]) {
      await goTo(page, hash);
      await page.waitForSelector("main[data-view='list']");
      equal(await inPage(page, STATE), CLEAN);
    }
    equal(posted, []);
  });

  await checks.check('an error message of the service is text', async () => {
    const [, text = ''] = STRINGS[0] ?? [];
    const body = JSON.stringify({ error: { code: text, message: text } });
    await page.route('**/v1/review/load', (route) =>
      route.fulfill({ status: 500, contentType: 'application/json', body }),
    );
    await goTo(page, '#/load');
    await page.waitForSelector(`[role=alert]:has-text("window.pwned=1")`);
    equal(await inPage(page, STATE), CLEAN);
    await page.unroute('**/v1/review/load');
    await goTo(page, '#/');
  });

  await checks.check('an answer that redirects elsewhere is not followed', async () => {
    await page.route('**/v1/review/load', (route) =>
      route.fulfill({ status: 302, headers: { location: `${ELSEWHERE}/` } }),
    );
    await goTo(page, '#/load');
    await page.waitForSelector('[role=alert]:has-text("does not answer")');
    await page.unroute('**/v1/review/load');
    await goTo(page, '#/');
    await page.waitForSelector('#bar:not(.unreachable)');
  });

  await checks.check('none of this asked anybody else, opened a dialog or threw', async () => {
    // The error statuses are those that were made up above, of which Chromium tells.
    equal(
      reader.trouble.filter((line) => !/^console: Failed to load resource/.test(line)),
      [],
    );
  });

  await checks.check(
    'the page’s policy holds: no markup is parsed, no string run, no other origin met, no frame, no form',
    async () => {
      const tries = [
        "document.body.innerHTML = '<b>x'",
        "document.body.insertAdjacentHTML('beforeend', '<b>x')",
        "document.write('x')",
        "document.createElement('script').text = '1'",
        "new DOMParser().parseFromString('<b>x', 'text/html')",
        "(0, eval)('1')",
        "new Function('1')()",
        "setTimeout('window.pwned=1')",
        "trustedTypes.createPolicy('mine', {})",
      ];
      for (const one of tries) {
        // Later, and by itself: what a debugger evaluates at once is let off.
        const outcome = await inPage<string>(
          page,
          `new Promise((end) => setTimeout(() => { try { ${one}; end('done'); } catch (e) { end(e.name); } }))`,
        );
        ok(['TypeError', 'EvalError'].includes(outcome), `${one}: ${outcome}`);
      }
      for (const one of [
        `fetch('${ELSEWHERE}')`,
        `fetch('${ELSEWHERE}', { mode: 'no-cors' })`,
        `import('${ELSEWHERE}/x.js')`,
      ])
        equal(await inPage(page, `${one}.then(() => 'done', () => 'refused')`), 'refused', one);
      equal(
        await inPage(
          page,
          `new Promise((end) => { document.addEventListener('securitypolicyviolation', (e) => end(e.effectiveDirective), { once: true }); const i = new Image(); i.src = '${ELSEWHERE}/x.png'; })`,
        ),
        'img-src',
      );
      equal(await inPage(page, 'window.pwned'), undefined);
    },
  );
}
