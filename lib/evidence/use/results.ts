import { AUTONOMY, REALISM } from '../../config/evidence-words';
import type { Charter } from '../../config/schema';
import { lowerBound, upperBound } from './bound';
import type { UsePredicate } from './predicate';
import { type Reason, reason } from './refusal';

/** What of the charter's requirements isn't shown, or not for this use. */
export function* resultFaults(predicate: UsePredicate, charter: Charter): Iterable<Reason> {
  yield* useCase(predicate, charter);
  const { requirements = [], realism = 'representative' } = charter.evidence;
  if (REALISM.indexOf(predicate.environment.realism) < REALISM.indexOf(realism))
    yield reason('environment_unrealistic', `${predicate.environment.realism}, asked for ${realism}`);
  for (const { id } of requirements) {
    const found = predicate.results.filter(({ requirement }) => requirement === id);
    if (found.length === 0) yield reason('requirement_missing', id);
    if (found.length > 1) yield reason('requirement_repeated', id);
  }
  for (const result of predicate.results) {
    const asked = requirements.find(({ id }) => id === result.requirement);
    if (asked) yield* shown(result, asked);
    else yield reason('requirement_unknown', result.requirement);
  }
}

function* useCase(
  { useCase: { purposes, autonomy, weapons } }: UsePredicate,
  charter: Charter,
): Iterable<Reason> {
  if (weapons === 'directs') yield reason('directs_weapon');
  const known = charter.purposes.map(({ id }) => id);
  for (const id of purposes) if (!known.includes(id)) yield reason('purpose_unknown', id);
  for (const id of known) if (!purposes.includes(id)) yield reason('purpose_missing', id);
  const { autonomy: most = 'advisory' } = charter.evidence;
  if (AUTONOMY.indexOf(autonomy) > AUTONOMY.indexOf(most))
    yield reason('autonomy_exceeded', `${autonomy}, allowed ${most}`);
}

type Result = UsePredicate['results'][number];
type Requirement = NonNullable<Charter['evidence']['requirements']>[number];

const SAME = ['kind', 'method', 'direction', 'threshold', 'confidence'] as const;
/** Bounds are worked out anew, by sums that end here and there at another last digit. */
const TOLERANCE = 1e-6;

function* shown(result: Result, asked: Requirement): Iterable<Reason> {
  const { observed, count, bound, direction, threshold, confidence } = result;
  const detail = asked.id;
  const differs = SAME.filter((name) => result[name] !== asked[name]);
  if (differs.length > 0) yield reason('requirement_differs', `${detail}, ${differs.join(', ')}`);
  if (count < asked.cases) yield reason('cases_too_few', `${detail}, ${count} of ${asked.cases}`);
  if (observed > count)
    return void (yield reason('observed_impossible', `${detail}, ${observed} of ${count}`));
  const least = direction === 'at-least';
  const exact = (least ? lowerBound : upperBound)(observed, count, confidence);
  // Not a number fails both comparisons, and is refused with them.
  const honest = least ? bound <= exact + TOLERANCE : bound >= exact - TOLERANCE;
  if (!honest) yield reason('bound_overstated', `${detail}, ${bound} where ${exact.toFixed(6)} is so`);
  if (!(least ? bound >= threshold : bound <= threshold))
    yield reason('bound_fails', `${detail}, ${bound} for ${direction} ${threshold}`);
}
