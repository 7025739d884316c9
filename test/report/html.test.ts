import { toHtml } from '../../lib/report/html';
import { HOSTILE, hostile, PROVED, REFUTED } from './verdict';

const tags = (html: string) => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);

describe('html', () => {
  it('is one page that loads nothing and runs nothing', () => {
    const html = toHtml([REFUTED]);

    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|\bhref=|url\(|@import|https?:/);
  });

  it('has the verdict in title and heading, each claim, each finding with remedy and witness', () => {
    const html = toHtml([REFUTED]);

    expect(html).toContain(
      '<title>Cordon: refuted: of 16 claims, 2 refuted and 1 undecided; 2 findings</title>',
    );
    expect(html.match(/<th scope="row">/g)).toHaveLength(16);
    expect(html).toContain(
      '<h3><code>Gateway (AWS::EC2::InternetGateway)</code> breaks <code>no-egress</code></h3>',
    );
    expect(html.indexOf('What to mend')).toBeLessThan(html.indexOf('<caption>Claims'));
    expect(html).toContain('<strong>Remedy:</strong> remove the gateway and every route that names it');
    expect(html).toContain('<li><em>route</em> <code>DefaultRoute</code> sends 0.0.0.0/0 to Gateway');
    expect(html).toContain(`<code>sha384:${'b2'.repeat(48)}</code>`);
  });

  it('opens every element that it closes', () => {
    for (const html of [toHtml([REFUTED]), toHtml([PROVED, REFUTED])]) {
      const open: string[] = [];
      for (const tag of tags(html)) {
        const name = /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? '';
        if (['meta', 'br', ''].includes(name)) continue;
        if (tag.startsWith('</')) expect(open.pop()).toBe(name);
        else open.push(name);
      }
      expect(open).toEqual([]);
    }
  });

  it.each(HOSTILE)('shows %j as text', (text) => {
    const html = toHtml([hostile(text)]);

    expect(html).toMatch(/^[\P{C}\n]*$/u);
    expect(tags(html)).toEqual(tags(toHtml([hostile('harmless')])));
  });
});
