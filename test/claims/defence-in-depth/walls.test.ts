import { readFileSync } from 'node:fs';
import { WALLS } from '../../../lib/claims/defence-in-depth/walls';

test("the architecture's table of second walls is the one that is proved", () => {
  const [, table = ''] = readFileSync('docs/architecture.md', 'utf8').split('### Second walls\n');
  const rows = Array.from(table.split('\n### ')[0]?.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm) ?? [], (row) => [
    row[1],
    row[2],
  ]).filter(([where]) => where !== 'where' && !where?.startsWith('---'));
  expect(rows).toEqual(WALLS.map(({ where, says }) => [where, says]));
});
