import { existsSync } from 'node:fs';
import { fencesOf, PAGES } from '../helpers/fences';
import { KINDS } from './blocks';
import { RECORDED } from './commands';

// Each block of each page is of one kind: commands (commands.test.ts), code that is compiled, data that is held against
// its schema, or what another test holds. A block of a kind that nobody knows fails.

const blocks = PAGES.flatMap((page) => fencesOf(page));
const kindsOf = (fence: (typeof blocks)[number]) => KINDS.filter(({ of }) => of(fence));
const isCommands = ({ page, language }: (typeof blocks)[number]) => language === '' && !(page in RECORDED);
const data = blocks.filter((fence) => !isCommands(fence));

test('each block is of one kind, each kind is of a block, and who holds it is there', () => {
  expect(data.length).toBeGreaterThan(80);
  const unclassed = data.filter((fence) => kindsOf(fence).length !== 1);
  expect(unclassed.map(({ page, line, language }) => `${page}:${line} ${language}`)).toEqual([]);
  const unused = KINDS.filter(({ of }) => !data.some(of));
  expect(unused.map(({ of }) => String(of))).toEqual([]);
  for (const { of, by, why, check } of KINDS) {
    expect([String(of), by ?? why ?? check]).toEqual([String(of), expect.anything()]);
    if (by !== undefined) expect([by, existsSync(by)]).toEqual([by, true]);
  }
});

test('data is of its schema', () => {
  const wrong = data.flatMap((fence) => {
    try {
      kindsOf(fence)[0]?.check?.(fence.body);
      return [];
    } catch (error) {
      return [`${fence.page}:${fence.line} ${error}`];
    }
  });
  expect(wrong).toEqual([]);
});

test('finds blocks that are indented, of tildes, and with others in them, and refuses one without an end', () => {
  const page = 'a\n- b\n  ```sh\n  c\n  ```\n~~~\n```\nd\n```\n~~~\n````md\n```ts\n```\n````\n';
  expect(fencesOf('x.md', page).map(({ line, language, body }) => [line, language, body])).toEqual([
    [3, 'sh', '  c\n'],
    [6, '', '```\nd\n```\n'],
    [11, 'md', '```ts\n```\n'],
  ]);
  expect(() => fencesOf('x.md', '```\na\n')).toThrow("'x.md' has a block at line 1 that never ends");
});
