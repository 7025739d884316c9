import fc from 'fast-check';
import { CLAIM_IDS } from '../../lib/contract/claim-id';
import type { NodeKind, Picture, PictureLink, PictureNode, Zone } from '../../lib/contract/picture';
import { toHtml } from '../../lib/report/html';
import { laidOut } from '../../lib/report/picture/layout';
import { toSvg } from '../../lib/report/picture/svg';
import { HOSTILE, PROVED, REFUTED } from './verdict';

const node = (id: string, more: Partial<PictureNode> = {}): PictureNode => ({
  ...{ id, name: `node ${id}`, says: [], kind: 'service', zone: 'vpc', resources: [] },
  ...more,
});
const link = (from: string, to: string, kind: PictureLink['kind'], says: string): PictureLink => ({
  ...{ from, to, kind },
  says: [says],
});

const SMALL: Picture = {
  nodes: [
    node('a', { name: 'callers', kind: 'caller', zone: 'outside' }),
    node('b', { name: 'safety proxy' }),
    node('c', { name: 'model', kind: 'model' }),
    node('d', { name: 'ledger', kind: 'data', zone: 'account' }),
  ],
  links: [
    link('a', 'b', 'connects', 'asks to connect'),
    link('b', 'c', 'may', 'invokes'),
    link('b', 'd', 'may', 'writes'),
  ],
  litBy: new Map([
    ['no-bypass', new Set(['b', 'c'])],
    ['no-egress', new Set(['d'])],
  ]),
};
const drawing = (verdict = PROVED) => toHtml([verdict], { pictures: [() => SMALL] });

it('draws each node and link, and says the same in tables', () => {
  const html = drawing();
  expect(html.match(/<g class="node /g)).toHaveLength(4);
  expect(html.match(/<g class="link /g)).toHaveLength(3);
  expect(html).toContain('<tr><th scope="row">safety proxy</th><td>invokes</td><td>writes</td></tr>');
  expect(html).toContain(
    '<tr><th scope="row">callers</th><td>asks to connect</td><td>safety proxy</td></tr>',
  );
});

it('offers the claims that light something, and lights them by the style alone', () => {
  const html = drawing();
  const offered = [...html.matchAll(/<input type="radio" name="lit-0" value="([^"]+)">/g)].map(
    ([, id]) => id,
  );
  expect(offered).toEqual(['no-egress', 'no-bypass']);
  for (const id of CLAIM_IDS) expect(html).toContain(`svg > g:not(.by-${id}) { opacity: .2; }`);
  expect(html).toMatch(/<g class="link may by-no-bypass">/);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).not.toMatch(
    /<script|<link|<img|<iframe|\bsrc=|\bhref=|\bid=|url\(|@import|https?:|\bon[a-z]+=/,
  );
});

it('marks what findings go through, where a claim is refuted and not where it is proved', () => {
  expect(drawing(REFUTED)).toContain('<g class="node data by-no-egress at-fault">');
  expect(drawing(REFUTED)).toContain('Red: findings go through ledger.');
  expect(drawing()).not.toContain('class="node data by-no-egress at-fault"');
});

it('has no figure, and none of its style, where there is nothing to draw', () => {
  const html = toHtml([PROVED], { pictures: [() => undefined] });
  expect(html).not.toMatch(/<figure>|fieldset/);
  expect(html).toBe(toHtml([PROVED]));
});

it.each(HOSTILE)('draws %j as text', (text) => {
  const tags = (html: string) => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/\d+/g, '0'));
  const named = (name: string) =>
    toSvg({ ...SMALL, nodes: [node('a', { name }), ...SMALL.nodes.slice(1)] }, name, []);
  expect(named(text)).toMatch(/^[\P{C}\n]*$/u);
  for (const tag of tags(named(text)).slice(1))
    expect(tag).toMatch(/^<\/?(svg|g|rect|text|tspan|path)( [a-zA-Z-]+="[^"<>]*")*\/?>$/);
});

it('lays out any picture the same each time, all of it within, no box over another', () => {
  const kinds = fc.constantFrom<NodeKind>(
    'caller',
    'person',
    'door',
    'service',
    'model',
    'endpoint',
    'data',
    'stranger',
  );
  const zones = fc.constantFrom<Zone>('outside', 'vpc', 'account');
  const picture = fc
    .array(fc.record({ name: fc.string({ minLength: 1, maxLength: 60 }), kind: kinds, zone: zones }), {
      minLength: 1,
      maxLength: 14,
    })
    .chain((all) =>
      fc
        .array(fc.tuple(fc.nat(all.length - 1), fc.nat(all.length - 1), fc.constantFrom('connects', 'may')), {
          maxLength: 30,
        })
        .map(
          (pairs): Picture => ({
            nodes: all.map((one, index) => node(`n${index}`, one)),
            links: pairs.map(([from, to, kind]) =>
              link(`n${from}`, `n${to}`, kind as PictureLink['kind'], 'x'),
            ),
            litBy: new Map(),
          }),
        ),
    );
  fc.assert(
    fc.property(picture, (one) => {
      const { boxes, lines, width, height } = laidOut(one);
      expect(toSvg(one, 'x', [])).toBe(toSvg(one, 'x', []));
      expect(lines.every(({ points }) => points.length >= 2)).toBe(true);
      for (const [index, box] of boxes.entries()) {
        expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width / 2).toBeLessThanOrEqual(width);
        expect(box.y + box.height / 2).toBeLessThanOrEqual(height);
        for (const other of boxes.slice(index + 1))
          expect(
            Math.abs(box.x - other.x) * 2 >= box.width + other.width - 1 ||
              Math.abs(box.y - other.y) * 2 >= box.height + other.height - 1,
          ).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
