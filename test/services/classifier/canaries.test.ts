import { type Policy, readPolicy, unsealPolicy } from '../../../lib/services/classifier/bundle';
import { singCanaries } from '../../../lib/services/classifier/canaries';
import type { Engine } from '../../../lib/services/classifier/engine';
import { screenEngine } from '../../../lib/services/classifier/screen-engine';
import { tiers } from '../../../lib/services/classifier/tiers';
import type { ClassifyRequest, Verdict } from '../../../lib/services/common/classification';
import { bundleOf, makeKey, RED_LINE } from './support';

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
    await expect(singCanaries(policyOf(), tiers(screen, safeguard(rule)))).resolves.toBeUndefined();
  });

  it('do not where it lets everything pass, though the screen refuses', async () => {
    const blind = tiers(
      screen,
      safeguard(() => 'allow'),
    );
    await expect(singCanaries(policyOf(), blind)).rejects.toEqual(refused);
  });

  it('do not where it refuses everything', async () => {
    const deaf = tiers(
      screen,
      safeguard(() => 'refuse'),
    );
    await expect(singCanaries(policyOf(), deaf)).rejects.toEqual(refused);
  });

  it('do not where it fails on what the screen refuses', async () => {
    const failing = safeguard((request) => {
      if (crosses(request)) throw new Error('down');
      return 'allow';
    });
    await expect(singCanaries(policyOf(), tiers(screen, failing))).rejects.toThrow('down');
  });
});
