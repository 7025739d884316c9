import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { openConversation } from '../../../../lib/services/common/classify/ask-in-conversation';
import { ASK, CANCEL, MOST_OPEN, MOST_QUESTION } from '../../../../lib/services/common/classify/conversation';
import { encodeFrames, type Frame, FrameReader } from '../../../../lib/services/common/classify/frames';
import { until } from '../../../helpers/until';

let server: Server;
beforeAll(async () => {
  server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});
afterAll(() => server.close());

/** A conversation whose other end, and clock, a test has in hand. */
function open() {
  const ends: Socket[] = [];
  const heard: Frame[] = [];
  let time = 0;
  let refused = false;
  let connects = 0;
  const conversation = openConversation({
    connect: async () => {
      connects += 1;
      if (refused) throw new Error('bad upgrade');
      const near = connect((server.address() as AddressInfo).port, '127.0.0.1');
      const [far] = (await once(server, 'connection')) as [Socket];
      closing.push(
        () => near.destroy(),
        () => far.destroy(),
      );
      const reader = new FrameReader(MOST_QUESTION);
      far.on('data', (bytes: Buffer) => heard.push(...reader.take(bytes)));
      far.on('error', () => undefined);
      ends.push(far);
      return near;
    },
    clock: () => time,
  });
  /** In which promises that wait for nothing else are done. */
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    conversation,
    heard,
    ends,
    turn,
    connects: () => connects,
    refuse: () => {
      refused = true;
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    /** Has it begin, by a question that finds none. */
    begin: async () => {
      const before = ends.length;
      expect(conversation.ask(Buffer.from('first'))).toBeUndefined();
      await until(() => ends.length > before);
      await turn();
    },
    ask: (text: string) => {
      const posting = conversation.ask(Buffer.from(text));
      if (!posting) throw new Error('there is no conversation');
      posting.answer.catch(() => undefined);
      return posting;
    },
    answer: (number: number, text: string, kind = 200) =>
      ends.at(-1)?.write(encodeFrames([{ number, kind, body: Buffer.from(text) }])),
  };
}

it('gives each question its own answer, in whatever order they come', async () => {
  const { begin, ask, heard, answer } = open();
  await begin();
  const postings = ['one', 'two', 'three'].map(ask);
  await until(() => heard.length === 3);
  expect(heard.map(({ kind, body }) => [kind, body.toString()])).toEqual([
    [ASK, 'one'],
    [ASK, 'two'],
    [ASK, 'three'],
  ]);
  for (const [at, { number, body }] of heard.toReversed().entries())
    answer(number, `of ${body}`, at === 0 ? 503 : 200);
  expect(await Promise.all(postings.map((posting) => posting.answer))).toEqual([
    { statusCode: 200, text: 'of one' },
    { statusCode: 200, text: 'of two' },
    { statusCode: 503, text: 'of three' },
  ]);
});

it('says that it is no longer waited for, and passes over an answer that comes all the same', async () => {
  const { begin, ask, heard, answer } = open();
  await begin();
  const [left, kept] = [ask('left'), ask('kept')];
  left.cancel(new Error('gone'));
  await expect(left.answer).rejects.toThrow('gone');
  await until(() => heard.length === 3);
  expect(heard[2]).toMatchObject({ kind: CANCEL, number: heard[0]?.number });
  answer(heard[0]?.number ?? 0, 'too late');
  answer(999, 'nobody asked');
  answer(heard[1]?.number ?? 0, 'in time');
  expect(await kept.answer).toEqual({ statusCode: 200, text: 'in time' });
});

it('leaves long questions, and those beyond the most that may be open, to others', async () => {
  const { begin, ask, conversation } = open();
  await begin();
  expect(conversation.ask(Buffer.alloc(MOST_QUESTION + 1))).toBeUndefined();
  for (let at = 0; at < MOST_OPEN; at++) ask(`question ${at}`);
  expect(conversation.ask(Buffer.from('one more'))).toBeUndefined();
});

it.each<[string, (far: Socket) => unknown]>([
  ['ends', (far) => far.end()],
  ['breaks', (far) => far.destroy()],
  ['says what is no frame', (far) => far.write(Buffer.alloc(64, 0xff))],
])('fails what is open when the other end %s, and begins anew a second later', async (_, by) => {
  const { begin, ask, ends, conversation, pass, turn, connects } = open();
  await begin();
  const asked = ask('open');
  const [far] = ends;
  if (far) by(far);
  await expect(asked.answer).rejects.toMatchObject({ code: 'conversation_broken' });
  expect(conversation.ask(Buffer.from('at once'))).toBeUndefined();
  await turn();
  expect(connects()).toBe(1);
  pass(1000);
  await begin();
  expect(connects()).toBe(2);
  ask('again');
});

it('asks a classifier that refuses to converse seldom', async () => {
  const { conversation, refuse, connects, pass, turn } = open();
  refuse();
  for (let at = 0; at < 3; at++) {
    expect(conversation.ask(Buffer.from('x'))).toBeUndefined();
    await turn();
  }
  expect(connects()).toBe(1);
  pass(30_000);
  conversation.ask(Buffer.from('x'));
  await turn();
  expect(connects()).toBe(2);
});

it('gives up a connection on which nothing was heard since a question that is given up', async () => {
  const { begin, ask, pass } = open();
  await begin();
  const [first, second] = [ask('first'), ask('second')];
  pass(5001);
  first.cancel(new Error('late'));
  await expect(first.answer).rejects.toThrow('late');
  await expect(second.answer).rejects.toMatchObject({ code: 'conversation_broken' });
});

it('ends when it is renewed only once all is answered, and asks on a new one meanwhile', async () => {
  const { begin, ask, heard, ends, answer, conversation } = open();
  await begin();
  const asked = ask('before');
  await until(() => heard.length === 1);
  const [old] = ends;
  let ended = false;
  old?.once('close', () => {
    ended = true;
  });
  conversation.renew();
  await begin();
  expect(ended).toBe(false);
  const after = ask('after');
  await until(() => heard.length === 2);
  old?.write(encodeFrames([{ number: heard[0]?.number ?? 0, kind: 200, body: Buffer.from('old') }]));
  expect((await asked.answer).text).toBe('old');
  await until(() => ended);
  answer(heard[1]?.number ?? 0, 'new');
  expect((await after.answer).text).toBe('new');
  conversation.close();
});
