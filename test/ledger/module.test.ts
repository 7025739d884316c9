import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_ERRORS } from '../../lib/ledger';

const FOLDER = 'lib/ledger';
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const importsOf = (name: string) => [...read(name).matchAll(/from '([^']+)'/g)].map(([, from = '']) => from);

test.each(files)('%s imports of this module, of Node and of what it depends on, no more', (name) => {
  for (const from of importsOf(name))
    expect(from).toMatch(
      /^(decisions|releases)\//.test(name)
        ? /^(\.\/|(\.\.\/)+)[a-z0-9-]+(\/[a-z0-9-]+)*$|^(\.\.|zod)$/
        : /^((?!.*\/(?:decisions|releases)\/)\.{1,2}(\/[a-z0-9-]+)+|node:[a-z/]+|@noble\/post-quantum\/ml-dsa\.js)$/,
    );
});

test('only stores touch the file system, nothing the network, and nobody reads the clock', () => {
  for (const name of files) {
    const outside = importsOf(name).filter((from) => /^node:(?!(?:buffer|crypto)$)/.test(from));
    if (name.endsWith('-store.ts'))
      expect(outside).not.toContainEqual(expect.stringMatching(/net|http|tls|dns/));
    else expect(outside).toEqual([]);
    expect(read(name)).not.toMatch(/Date\.now|new Date\(\)|process\.env/);
  }
});

test('every error is thrown somewhere', () => {
  const text = files
    .filter((name) => name !== 'errors.ts')
    .map(read)
    .join('');
  for (const code of Object.keys(LEDGER_ERRORS)) expect(text).toContain(`'${code}'`);
});

test('messages are lowercase sentences', () => {
  for (const { cause } of Object.values(LEDGER_ERRORS)) expect(cause).toMatch(/^(?:[a-z]|the JSON)[^.]*$/);
});
