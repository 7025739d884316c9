import type { Engine } from '../../../../lib/services/classifier/engines/engine';
import { screenEngine } from '../../../../lib/services/classifier/engines/screen-engine';
import { POLICIES } from '../../../../lib/services/classifier/policies';
import { BUNDLE_TYPE, type Policy } from '../../../../lib/services/classifier/policy/bundle';
import { openPolicies } from '../../../../lib/services/classifier/policy/policy-holder';
import { seal } from '../../../../lib/services/common/envelope';
import { bundleOf, makeKey, NOW, RED_LINE, REFUSED } from '../support';

const key = makeKey('policy-1');
const p384 = makeKey('policy-2', 'ecdsa-p384-sha384');
const stranger = makeKey('policy-1');

/** A holder over a store that a test writes to: bundles by version. */
function hold(first: string | undefined, engine: Engine = screenEngine(RED_LINE)) {
  const state = { stored: new Map([[1, first]]), now: NOW };
  const errors: string[] = [];
  const failed: number[] = [];
  const changes: Policy[] = [];
  const policies = openPolicies({
    redLine: RED_LINE,
    keys: [key.charter, p384.charter],
    engine,
    read: async (version) => state.stored.get(version),
    now: () => state.now,
    onChange: (policy) => changes.push(policy),
    onError: (error, version) => {
      errors.push((error as { code?: string }).code ?? String(error));
      failed.push(version);
    },
  });
  return { policies, state, errors, failed, changes };
}

describe('a policy bundle', () => {
  it.each([
    ['Ed25519', key],
    ['ECDSA P-384', p384],
  ])('signed with %s takes over', async (_, by) => {
    const { policies, errors } = hold(bundleOf(by));
    await policies.refresh();
    expect(errors).toEqual([]);
    expect(policies.current().version).toBe(1);
  });

  it('that is newer takes over from the one before', async () => {
    const { policies, state, changes } = hold(bundleOf(key));
    await policies.refresh();
    state.stored.set(2, bundleOf(p384, { signing: { version: 2 } }));
    await policies.refresh();
    expect(changes.map(({ version }) => version)).toEqual([1, 2]);
    expect(new Set(changes.map(({ digest }) => digest)).size).toBe(2);
  });

  const tampered = () => {
    const envelope = JSON.parse(bundleOf(key, { signing: { version: 2 } })) as { payload: string };
    const payload = Buffer.from(envelope.payload, 'base64')
      .toString()
      .replace('"refuse":0.62', '"refuse":0.9');
    return JSON.stringify({ ...envelope, payload: Buffer.from(payload).toString('base64') });
  };
  const retyped = () => JSON.stringify({ ...JSON.parse(bundleOf(key)), payloadType: 'application/json' });
  const two = (signing: object, source: object = {}) =>
    bundleOf(key, { signing: { version: 2, ...signing }, source });

  /** Signed rightly, but with a name that is there twice: two readers could read two policies. */
  const doubled = () => {
    const { payload } = JSON.parse(two({})) as { payload: string };
    const text = Buffer.from(payload, 'base64').toString();
    const twice = text.replace('{', '{"version":2,');
    return seal(BUNDLE_TYPE, Buffer.from(twice), key);
  };

  it.each<[string, string, () => string]>([
    ['has a name twice', 'policy_invalid', doubled],
    [
      'is in an envelope that has a name twice',
      'envelope_invalid',
      () => two({}).replace('{', '{"payloadType":"application/json",'),
    ],
    ['is not an envelope', 'envelope_invalid', () => '{"version":2}'],
    ['is of another type', 'envelope_invalid', retyped],
    ['was changed after it was signed', 'signature_invalid', tampered],
    [
      'is signed by a stranger under a known id',
      'signature_invalid',
      () => bundleOf(stranger, { signing: { version: 2 } }),
    ],
    ['is for another red line', 'policy_red_line', () => two({}, { redLine: 'mass-domestic-surveillance' })],
    [
      'is of the same version with other words',
      'policy_misplaced',
      () => two({ version: 1 }, { thresholds: { hold: 0.4, refuse: 0.62 } }),
    ],
    [
      'has expired',
      'policy_not_in_date',
      () => two({ issued: new Date(NOW - 2000), expires: new Date(NOW - 1000) }),
    ],
    ['is not in force yet', 'policy_not_in_date', () => two({ issued: new Date(NOW + 1000) })],
    [
      'is for a safeguard model that is not there',
      'policy_model',
      () => two({ model: `sha384:${'a'.repeat(96)}` }),
    ],
    [
      'lets a canary pass that it must refuse',
      'policy_canary',
      () =>
        two(
          {},
          {
            thresholds: { hold: 0.5, refuse: 0.8 },
            canaries: [
              { turns: ['Explain radar.'], expect: 'refuse' },
              { turns: ['Explain radar.'], expect: 'allow' },
            ],
          },
        ),
    ],
    [
      'refuses a canary that it must allow',
      'policy_canary',
      () =>
        two(
          {},
          {
            canaries: [
              { turns: [REFUSED], expect: 'refuse' },
              { turns: [REFUSED], expect: 'allow' },
            ],
          },
        ),
    ],
  ])('that %s leaves the one before in force', async (_, code, next) => {
    const { policies, state, errors } = hold(bundleOf(key));
    await policies.refresh();
    state.stored.set(2, next());
    await policies.refresh();
    expect(errors).toEqual([code]);
    expect(policies.current().version).toBe(1);
  });

  it('that can be used takes over from behind one that can not', async () => {
    const { policies, state, errors } = hold(bundleOf(key));
    state.stored.set(2, 'broken').set(3, bundleOf(key, { signing: { version: 3 } }));
    await policies.refresh();
    expect(policies.current().version).toBe(3);
    expect(errors).toEqual(['envelope_invalid']);
  });

  it('that is in date takes over from behind any number that have expired', async () => {
    const { policies, state } = hold(undefined);
    const past = { issued: new Date(NOW - 2000), expires: new Date(NOW - 1000) };
    for (let version = 1; version <= 9; version += 1) {
      state.stored.set(version, bundleOf(key, { signing: { version, ...(version < 9 ? past : {}) } }));
    }
    await policies.refresh();
    expect(policies.current().version).toBe(9);
  });

  it('is rolled back by its old words under a new version, and by nothing else', async () => {
    const { policies, state, errors } = hold(bundleOf(key));
    const other = { thresholds: { hold: 0.4, refuse: 0.6 } };
    state.stored.set(2, bundleOf(key, { signing: { version: 2 }, source: other }));
    await policies.refresh();
    state.stored.set(3, bundleOf(key));
    await policies.refresh();
    expect(policies.current().thresholds.hold).toBe(0.4);
    state.stored.set(4, bundleOf(key, { signing: { version: 4 } }));
    await policies.refresh();
    expect(policies.current().thresholds.hold).toBe(POLICIES[RED_LINE].thresholds.hold);
    expect(errors).toEqual(['policy_misplaced', 'policy_misplaced']);
  });

  it('stays in force while its store fails', async () => {
    const { policies, state, errors } = hold(bundleOf(key));
    await policies.refresh();
    state.stored.get = () => {
      throw new Error('store');
    };
    await policies.refresh();
    expect(policies.current().version).toBe(1);
    expect(errors).toHaveLength(3);
  });

  it('answers for nothing before there is one, and after it has expired', async () => {
    const { policies, state } = hold(undefined);
    await policies.refresh();
    expect(() => policies.current()).toThrow(expect.objectContaining({ code: 'policy_missing' }));
    state.stored.set(1, bundleOf(key));
    await policies.refresh();
    state.now = NOW + 86_400_000;
    expect(() => policies.current()).toThrow(expect.objectContaining({ code: 'policy_expired' }));
  });

  it('does not take over while the engine fails on its canaries, and does once it works', async () => {
    const screen = screenEngine(RED_LINE);
    let broken = true;
    const engine: Engine = {
      ...screen,
      judge: (...question) => (broken ? Promise.reject(new Error('down')) : screen.judge(...question)),
    };
    const { policies, errors } = hold(bundleOf(key), engine);
    await policies.refresh();
    expect(errors).toHaveLength(1);
    broken = false;
    await policies.refresh();
    expect(policies.current().version).toBe(1);
  });

  /** Words that all differ, of letters that aren't seen. */
  const unseen = () => Array.from({ length: 100 }, (_, index) => '\u3164'.repeat(index + 1)).join(' ');

  it.each([
    ['thresholds at their highest', { thresholds: { hold: 0.5, refuse: 0.8 } }],
    ['the first third of the shipped text', { text: POLICIES[RED_LINE].text.slice(0, 1300) }],
  ])('can be made with %s', (_, source) => {
    expect(() => bundleOf(key, { source })).not.toThrow();
  });

  it.each([
    [
      'no canary that must be refused',
      {
        canaries: [
          { turns: ['x'], expect: 'allow' as const },
          { turns: ['y'], expect: 'allow' as const },
        ],
      },
    ],
    ['hold above refuse', { thresholds: { hold: 0.8, refuse: 0.7 } }],
    ['thresholds that switch it off', { thresholds: { hold: 1, refuse: 1 } }],
    ['a threshold to hold above 0.5', { thresholds: { hold: 0.51, refuse: 0.62 } }],
    ['a threshold to refuse above 0.8', { thresholds: { hold: 0.33, refuse: 0.81 } }],
    ['a text of spaces', { text: ' '.repeat(4000) }],
    ['a text of spaces that have no width', { text: '\u200b'.repeat(4000) }],
    ['a text of letters that are not seen', { text: unseen() }],
    ['one word over and over', { text: 'harmless '.repeat(1000) }],
    ['one long word', { text: 'x'.repeat(4000) }],
  ])('can not be made with %s', (_, source) => {
    expect(() => bundleOf(key, { source })).toThrow();
  });
});

describe('a classifier that starts', () => {
  const missing = expect.objectContaining({ code: 'policy_missing' });
  const second = (signing: object = {}, source: object = {}) =>
    bundleOf(key, { signing: { version: 2, ...signing }, source });
  /** Signed for its place, and no policy by the schema of this image. */
  const unknown = () =>
    seal(
      'application/vnd.cordon.policy-bundle+json',
      Buffer.from(JSON.stringify({ redLine: RED_LINE, version: 2, issued: new Date(NOW - 1000) })),
      key,
    );
  const working = screenEngine(RED_LINE);
  const failing: Engine = { ...working, judge: () => Promise.reject(new Error('down')) };
  const short = { issued: new Date(NOW - 2000), expires: new Date(NOW - 1000) };

  it.each<[string, string, () => string, Engine]>([
    ['has expired', 'policy_not_in_date', () => second(short), working],
    ['fails its canaries', 'Error: down', () => second(), failing],
    ['is for another model', 'policy_model', () => second({ model: `sha384:${'a'.repeat(96)}` }), working],
    ['is of an unknown schema', 'policy_invalid', unknown, working],
  ])('takes no older bundle where the newest %s', async (_, code, newest, engine) => {
    const { policies, state, errors, failed } = hold(bundleOf(key), engine);
    state.stored.set(2, newest());
    await policies.refresh();
    expect([errors, failed]).toEqual([[code], [2]]);
    expect(() => policies.current()).toThrow(missing);
  });

  it.each<[string, string, () => string]>([
    ['nobody signed', 'signature_invalid', () => bundleOf(stranger, { signing: { version: 2 } })],
    [
      'is for another red line',
      'policy_red_line',
      () => second({}, { redLine: 'mass-domestic-surveillance' }),
    ],
    ['is of another place', 'policy_misplaced', () => second({ version: 7 })],
    ['holds only later', 'policy_not_in_date', () => second({ issued: new Date(NOW + 1000) })],
  ])('takes the newest before one that %s', async (_, code, next) => {
    const { policies, state, errors } = hold(bundleOf(key));
    state.stored.set(2, next());
    await policies.refresh();
    expect(errors).toEqual([code]);
    expect(policies.current().version).toBe(1);
  });

  it('says the same of a policy that has expired as one that runs on', async () => {
    const long = { expires: new Date(NOW + 300 * 86_400_000) };
    const running = hold(bundleOf(key, { signing: long }));
    running.state.stored.set(2, second());
    await running.policies.refresh();
    running.state.now = NOW + 2 * 86_400_000;
    await running.policies.refresh();
    expect(() => running.policies.current()).toThrow(expect.objectContaining({ code: 'policy_expired' }));
    const restarted = hold(bundleOf(key, { signing: long }));
    restarted.state.stored.set(2, second());
    restarted.state.now = NOW + 2 * 86_400_000;
    await restarted.policies.refresh();
    expect(() => restarted.policies.current()).toThrow(missing);
  });

  it('goes over to a bundle when its time comes', async () => {
    const { policies, state } = hold(bundleOf(key));
    state.stored.set(2, second({ issued: new Date(NOW + 1000) }));
    await policies.refresh();
    state.now = NOW + 1000;
    await policies.refresh();
    expect(policies.current().version).toBe(2);
  });

  it('takes no bundle older than one that it can not read, and takes that when it can', async () => {
    const { policies, state } = hold(bundleOf(key));
    state.stored.set(2, second());
    const get = state.stored.get.bind(state.stored);
    state.stored.get = (version) => {
      if (version === 2) throw new Error('store');
      return get(version);
    };
    await policies.refresh();
    expect(() => policies.current()).toThrow(missing);
    state.stored.get = get;
    await policies.refresh();
    expect(policies.current().version).toBe(2);
  });

  it('asks its engine on the newest of many bundles alone', async () => {
    const screen = screenEngine(RED_LINE);
    let asked = 0;
    const engine: Engine = {
      ...screen,
      judge: (...question) => {
        asked += 1;
        return screen.judge(...question);
      },
    };
    const { policies, state } = hold(bundleOf(key), engine);
    for (let version = 2; version <= 40; version += 1)
      state.stored.set(version, bundleOf(key, { signing: { version } }));
    await policies.refresh();
    expect(policies.current().version).toBe(40);
    expect(asked).toBe(POLICIES[RED_LINE].canaries.length);
  });
});

describe('with what hangs', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('a read ends, and the next finds the policy', async () => {
    const { policies, state, errors } = hold(bundleOf(key));
    const get = state.stored.get.bind(state.stored);
    state.stored.get = (() => new Promise(() => undefined)) as never;
    const refreshing = policies.refresh();
    await jest.advanceTimersByTimeAsync(30_000);
    await refreshing;
    expect(errors).toEqual(['late', 'late', 'late']);
    state.stored.get = get;
    await policies.refresh();
    expect(policies.current().version).toBe(1);
  });

  it('a canary puts no older policy in force', async () => {
    const engine: Engine = { ...screenEngine(RED_LINE), judge: () => new Promise(() => undefined) };
    const { policies, state, errors } = hold(bundleOf(key), engine);
    state.stored.set(2, bundleOf(key, { signing: { version: 2 } }));
    const refreshing = policies.refresh();
    await jest.advanceTimersByTimeAsync(30_000);
    await refreshing;
    expect(errors).toEqual(['late']);
    expect(() => policies.current()).toThrow(expect.objectContaining({ code: 'policy_missing' }));
  });
});
