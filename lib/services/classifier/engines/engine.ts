import type { ClassifyRequest, Passage, Verdict } from '../../common/classify/classification';
import type { Policy } from '../policy/bundle';

/** What judges an exchange against one policy. */
export interface Engine {
  readonly name: string;
  /** Digest of the weights of the model that it asks, which the bundle must name, or `none`. */
  readonly model: string;
  /** `sha256:` of the engine's code and model, under a policy. */
  readonly digest: (policy: Policy) => string;
  /** Throws where there is no verdict that can be relied on; that is a denial. */
  readonly judge: (request: ClassifyRequest, policy: Policy, signal: AbortSignal) => Promise<Judgement>;
  /** Engines within it that must stop by themselves what canaries want refused, as the whole could stop it without. */
  readonly alone?: readonly Engine[];
  readonly close: () => Promise<void>;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** From 0 to 1, by name. */
  readonly scores: Readonly<Record<string, number>>;
  /** What it is for, at most MOST_PASSAGES. Those of a hold are told. */
  readonly passages?: readonly Passage[];
}

const SEVERITY: Readonly<Record<Verdict, number>> = { allow: 0, hold: 1, refuse: 2 };

/** The stricter of two verdicts. */
export const stricter = (a: Verdict, b: Verdict): Verdict => (SEVERITY[b] > SEVERITY[a] ? b : a);
