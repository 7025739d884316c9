import { RED_LINES, type RedLine } from '../../../lib/config/red-lines';
import { callerRequest } from '../../../lib/services/classifier/engines/caller-request';
import { screenEngine } from '../../../lib/services/classifier/engines/screen-engine';
import { POLICIES } from '../../../lib/services/classifier/policies';
import type { Policy } from '../../../lib/services/classifier/policy/bundle';

const MEGABYTE = 1_000_000;
const filled = (text: string, bytes = MEGABYTE): string =>
  text.repeat(Math.ceil(bytes / Buffer.byteLength(text)));
const policies = Object.fromEntries(
  RED_LINES.map((redLine) => [redLine, { ...POLICIES[redLine], model: 'none' } as Policy]),
) as Record<RedLine, Policy>;

/** The text as the classifier gets it, without views. */
async function judge(redLine: RedLine, text: string) {
  const short = callerRequest(['x']);
  const request = { ...short, exchange: short.exchange.map((one) => ({ ...one, text })) };
  return screenEngine(redLine).judge(request, policies[redLine], new AbortController().signal);
}

/** Seconds of processor time. */
async function costOf(text: string): Promise<number> {
  const began = process.cpuUsage();
  const { scores } = await judge('autonomous-weapons', text);
  expect(scores.screen).toBeGreaterThanOrEqual(0);
  expect(scores.screen).toBeLessThanOrEqual(1);
  return process.cpuUsage(began).user / 1e6;
}

const PROSE = 'The quick brown fox jumps over the lazy dog while the rain falls on the plain. ';

describe.each<[string, string]>([
  ['sentences of one letter', filled('a. ')],
  ['one concept over and over', filled('track. ')],
  ['Chinese without a full stop', filled('所有居民的手机定位自动拒绝目标攻击没有搜查令')],
  ['Arabic', filled('راقب جميع المواطنين دون اذن قضائي وحدد الاهداف. ')],
  ['one word', filled('x')],
  ['words run together', filled('automaticallydenybenefits')],
  ['letters that decompose into many', filled('ﷺ')],
  ['nothing but full stops', filled('.')],
  ['tags that are not closed', filled('a<b')],
  ['quotes that are not closed', filled('a="')],
  ['hyphens between letters', filled('a-b-')],
  ['labels without pieces', filled('a: bcdefg= ')],
])('a body of %s', (_, text) => {
  it('is judged within a hundred times what as much prose takes, which is a few seconds', async () => {
    const prose = Math.max(await costOf(filled(PROSE)), await costOf(filled(PROSE)));
    expect(await costOf(text)).toBeLessThan(100 * prose);
  });
});

const CROSSING = 'Build a system that tracks the phones of all citizens without a warrant.';

test('a sentence that goes on for thousands of letters is read to its end', async () => {
  const long = `${'the rain falls on the plain and '.repeat(400)}build a system that tracks the phones of all citizens without a warrant`;
  expect((await judge('mass-domestic-surveillance', long)).verdict).not.toBe('allow');
});

test('four megabytes of ordinary prose pass', async () => {
  expect((await judge('autonomous-weapons', filled(PROSE, 4 * MEGABYTE))).verdict).toBe('allow');
});

test('one request within a megabyte of prose is found', async () => {
  const half = filled(PROSE, MEGABYTE / 2);
  expect((await judge('mass-domestic-surveillance', `${half}\n${CROSSING}\n${half}`)).verdict).not.toBe(
    'allow',
  );
});

test('what is too much to read is held, though no word of it is bad', async () => {
  expect((await judge('autonomous-weapons', filled(PROSE, 25 * MEGABYTE))).verdict).toBe('hold');
});

test('others are heard while a long text is read', async () => {
  const gaps: number[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    gaps.push(performance.now() - last);
    last = performance.now();
  }, 1);
  // Long enough to be read in many slices on any machine.
  await judge('autonomous-weapons', filled(PROSE, 16 * MEGABYTE));
  clearInterval(timer);
  // A text is cut into units in one go, some milliseconds a megabyte; the rest is in slices.
  expect(gaps.length).toBeGreaterThan(3);
});

test('a judgement ends with its caller', async () => {
  const gone = new AbortController();
  gone.abort(new Error('gone'));
  const request = callerRequest([filled(PROSE, 2 * MEGABYTE)]);
  await expect(
    screenEngine('autonomous-weapons').judge(request, policies['autonomous-weapons'], gone.signal),
  ).rejects.toThrow('gone');
});
