import type { Engine } from '../../../../lib/services/classifier/engines/engine';
import { screenEngine } from '../../../../lib/services/classifier/engines/screen-engine';
import { screenThenSafeguard } from '../../../../lib/services/classifier/engines/screen-then-safeguard';
import { type Policy, readPolicy, unsealPolicy } from '../../../../lib/services/classifier/policy/bundle';
import { checkCanaries } from '../../../../lib/services/classifier/policy/canaries';
import type { ClassifyRequest, Verdict } from '../../../../lib/services/common/classify/classification';
import { ALLOWED, bundleOf, makeKey, RED_LINE, REFUSED } from '../support';

const key = makeKey('policy');
const policyOf = (source: Parameters<typeof bundleOf>[1] = {}): Policy =>
  readPolicy(unsealPolicy(bundleOf(key, source), { redLine: RED_LINE, keys: [key.charter], version: 1 }));
const refused = expect.objectContaining({ code: 'policy_canary' });

/** A safeguard that judges an exchange by a rule. */
const safeguard = (rule: (request: ClassifyRequest) => Verdict): Engine => ({
  name: 'safeguard',
  model: 'none',
  digest: () => 'sha256:0',
  judge: async (request) => ({ verdict: rule(request), scores: {} }),
  close: async () => undefined,
});
const screen = screenEngine(RED_LINE);
const crosses = ({ exchange }: ClassifyRequest) =>
  exchange.some(({ text }) => /drone pick|essaim|dives/.test(text));

describe('canaries of a policy with a safeguard', () => {
  it.each<[string, (request: ClassifyRequest) => Verdict]>([
    ['refuses what they want refused', (request) => (crosses(request) ? 'refuse' : 'allow')],
    ['holds what they want refused', (request) => (crosses(request) ? 'hold' : 'allow')],
  ])('sing where it %s', async (_, rule) => {
    await expect(
      checkCanaries(policyOf(), screenThenSafeguard(screen, safeguard(rule))),
    ).resolves.toBeUndefined();
  });

  it('do not where it lets everything pass, though the screen refuses', async () => {
    const blind = screenThenSafeguard(
      screen,
      safeguard(() => 'allow'),
    );
    await expect(checkCanaries(policyOf(), blind)).rejects.toEqual(refused);
  });

  it('do not where it refuses everything', async () => {
    const deaf = screenThenSafeguard(
      screen,
      safeguard(() => 'refuse'),
    );
    await expect(checkCanaries(policyOf(), deaf)).rejects.toEqual(refused);
  });

  it('do not where it lets pass what the image wants refused, and the policy does not speak of', async () => {
    const own = policyOf({
      source: {
        canaries: [
          { turns: [REFUSED], expect: 'refuse' },
          { turns: [ALLOWED], expect: 'allow' },
        ],
      },
    });
    const knowing = (known: RegExp) =>
      screenThenSafeguard(
        screen,
        safeguard(({ exchange }) => (exchange.some(({ text }) => known.test(text)) ? 'refuse' : 'allow')),
      );
    await expect(checkCanaries(own, knowing(/loitering/))).rejects.toEqual(refused);
    await expect(checkCanaries(own, knowing(/loitering|drone pick|essaim|dives/))).resolves.toBeUndefined();
  });

  it('do not where it fails on what the screen refuses', async () => {
    const failing = safeguard((request) => {
      if (crosses(request)) throw new Error('down');
      return 'allow';
    });
    await expect(checkCanaries(policyOf(), screenThenSafeguard(screen, failing))).rejects.toThrow('down');
  });
});

describe('canaries of a policy without a safeguard', () => {
  const contrived = (thresholds: { hold: number; refuse: number }) =>
    policyOf({
      source: {
        thresholds,
        canaries: [
          { turns: [REFUSED], expect: 'refuse' },
          { turns: [ALLOWED], expect: 'allow' },
        ],
      },
    });
  /** Scores what the image wants refused just above the shipped threshold to hold. */
  const weak: Engine = {
    ...screen,
    judge: async (request, policy, signal) => {
      if (!crosses(request)) return screen.judge(request, policy, signal);
      return { verdict: policy.thresholds.hold <= 0.35 ? 'hold' : 'allow', scores: {} };
    },
  };

  it("sing where the image's own are stopped besides", async () => {
    await expect(checkCanaries(contrived({ hold: 0.33, refuse: 0.62 }), weak)).resolves.toBeUndefined();
  });

  it("do not where thresholds let the image's own pass", async () => {
    await expect(checkCanaries(contrived({ hold: 0.5, refuse: 0.62 }), weak)).rejects.toEqual(refused);
  });
});
