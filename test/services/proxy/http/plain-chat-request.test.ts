import fc from 'fast-check';
import { requestBySchema } from '../../../../lib/services/proxy/http/chat-request';
import { parseChatRequest } from '../../../../lib/services/proxy/http/parse-chat-request';
import { plainChatRequest } from '../../../../lib/services/proxy/http/plain-chat-request';
import { changedValue } from '../../../helpers/changed-value';

// What is read of a request without the schema must be what the schema reads, written alike to the letter: the intent
// commits to that text, and the model is asked it.

const ASKED = {
  model: 'cordon/model-1',
  messages: [
    { role: 'system', content: 'You plan supply.' },
    { content: 'Which road?', role: 'user' },
    { role: 'assistant', content: '' },
    { role: 'developer', content: 'Be short.' },
  ],
  seed: 7,
  user: 'one',
  stream: true,
  stream_options: { include_usage: true },
  max_tokens: 10,
  max_completion_tokens: 131_072,
  temperature: 0,
  top_p: 1,
  frequency_penalty: -2,
  presence_penalty: 0.5,
};

const read = (by: (value: unknown) => unknown, value: unknown): string => {
  try {
    return JSON.stringify(by(value));
  } catch {
    return 'refused';
  }
};

it('reads a usual request without the schema, its names in the order of the schema', () => {
  for (const asked of [ASKED, { model: 'm', messages: [ASKED.messages[0]] }]) {
    const reversed = Object.fromEntries(Object.entries(asked).toReversed());
    expect(plainChatRequest(reversed)).toEqual(asked);
    expect(JSON.stringify(plainChatRequest(reversed))).toBe(JSON.stringify(requestBySchema(asked)));
  }
});

it('says of every changed request what the schema says', () => {
  const odd = [131_073, 3, -2.1, 2 ** 60, 'tool', 'assistant', 'm m', 'x'.repeat(257), { include_usage: 1 }];
  const other = [[{ type: 'text', text: 'x' }], [], [{ role: 'user', content: 'x', name: 'n' }]];
  fc.assert(
    fc.property(changedValue(ASKED, [...odd, ...other]), (value) => {
      expect(read(parseChatRequest, value)).toBe(read(requestBySchema, value));
    }),
    { numRuns: 3000 },
  );
});

it.each(['{"__proto__":{"model":"m"},"messages":[]}', '[]', 'null', '{"model":"m","messages":[null]}'])(
  'leaves %s to the schema',
  (text) => {
    const value: unknown = JSON.parse(text);
    expect([plainChatRequest(value), read(parseChatRequest, value)]).toEqual([undefined, 'refused']);
  },
);

it('takes no more messages than the schema', () => {
  const of = (count: number) => ({
    model: 'm',
    messages: Array.from({ length: count }, () => ({ role: 'user', content: 'x' })),
  });
  for (const count of [0, 1024, 1025])
    expect(read(parseChatRequest, of(count))).toBe(read(requestBySchema, of(count)));
  expect(plainChatRequest(of(1024))).toEqual(of(1024));
});
