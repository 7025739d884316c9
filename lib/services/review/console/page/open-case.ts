import type { CaseAnswer, Hold, Payload } from './model/held';
import type { CaseView } from './view/case';

/** The one case that is open. */
export interface OpenCase {
  readonly found: CaseAnswer;
  readonly payload: Payload;
  /** Digests that aren't those of what is shown: nothing is signed then. */
  readonly wrong: readonly string[];
  readonly view: CaseView;
  hold: Hold;
}
