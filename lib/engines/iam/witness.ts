import { type Step, step } from '../../contract/step';
import type { Place, Resource } from '../../template/assembly';
import type { Decision } from './decide';
import type { Glob } from './globs/glob';
import { globTruth } from './globs/glob-algebra';
import type { Located } from './statement';
import { NO } from './truth';

/** The steps of a decision: what is done, by which statement, to what. */
export function decisionSteps(decision: Decision, target: Resource | undefined, says: string): Step[] {
  const action = actionOf(decision);
  const resource = decision.request?.resource ?? '';
  return [
    step('action', action, actionPlace(decision), 'a statement allows it'),
    step('resource', resource, target ?? resourcePlace(decision), says),
  ];
}

/** The action that is allowed, written as a policy writes it. */
export function actionOf({ by, request }: Decision): string {
  const action = request?.action ?? '';
  const located = by[0]?.actions.find(({ is }) => globTruth(is, action) > NO);
  return located?.is.literal ? located.is.text : action;
}

const actionPlace = ({ by, request }: Decision) => matching(by[0]?.actions, request?.action) ?? by[0];
const resourcePlace = ({ by, request }: Decision) => matching(by[0]?.resources, request?.resource) ?? by[0];

const matching = (located: readonly Located<Glob>[] | undefined, text = '') =>
  located?.find(({ is }) => globTruth(is, text) > NO)?.at;

/** The logical id that a place is in; a statement may stand in another resource than the one that it speaks for. */
export const ownerOf = (at: Place | undefined, otherwise: Resource): string =>
  /^\/Resources\/([^/]+)/.exec(at?.pointer ?? '')?.[1] ?? otherwise.logicalId;
