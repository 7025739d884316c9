import { connect } from 'node:tls';
import { until } from '../../../helpers/until';
import { ask, type Harness, openHarness } from '../support/harness';
import { openRecords } from '../support/open-records';
import { completion, END, event, FORBIDDEN, stream } from '../support/stub-classifier';

// What a caller got of an answer that is released window by window can be opened from the records, whatever came after.

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());
afterEach(() => {
  harness.model.answer = (response) => completion(response, 'fine');
});

const LONG = Array.from({ length: 200 }, (_, at) => `word${at} `);
const question = { tenant: 'example-streaming', body: ask('hello', { stream: true }) };

/** The content in a stream of events, as far as it came. */
const contentOf = (text: string): string =>
  text
    .split('\n\n')
    .filter((line) => line.startsWith('data: {"id"'))
    .map((line) => JSON.parse(line.slice('data: '.length)).choices[0]?.delta.content ?? '')
    .join('');

/** The same of bytes that still have the chunks of HTTP around them. */
const partsOf = (text: string): string =>
  [...text.matchAll(/"content":"([^"]*)"/g)].map(([, content]) => content).join('');

async function lastRequest(): Promise<string> {
  const intents = (await harness.entries()).filter(({ kind }) => kind === 'intent');
  const last = intents.at(-1);
  return last?.kind === 'intent' ? last.request : '';
}

/** Waits until the latest request has so many windows on record. */
async function windowsOnRecord(count: number): Promise<void> {
  const last = async () => {
    const request = await lastRequest();
    return (await harness.entries()).filter((entry) => entry.kind === 'window' && entry.request === request);
  };
  await until(async () => (await last()).length >= count);
}

async function expectOpened(got: string): Promise<void> {
  const opened = (await openRecords(harness.local.directory)).get(await lastRequest());
  expect(opened?.unopened).toEqual([]);
  expect(opened?.released.some((text) => text.startsWith(got))).toBe(true);
}

it('when a later window is refused', async () => {
  harness.model.answer = (response) =>
    stream(response, [...LONG.map((word) => event({ content: word })), event({ content: FORBIDDEN }), END]);
  const reply = await harness.send(question);
  expect(reply.code).toBe('red_line');
  const got = contentOf(reply.text);
  expect(got.length).toBeGreaterThan(400);
  await expectOpened(got);
  const decision = (await harness.entries()).at(-1);
  expect(decision).toMatchObject({
    kind: 'decision',
    outcome: 'refused',
    released: { characters: got.length, windows: expect.any(Number) },
  });
});

it('when the model breaks off', async () => {
  harness.model.answer = (response) => {
    stream(
      response,
      LONG.map((word) => event({ content: word })),
      false,
    );
    void windowsOnRecord(3).then(() => response.destroy());
  };
  const reply = await harness.send(question);
  expect(reply.code).toBe('model_unavailable');
  expect(contentOf(reply.text).length).toBeGreaterThan(400);
  await expectOpened(contentOf(reply.text));
});

it('when the caller leaves in the middle', async () => {
  harness.model.answer = (response) =>
    stream(
      response,
      LONG.map((word) => event({ content: word })),
      false,
    );
  const { certificate, privateKey } = await harness.local.identity('example-streaming');
  const socket = connect({
    host: '127.0.0.1',
    port: Number(new URL(harness.local.url).port),
    ca: harness.local.certificates.services.certificate,
    cert: certificate,
    key: privateKey,
  });
  const body = JSON.stringify(question.body);
  socket.write(
    [
      'POST /v1/chat/completions HTTP/1.1',
      'host: proxy',
      'content-type: application/json',
      'cordon-purpose: logistics-planning',
      `content-length: ${body.length}`,
      '',
      body,
    ].join('\r\n'),
  );
  let text = '';
  for await (const chunk of socket) {
    text += chunk;
    if (partsOf(text).length > 400) break;
  }
  socket.destroy();
  const got = partsOf(text);
  expect(got.length).toBeGreaterThan(400);
  await until(async () => (await harness.entries()).at(-1)?.kind === 'decision');
  await expectOpened(got);
});

it('when it is released whole', async () => {
  harness.model.answer = (response) =>
    stream(response, [...LONG.map((word) => event({ content: word })), END]);
  const reply = await harness.send(question);
  expect(contentOf(reply.text)).toBe(LONG.join(''));
  await expectOpened(LONG.join(''));
});
