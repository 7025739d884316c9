import { call, OPERATIONS, operationOf } from '../../lib/live/operations';
import { AccountTooLarge, callsOf, readAccount } from '../../lib/live/reader';
import type { Answer, Question } from '../../lib/preflight/question';
import { readAssembly } from '../../lib/template/read/read-assembly';
import { assemblyDirectory } from '../helpers/assemblies';
import { awsError } from '../preflight/account';
import { differences, judged, read } from './judged';
import { crowd } from './stand-in/crowd';
import { deployedAccount } from './stand-in/deployed';

const base = deployedAccount(readAssembly(assemblyDirectory('commercial')));
const whole = read(base);

/** Calls of the API that a reading took. */
const calls = ({ answers, found }: ReturnType<typeof read>) =>
  found.asked.reduce((sum, question) => {
    const answer = answers.get(question.id);
    return sum + (answer && 'output' in answer ? callsOf(operationOf(question)?.pages, answer.output) : 1);
  }, 0);

describe('what is asked', () => {
  it('is each operation of the closed list, and nothing else', () => {
    const names = new Set(whole.found.asked.map(({ args }) => args.slice(0, 2).join(' ')));
    expect([...names].sort()).toEqual(Object.keys(OPERATIONS).sort());
  });

  it('reads, and changes nothing', () => {
    for (const name of Object.keys(OPERATIONS))
      expect(name).toMatch(/^[a-z0-9-]+ (describe|list|get)-[a-z0-9-]+$/);
    for (const { action } of Object.values(OPERATIONS))
      expect(action).toMatch(/^[a-z0-9-]+:(Describe|List|Get)\w+$/);
  });

  it.each(Object.keys(OPERATIONS))(
    'leaves the verdict undecided where it is denied, and says so: %s',
    (name) => {
      const answers = new Map(whole.answers);
      const denied = whole.found.asked.filter(({ id }) => id.startsWith(`${name} `) || id === name);
      for (const { id } of denied) answers.set(id, awsError('AccessDenied', name));
      const found = judged(base, answers);
      expect(differences(found)).toEqual([]);
      expect(found.unread.join('\n')).toContain(
        `'aws ${denied[0]?.id}' was denied (AccessDenied); give who asks ${denied[0]?.action}`,
      );
    },
  );

  it.each(['{}', '{"Stacks":[{}]}', '[]', '"text"', '{"NextToken":"more"}'])(
    'is undecided where every answer is %s',
    (text) => {
      const answers = new Map(
        [...whole.answers.keys()].map((id): [string, Answer] => [id, { output: JSON.parse(text) }]),
      );
      expect(judged(base, answers).unread.length).toBeGreaterThan(10);
    },
  );

  it('is undecided where an answer is a part of one', () => {
    const answers = new Map(whole.answers);
    const { id } = call('s3control list-access-points', '--account-id', '111122223333');
    answers.set(id, { output: { AccessPointList: [], NextToken: 'more' } });
    expect(judged(base, answers).unread.join()).toContain(`'aws ${id}' told only a part`);
  });
});

describe('an account of 5,000 resources', () => {
  it('is read with 300 calls at the most', () => {
    const account = base.clone();
    crowd(account);
    const large = read(account);
    expect({ differences: differences(large.found), unread: large.found.unread }).toEqual({
      differences: [],
      unread: [],
    });
    expect(calls(large)).toBeGreaterThan(large.found.asked.length);
    expect(calls(large)).toBeLessThanOrEqual(300);
  });
});

describe('asking', () => {
  const questions = ['StackA', 'StackB', 'StackC'].map((name) =>
    call('cloudformation get-template', '--stack-name', name),
  );

  /** A world in which time passes by waiting alone. */
  function world(ask: (question: Question) => Answer) {
    const state = {
      time: 0,
      waits: [] as number[],
      starts: [] as number[],
      kept: [] as string[],
      said: [] as string[],
    };
    const answers = new Map<string, Answer>();
    const effects = {
      ask: async (question: Question) => {
        state.starts.push(state.time);
        return ask(question);
      },
      wait: async (milliseconds: number) => {
        state.waits.push(milliseconds);
        state.time += milliseconds;
      },
      now: () => state.time,
      keep: ({ id }: Question) => state.kept.push(id),
      doing: (what: string) => state.said.push(what),
    };
    const wanted = () => questions.filter(({ id }) => !answers.has(id));
    return { state, answers, run: () => readAccount(wanted, answers, effects) };
  }

  it('asks each question once, apart from each other, and keeps each answer', async () => {
    const { state, run } = world(() => ({ output: {} }));
    expect(await run()).toBe(3);
    expect([...state.kept].sort()).toEqual(questions.map(({ id }) => id));
    expect(state.said[0]).toBe(`asking 1 of 3 or more: aws ${questions[0]?.id}`);
    expect(state.waits.length).toBeGreaterThanOrEqual(2);
  });

  it('asks again, ever more slowly, what AWS throttles', async () => {
    let refusals = 3;
    const { state, answers, run } = world(({ id }) => {
      if (id !== questions[0]?.id || refusals === 0) return { output: {} };
      refusals -= 1;
      return awsError('ThrottlingException', 'GetTemplate', 'Rate exceeded');
    });
    await run();
    expect(state.waits.filter((wait) => wait >= 1000)).toEqual([1000, 2000, 4000]);
    expect(answers.get(questions[0]?.id ?? '')).toEqual({ output: {} });
  });

  it('keeps no more than can be judged, and says so', async () => {
    const large = 'x'.repeat(64 * 1_048_576);
    const { answers, run } = world(() => ({ output: { large } }));
    await expect(run()).rejects.toThrow(AccountTooLarge);
    expect(answers.size).toBe(1);
  });

  it('keeps what is throttled on and on as not known', async () => {
    const { state, answers, run } = world(() => awsError('Throttling', 'GetTemplate'));
    await run();
    expect(state.waits.filter((wait) => wait >= 16_000).length).toBe(3);
    expect([...answers.values()].every((answer) => 'error' in answer)).toBe(true);
  });
});
