import { createHash } from 'node:crypto';
import { type Engine, stricter } from './engine';

/** Two engines, one after the other, the second with a model. It may tighten what the first says, never loosen it. */
export const screenThenSafeguard = (first: Engine, second: Engine): Engine => ({
  name: `${first.name}+${second.name}`,
  model: second.model,
  digest: (policy) =>
    `sha256:${createHash('sha256')
      .update(`${first.digest(policy)}\n${second.digest(policy)}`)
      .digest('hex')}`,
  judge: async (request, policy, signal) => {
    const one = await first.judge(request, policy, signal);
    if (one.verdict === 'refuse') return one;
    const two = await second.judge(request, policy, signal);
    return {
      verdict: stricter(one.verdict, two.verdict),
      scores: { ...one.scores, ...two.scores },
      ...(one.passages && { passages: one.passages }),
    };
  },
  alone: [second],
  close: async () => {
    await Promise.all([first.close(), second.close()]);
  },
});
