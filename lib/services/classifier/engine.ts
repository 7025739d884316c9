import type { ClassifyRequest, Verdict } from '../common/classification';
import { digestOf } from '../common/classification';
import type { Policy } from './policy';

/** What an engine thinks of an exchange. */
export interface Opinion {
  readonly verdict: Verdict;
  /** From 0 to 1, by name. */
  readonly scores: Readonly<Record<string, number>>;
}

/** Judges exchanges by a policy. Whatever it throws is a denial. */
export interface Engine {
  readonly name: string;
  /** `sha256:` of its code, or of what identifies its model. */
  readonly digest: string;
  readonly judge: (request: ClassifyRequest, policy: Policy, signal: AbortSignal) => Promise<Opinion>;
}

/** A deterministic reading of an exchange for one red line: 0 is nothing of it, 1 is beyond doubt. */
export type Screen = (request: ClassifyRequest) => number;

const SEVERITY: readonly Verdict[] = ['allow', 'hold', 'refuse'];

export const strictest = (verdicts: readonly Verdict[]): Verdict =>
  SEVERITY[Math.max(0, ...verdicts.map((verdict) => SEVERITY.indexOf(verdict)))] ?? 'refuse';

/** The embedded tier: a score against the policy's thresholds. What can't be read is for people. */
export const screenEngine = (screen: Screen, digest: string): Engine => ({
  name: 'screen',
  digest,
  judge: async (request, { thresholds }) => {
    const score = screen(request);
    if (!(score >= 0 && score <= 1)) throw new RangeError('the screen gave a score that is not from 0 to 1');
    const byScore: Verdict =
      score >= thresholds.refuse ? 'refuse' : score >= thresholds.hold ? 'hold' : 'allow';
    const verdict = strictest([byScore, request.unreadable.length > 0 ? 'hold' : 'allow']);
    return { verdict, scores: { screen: score } };
  },
});

/** All tiers must answer, and the strictest verdict counts: a later tier can't loosen what an earlier one found. */
export const tiers = (engines: readonly Engine[]): Engine => ({
  name: engines.map(({ name }) => name).join('+'),
  digest: digestOf(engines.map(({ digest }) => digest).join()),
  judge: async (request, policy, signal) => {
    const opinions = await Promise.all(engines.map((engine) => engine.judge(request, policy, signal)));
    return {
      verdict: strictest(opinions.map(({ verdict }) => verdict)),
      scores: Object.assign({}, ...opinions.map(({ scores }) => scores)),
    };
  },
});
