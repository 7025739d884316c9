import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import type { Answer } from '../../../../lib/services/proxy/streaming/answer';
import { openRelease } from '../../../../lib/services/proxy/streaming/release';

const answer: Answer = {
  content: 'all is well 😀 '.repeat(200),
  refusal: null,
  reasoning: null,
  toolCalls: [],
  finishReason: 'stop',
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
};
const format = { model: 'm', stream: true, includeUsage: false };

function open(highWaterMark: number, slowestRead: number) {
  const stream = new PassThrough({ highWaterMark });
  const response = Object.assign(stream, {
    headersSent: false,
    writeHead: () => Object.assign(stream, { headersSent: true }),
  });
  const release = openRelease({
    response: response as unknown as ServerResponse,
    id: 'x',
    now: () => 0,
    slowestRead,
  });
  return { stream, release };
}

const events = (text: string) =>
  text
    .split('\n\n')
    .filter(Boolean)
    .map((event) => event.replace('data: ', ''));

it('waits for a slow reader, and cuts no character in two', async () => {
  const { stream, release } = open(16, 60_000);
  let text = '';
  const read = (async () => {
    for await (const chunk of stream) {
      text += chunk;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  await release.whole(answer, format, 'entry');
  await read;
  const all = events(text);
  expect(all.at(-1)).toBe('[DONE]');
  const content = all.slice(0, -1).map((event) => JSON.parse(event).choices[0]?.delta.content ?? '');
  expect(content.join('')).toBe(answer.content);
  expect(content.filter((piece) => /\p{Surrogate}/u.test(piece))).toEqual([]);
});

it('cuts off a reader who reads nothing', async () => {
  const { stream, release } = open(16, 100);
  await expect(release.whole(answer, format, 'entry')).rejects.toThrow();
  expect(stream.destroyed).toBe(true);
});

it('stops when the reader goes away', async () => {
  const { stream, release } = open(16, 60_000);
  const written = release.whole(answer, format, 'entry');
  stream.destroy();
  await expect(written).rejects.toThrow();
});
