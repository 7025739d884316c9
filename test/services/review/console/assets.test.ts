import { readFileSync } from 'node:fs';
import { BUNDLE_FILE, bundleConsole } from '../../../../bin/dev/console/bundle';
import { consoleFiles } from '../../../../lib/services/review/console/assets';
import { SECURITY_HEADERS } from '../../../../lib/services/review/http/guards';

const files = consoleFiles({ deployment: 'local', class: 'trial' });
const bodyOf = (path: string) => files.find((file) => file.path === path)?.body ?? '';
const [page, script, style] = ['/', '/console.js', '/console.css'].map(bodyOf) as [string, string, string];

test('what is served is made of the sources: if this fails, npm run console', async () => {
  expect(await bundleConsole(process.cwd())).toBe(readFileSync(BUNDLE_FILE, 'utf8'));
});

test('the policy allows the own origin and nothing besides', () => {
  const policy = (SECURITY_HEADERS['content-security-policy'] ?? '').split('; ');
  expect(policy).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(SECURITY_HEADERS).toMatchObject({
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
});

test('the page has no script, style or handler of its own, and names nothing elsewhere', () => {
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="/console.js" defer>']);
  expect(page).not.toMatch(/<style|style=|\son\w+=|javascript:|<iframe|<form|<base/i);
  for (const body of [page, script, style])
    expect(body.match(/(?:https?:|wss?:|ftp:)?\/\/[a-z0-9-]+\.[a-z]+/gi)).toBeNull();
  expect(style).not.toMatch(/@import|url\(/);
});

test('the script parses no markup, evaluates nothing, and keeps nothing', () => {
  expect(script).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML|DOMParser|createContextualFragment|\beval\b|new Function|srcdoc|postMessage/,
  );
  expect(script).not.toMatch(
    /localStorage|sessionStorage|indexedDB|\bcaches\b|document\.cookie|serviceWorker|sendBeacon|WebSocket|EventSource|RTCPeer|console\./,
  );
  expect(script.match(/\bfetch\(/g)).toHaveLength(1);
  // The key can't be had out of the browser again.
  expect(script.match(/\.importKey\([^)]*\)/g)).toEqual([expect.stringContaining(',!1,["sign"])')]);
  expect(script).not.toMatch(/exportKey|wrapKey/);
});

test('all of it together is small', () => {
  const bytes = files.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
  expect(bytes).toBeLessThan(52 * 1024);
});

test.each([
  ['trial', 'TRIAL: test tenants alone · deployment local'],
  ['operational', 'OPERATIONAL · deployment local'],
] as const)('says that the deployment is %s, above and below, before any script runs', (kind, says) => {
  const [{ body } = { body: '' }] = consoleFiles({ deployment: 'local', class: kind });
  expect(body.split(says)).toHaveLength(3);
});

test.each(['trial', 'operational'] as const)(
  'a %s shows its marking above and below all else, if it has one',
  (kind) => {
    const [{ body } = { body: '' }] = consoleFiles({
      deployment: 'local',
      class: kind,
      marking: 'SECRET//NOFORN',
    });
    const [, above = '', below = '', ...more] = body.split('<p class="marking">SECRET//NOFORN</p>');
    expect([above.includes('<h1'), below.trim(), more]).toEqual([true, '</footer>\n</body>\n</html>', []]);
    expect(page).not.toContain('marking');
  },
);

test('a marking that could be markup is refused', () => {
  expect(() => consoleFiles({ deployment: 'local', class: 'trial', marking: '<b>SECRET' })).toThrow(
    'no marking',
  );
});

test('a name that could be markup is refused', () => {
  expect(() => consoleFiles({ deployment: '<b>', class: 'trial' })).toThrow('no name of an enclave');
});
