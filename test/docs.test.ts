import { readFileSync } from 'node:fs';
import { documents } from '../bin/dev/docs';

test.each(Object.entries(documents()))('%s is what its source generates', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});
