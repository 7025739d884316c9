import { Readable } from 'node:stream';
import { bodyUpTo } from '../../../../lib/services/common/stores/body-up-to';

const body = (sizes: readonly number[]) => Readable.from(sizes.map((size) => Buffer.alloc(size, 1)));

test.each([
  [[], 0],
  [[3, 4], 7],
  [[3, 0, 4], 8],
])('pieces of %j bytes are read where %i may come', async (sizes, most) => {
  expect((await bodyUpTo(body(sizes), most))?.length).toBe(sizes.reduce((sum, size) => sum + size, 0));
});

test('of what does not end, no more is taken than may come, and the connection is given up', async () => {
  let given = 0;
  const endless = Readable.from(
    (function* () {
      for (;;) {
        given++;
        yield Buffer.alloc(1000);
      }
    })(),
  );
  expect(await bodyUpTo(endless, 10_000)).toBeUndefined();
  expect(endless.destroyed).toBe(true);
  expect(given).toBeLessThan(100);
});

test('an object without content is told', async () => {
  await expect(bodyUpTo(undefined, 1)).rejects.toThrow('without content');
});
