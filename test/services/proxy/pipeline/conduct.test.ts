import { ask, type Harness, openHarness } from '../support/harness';
import { completion, DOUBTFUL, END, event, FORBIDDEN, stream as streamed } from '../support/stub-classifier';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

it('answers what every red line allows, with an intent before the decision', async () => {
  const reply = await harness.send();
  expect(reply.status).toBe(200);
  expect(JSON.parse(reply.text).choices[0].message.content).toBe('fine');
  const entries = await harness.entries();
  expect(entries.map(({ kind }) => kind)).toEqual(['genesis', 'intent', 'policies', 'decision']);
  expect(reply.entry).toBe(`${entries[3]?.instance}/3`);
});

it('refuses what one red line refuses', async () => {
  const reply = await harness.send({ body: ask(`a ${FORBIDDEN}`) });
  expect([reply.status, reply.code]).toEqual([403, 'red_line']);
  expect(JSON.parse(reply.text).error.red_line).toBe('mass-domestic-surveillance');
});

it('holds what one red line holds', async () => {
  const reply = await harness.send({ body: ask(`a ${DOUBTFUL}`) });
  expect([reply.status, reply.code]).toEqual([409, 'held_for_review']);
});

it.each([true, false])(
  'asks the model to stream, and takes a stream for an answer, where stream is %s',
  async (stream) => {
    harness.model.asked.length = 0;
    harness.model.answer = (response) => streamed(response, [event({ content: 'in pieces' }), END]);
    const reply = await harness.send({ body: ask('hello', { stream }) });
    harness.model.answer = (response) => completion(response, 'fine');
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('in pieces');
    expect(JSON.parse(harness.model.asked[0] ?? '')).toMatchObject({
      stream: true,
      stream_options: { include_usage: true },
    });
  },
);

it('puts on record what the model calls itself, and what it counted', async () => {
  await harness.send();
  expect((await harness.entries()).at(-1)).toMatchObject({
    kind: 'decision',
    answer: { model: 'stub', finishReason: 'stop', promptTokens: 1, completionTokens: 1 },
  });
});
