import type { Policy } from '../../../../lib/services/classifier/policy/bundle';
import { watchEngine } from '../../../../lib/services/classifier/policy/steadiness';
import { Fault } from '../../../../lib/services/common/fault';
import { requestOf } from '../support';

let fails = false;
const { engine, steady } = watchEngine({
  name: 'safeguard',
  model: 'none',
  digest: () => '',
  judge: async () => {
    if (fails) throw new Fault('upstream_failed', 'the model could not be reached');
    return { verdict: 'allow', scores: {} };
  },
  close: async () => undefined,
});
async function ask(times: number, works: boolean, signal = new AbortController().signal) {
  fails = !works;
  for (let time = 0; time < times; time += 1)
    await engine.judge(requestOf(['x']), {} as Policy, signal).catch(() => undefined);
  return steady();
}

it('is steady until the third fault in a row, and again from the next verdict', async () => {
  expect(await ask(2, false)).toBe(true);
  expect(await ask(1, true)).toBe(true);
  expect(await ask(2, false)).toBe(true);
  expect(await ask(1, false)).toBe(false);
  expect(await ask(1, true)).toBe(true);
});

it('does not count callers who went away, and counts those who waited in vain', async () => {
  expect(await ask(3, false, AbortSignal.abort(new Fault('caller_gone', 'x')))).toBe(true);
  expect(await ask(3, false, AbortSignal.abort(new Fault('deadline_passed', 'x')))).toBe(false);
});
