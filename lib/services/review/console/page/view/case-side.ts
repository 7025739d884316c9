import type { CaseAnswer, Hold, Passage, Payload } from '../model/held';
import { minuteOf } from '../model/time';
import { element, list } from './element';
import { personName, quoted, redLineClass, redLineLetter, redLineName, STATES } from './words';

/** Two decisions, always: what is there, and what isn't yet. */
export const slotsOf = (
  { decisions }: Hold,
  reasons: CaseAnswer['reasons'],
  reviewer: string,
): readonly HTMLElement[] =>
  Array.from({ length: Math.max(2, decisions.length) }, (_, slot) => {
    const decision = decisions[slot];
    if (!decision)
      return element('li', { class: 'slot open' }, slot === 0 ? 'First person: open' : 'Second person: open');
    const { verdict, decidedAt } = decision;
    const reason = reasons.find((one) => one.reviewer === decision.reviewer)?.reason;
    const who = decision.reviewer === reviewer ? 'You' : personName(decision.reviewer);
    return element(
      'li',
      { class: `slot ${verdict}` },
      element('strong', {}, verdict === 'approve' ? 'Approved' : 'Denied'),
      ` by ${who}, ${minuteOf(decidedAt)}`,
      reason !== undefined && element('p', {}, quoted(reason)),
    );
  });

export function findingOf({
  redLine,
  verdict,
  score,
  concepts = [],
  passages,
}: Payload['findings'][number]): HTMLElement {
  return element(
    'div',
    { class: `finding ${redLineClass(redLine)}` },
    element('span', { class: 'letter', attributes: { 'aria-hidden': 'true' } }, redLineLetter(redLine)),
    element('strong', {}, redLineName(redLine)),
    element('span', { class: 'score' }, quoted(verdict), ` · ${Number(score).toFixed(2)}`),
    ...passageWords(passages),
    concepts.length > 0 && element('p', { class: 'concepts' }, ...concepts.map((concept) => quoted(concept))),
  );
}

/** How many are marked, and what can't be, since it is only in what the text says once it is decoded or put together. */
function* passageWords(passages: readonly Passage[]): Generator<HTMLElement> {
  const views = passages.flatMap((passage) => ('view' in passage ? [passage] : []));
  const marked = passages.length - views.length;
  yield element(
    'p',
    {},
    marked === 0 ? 'No passages marked.' : `${marked} ${marked === 1 ? 'passage' : 'passages'} marked.`,
  );
  for (const { part, view } of views)
    yield element(
      'p',
      { class: 'warning' },
      `Not as it stands: in the ${part === 'asked' ? 'request' : 'answer'} read as `,
      quoted(view),
    );
}

export const callerOf = ({ caller }: CaseAnswer, { purpose }: Payload): HTMLElement =>
  list([
    ['Tenant', quoted(caller.tenant)],
    ['Agency', quoted(caller.agency)],
    ['Purpose', quoted(caller.purpose)],
    ['Registered as', quoted(purpose.statement)],
    ['Authority', quoted(purpose.authority)],
  ]);

export function similarOf({ similar }: CaseAnswer): HTMLElement {
  if (similar.length === 0) return element('p', { class: 'faint' }, 'None that you may see.');
  return element(
    'ul',
    { class: 'similar' },
    ...similar.map(({ id, state, heldAt }) =>
      element(
        'li',
        {},
        element('a', { attributes: { href: `#/holds/${encodeURIComponent(id)}` } }, minuteOf(heldAt)),
        ` ${STATES[state]}`,
      ),
    ),
  );
}

export function digestsOf(
  { requestDigest, payloadDigest, policyDigest }: CaseAnswer,
  wrong: readonly string[],
): HTMLElement {
  const says = (name: string, digest: string) =>
    element(
      'span',
      {},
      wrong.includes(name) ? element('strong', { class: 'bad' }, 'NOT what is shown ') : 'is what is shown ',
      element('code', {}, quoted(digest)),
    );
  return list([
    ['Request', says('requestDigest', requestDigest)],
    ['Payload', says('payloadDigest', payloadDigest)],
    ['Policies', element('code', {}, quoted(policyDigest))],
  ]);
}
