import fc from 'fast-check';
import {
  type Chunk,
  type Completion,
  chunkBySchema,
  completionBySchema,
} from '../../../../lib/services/proxy/streaming/answer-schema';
import { plainChunk, plainCompletion } from '../../../../lib/services/proxy/streaming/plain-answer';
import { changedValue } from '../../../helpers/changed-value';

// What is read of an answer without the schema must be what the schema reads.

const usage = { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 };
const spoken = { role: 'assistant', content: 'x', refusal: null, reasoning_content: 'y', reasoning: null };
const shared = { id: 'chatcmpl-1', model: 'm', created: 1 };
const COMPLETION = {
  ...shared,
  object: 'chat.completion',
  choices: [{ index: 0, message: spoken, finish_reason: 'stop', logprobs: null }],
  usage: { ...usage, prompt_tokens_details: null },
  error: null,
};
const CHUNK = {
  ...shared,
  object: 'chat.completion.chunk',
  choices: [{ index: 0, delta: spoken, finish_reason: null }],
  usage: null,
};

const bySchema = (by: (value: unknown) => unknown, value: unknown): unknown => {
  try {
    return by(value);
  } catch {
    return undefined;
  }
};

const CASES: readonly [
  string,
  object,
  (value: unknown) => Completion | Chunk | undefined,
  (value: unknown) => Completion | Chunk,
][] = [
  ['a whole answer', COMPLETION, plainCompletion, completionBySchema],
  ['a piece of an answer', CHUNK, plainChunk, chunkBySchema],
  ['the last piece', { ...CHUNK, choices: [], usage }, plainChunk, chunkBySchema],
];

it.each(CASES)('reads %s without the schema, as the schema does', (_, value, plain, schema) => {
  expect(plain(value)).toBeDefined();
  expect(plain(value)).toEqual(schema(value));
});

it.each(CASES)(
  'never takes %s that was changed in another way than the schema',
  (_, given, plain, schema) => {
    const odd = [
      'chat.completion',
      'user',
      'm m',
      { index: 1 },
      { ...spoken, audio: 1 },
      [spoken],
      'tool_calls',
    ];
    fc.assert(
      fc.property(changedValue(given, odd), (value) => {
        const read = plain(value);
        if (read) expect(read).toEqual(bySchema(schema, value));
      }),
      { numRuns: 2000 },
    );
  },
);
