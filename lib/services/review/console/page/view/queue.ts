import { type Hold, isWaiting } from '../model/held';
import { leftUntil, lengthOf, minuteOf, urgency } from '../model/time';
import { element, fill } from './element';
import { personName, quoted, redLineClass, redLineLetter, redLineName, STATES } from './words';

/** Holds one below the other, as links, oldest first. Which of them has the focus stays so when they change. */
export function showHolds(
  parent: Element,
  holds: readonly Hold[],
  {
    now,
    open,
    reviewer,
  }: { readonly now: number; readonly open: string | undefined; readonly reviewer: string },
): void {
  const focused = document.activeElement?.getAttribute('data-id');
  const items = holds.map((hold) => element('li', {}, row(hold, now, open === hold.id, reviewer)));
  fill(parent, ...items);
  if (focused) rowOf(parent, focused)?.focus();
}

/** Says which row is of the case that is open. */
export function markOpen(parent: Element, id: string | undefined): void {
  for (const row of rowsOf(parent))
    if (row.getAttribute('data-id') === id) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
}

const rowOf = (parent: Element, id: string): HTMLElement | undefined =>
  rowsOf(parent).find((row) => row.getAttribute('data-id') === id);

export const rowsOf = (parent: Element): readonly HTMLElement[] => [
  ...parent.querySelectorAll<HTMLElement>('a[data-id]'),
];

function row(hold: Hold, now: number, isOpen: boolean, reviewer: string): HTMLElement {
  const { id, stage, tenant, purpose, heldAt, expires, why, state, assignedTo, mine } = hold;
  const left = leftUntil(expires, now);
  const waits = isWaiting(hold);
  return element(
    'a',
    {
      class: 'row',
      attributes: {
        href: `#/holds/${encodeURIComponent(id)}`,
        'data-id': id,
        ...(isOpen ? { 'aria-current': 'true' } : {}),
      },
    },
    element(
      'span',
      { class: 'first' },
      element('span', { class: 'stage' }, stage === 'input' ? 'Request' : 'Answer'),
      element('span', { class: 'about' }, quoted(tenant)),
      waits
        ? element(
            'span',
            { class: `left ${urgency(heldAt, expires, now)}` },
            left ? `${lengthOf(left)} left` : 'expired',
          )
        : element('span', { class: `state ${state}` }, STATES[state]),
    ),
    element(
      'span',
      { class: 'second' },
      ...lettersOf(why),
      quoted(purpose),
      element('span', {}, waits ? `held ${lengthOf(now - Date.parse(heldAt))}` : minuteOf(heldAt)),
      state === 'one_approval' && element('span', { class: 'half' }, '1 of 2'),
      mine !== null && element('span', { class: 'mine' }, mine === 'approve' ? 'you approved' : 'you denied'),
      assignedTo !== undefined &&
        element(
          'span',
          { class: 'assigned' },
          assignedTo === reviewer ? 'yours' : `with ${personName(assignedTo)}`,
        ),
    ),
  );
}

/** The red lines that did not simply allow, each by a letter and its score. */
export const lettersOf = (why: Hold['why']): readonly HTMLElement[] =>
  why
    .filter(({ verdict }) => verdict !== 'allow')
    .map(({ redLine, score }) =>
      element(
        'span',
        { class: `letter ${redLineClass(redLine)}`, attributes: { title: redLineName(redLine) } },
        element('abbr', { attributes: { title: redLineName(redLine) } }, redLineLetter(redLine)),
        ` ${score.toFixed(2)}`,
      ),
    );
