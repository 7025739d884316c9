import { openBreaker } from '../../../lib/services/common/breaker';
import { Fault } from '../../../lib/services/common/fault';

const GONE = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });

function open() {
  const state = { time: 0, opened: 0, asked: 0 };
  const breaker = openBreaker({
    part: 'p',
    clock: () => state.time,
    isOutage: (error) => error === GONE,
    onOpen: () => {
      state.opened += 1;
    },
    random: () => 1,
  });
  const ask = (work: () => Promise<string>) =>
    breaker
      .run(() => {
        state.asked += 1;
        return work();
      })
      .catch((error: unknown) => (error instanceof Fault ? error.code : 'failed'));
  const fail = () => ask(() => Promise.reject(GONE));
  return { state, breaker, ask, fail };
}

it('asks less and less often for a part that is gone, and one at a time', async () => {
  const { state, breaker, ask, fail } = open();
  for (let at = 0; at < 5; at += 1) await fail();
  expect([state.opened, breaker.waits()]).toEqual([1, 200]);
  expect(await fail()).toBe('part_waited_for');
  for (const wait of [200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]) {
    expect(breaker.waits()).toBe(wait);
    state.time += wait - 1;
    expect(await fail()).toBe('part_waited_for');
    state.time += 1;
    const [probe, other] = await Promise.all([fail(), fail()]);
    expect([probe, other]).toEqual(['failed', 'part_waited_for']);
  }
  expect(state.asked).toBe(13);
  state.time += 10_000;
  expect(await ask(async () => 'back')).toBe('back');
  expect([breaker.waits(), breaker.goneFor(), await ask(async () => 'on')]).toEqual([undefined, 0, 'on']);
});

it('goes on asking a part that answers badly, and says nothing new by a probe that nobody waited for', async () => {
  const { state, breaker, ask, fail } = open();
  for (let at = 0; at < 50; at += 1) await ask(() => Promise.reject(new Error('bad')));
  expect(breaker.waits()).toBeUndefined();
  for (let at = 0; at < 5; at += 1) await fail();
  state.time += 200;
  await ask(() => Promise.reject(new Fault('ended_early', 'the caller is gone')));
  expect(breaker.waits()).toBe(0);
  expect(await ask(async () => 'back')).toBe('back');
});
