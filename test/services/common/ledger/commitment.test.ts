import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { commit, makeSalt } from '../../../../lib/services/common/ledger/commitment';

const hmac = (salt: string, text: string) =>
  `hmac-sha384:${createHmac('sha384', Buffer.from(salt, 'base64')).update(text).digest('hex')}`;

it('is HMAC-SHA-384 under the salt, of short and long texts alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 200 }), (text, key) => {
      const salt = Buffer.from(key).toString('base64');
      expect(commit(salt, text)).toBe(hmac(salt, text));
    }),
  );
  const salt = makeSalt();
  for (const length of [0, 1, 16_383, 16_384, 16_385, 100_000])
    for (const character of ['a', 'é', '字', '\ud800'])
      expect(commit(salt, character.repeat(length))).toBe(hmac(salt, character.repeat(length)));
});
