import fc from 'fast-check';
import { parseChatRequest } from '../../../../lib/services/proxy/http/parse-chat-request';
import { textsOfAnswer, textsOfRequest } from '../../../../lib/services/proxy/pipeline/exchange';
import { readRequest } from '../../../../lib/services/proxy/reading/read-request';
import { passagePlacer } from '../../../../lib/services/proxy/review/place-passages';
import { parseCompletion, serialiseAnswer } from '../../../../lib/services/proxy/streaming/answer';

const subject = { tenant: 'example', purpose: 'logistics-planning' };
const requestOf = (...messages: readonly object[]) => {
  const request = { model: 'm', messages };
  const { asked } = readRequest(Buffer.from(JSON.stringify(request)), subject);
  return { asked, texts: textsOfRequest(parseChatRequest(request)) };
};
const user = (content: unknown) => ({ role: 'user', content });
const answerOf = (content: string) =>
  parseCompletion(
    JSON.stringify({
      id: 'x',
      object: 'chat.completion',
      created: 0,
      model: 'm',
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  );

/** Whole text, with quotes, escapes and surrogates. */
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const within = (json: string, placed: unknown): string => {
  const { start, end } = placed as { start: number; end: number };
  return JSON.parse(`"${json.slice(start, end)}"`);
};

it('finds each part of each text where the stored JSON says it', () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 4 }),
      words,
      fc.nat(),
      fc.nat(),
      (said, answered, a, b) => {
        const { asked, texts } = requestOf(...said.map(user));
        const answer = answerOf(answered);
        const exchange = [...texts, ...textsOfAnswer(answer)];
        const place = passagePlacer(asked, answer);
        for (const [of, { text, part }] of exchange.entries()) {
          const start = a % text.length;
          const end = start + 1 + (b % (text.length - start));
          const [placed] = place([{ of, start, end, score: 0.5 }]);
          expect(placed?.part).toBe(part === 'answer' ? 'answered' : 'asked');
          const json = part === 'answer' ? serialiseAnswer(answer) : asked;
          expect(within(json, placed)).toBe(text.slice(start, end));
        }
      },
    ),
  );
});

it('tells texts that say the same apart by their order', () => {
  const { asked, texts } = requestOf(user('same'), user('same'));
  const place = passagePlacer(asked, undefined);
  const of = texts.findIndex(({ text }) => text === 'same');
  const placed = [of, of + 1].flatMap((one) => place([{ of: one, start: 0, end: 4, score: 1 }]));
  expect(placed).toEqual([
    { part: 'asked', start: asked.indexOf('same'), end: asked.indexOf('same') + 4, score: 1 },
    { part: 'asked', start: asked.lastIndexOf('same'), end: asked.lastIndexOf('same') + 4, score: 1 },
  ]);
});

it.each<[string, object, unknown[]]>([
  ['a view', { view: 'decoded' }, [{ part: 'asked', view: 'decoded', score: 1 }]],
  ['an end beyond the text', { start: 0, end: 99 }, []],
  ['a text that is not there', { of: 7, start: 0, end: 1 }, []],
])('keeps or leaves out %s', (_, passage, expected) => {
  const { asked, texts } = requestOf(user('hello'));
  const of = texts.findIndex(({ text }) => text === 'hello');
  expect(passagePlacer(asked, undefined)([{ of, score: 1, ...passage } as never])).toEqual(expected);
});

it('marks no name that says the same as a text: what tenant and purpose are called is not asked', () => {
  const { asked, texts } = requestOf(user('example'));
  const of = texts.findIndex(({ text }) => text === 'example');
  const [placed] = passagePlacer(asked, undefined)([{ of, start: 0, end: 7, score: 1 }]);
  expect(placed).toMatchObject({ start: asked.lastIndexOf('example') });
});

describe('a text that was put together', () => {
  const part = (text: string) => ({ type: 'text', text });
  const { asked, texts } = requestOf(user([part('one "two" '), part('three four')]));
  const of = texts.findIndex(({ text }) => text === 'one "two" three four');
  const place = passagePlacer(asked, undefined);

  it('has its words marked in the part that says them', () => {
    const [placed] = place([{ of, start: 4, end: 9, score: 1 }]);
    expect(within(asked, placed)).toBe('"two"');
  });

  it('is named where they go over its parts', () => {
    expect(place([{ of, start: 4, end: 15, score: 1 }])).toEqual([
      { part: 'asked', view: 'put-together', score: 1 },
    ]);
  });

  it('has a line of a schema marked without the name that stands before it', () => {
    const tool = {
      type: 'function',
      function: { name: 'aim', description: 'Fires by itself.', parameters: {} },
    };
    const request = { model: 'm', messages: [user('hello')], tools: [tool] };
    const { asked: own } = readRequest(Buffer.from(JSON.stringify(request)), subject);
    const said = textsOfRequest(parseChatRequest(request));
    const schema = said.findIndex(({ kind }) => kind === 'tool-schema');
    const line = 'description: Fires by itself.';
    const start = said[schema]?.text.indexOf(line) ?? -1;
    const [placed] = passagePlacer(
      own,
      undefined,
    )([{ of: schema, start, end: start + line.length, score: 1 }]);
    expect(within(own, placed)).toBe('Fires by itself.');
    const name = { of: schema, start, end: start + 'description: '.length, score: 1 };
    expect(passagePlacer(own, undefined)([name])).toEqual([
      { part: 'asked', view: 'put-together', score: 1 },
    ]);
  });
});

it('looks for no places in what would keep others waiting', () => {
  const { asked, texts } = requestOf(user('hello'));
  // Each of these takes six characters of JSON.
  const answer = answerOf('\u0001'.repeat(700_000));
  const of = texts.length;
  const [placed] = passagePlacer(asked, answer)([{ of, start: 0, end: 9, score: 1 }]);
  expect(placed).toEqual({ part: 'answered', view: 'put-together', score: 1 });
});
