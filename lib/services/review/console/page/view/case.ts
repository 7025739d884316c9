import { type CaseAnswer, type Hold, isWaiting, type Payload } from '../model/held';
import { leftUntil, lengthOf, minuteOf, urgency } from '../model/time';
import { callerOf, digestsOf, findingOf, similarOf, slotsOf } from './case-side';
import { type Draw, partsOf } from './case-text';
import { element, fill } from './element';
import { lettersOf } from './queue';
import { makeSight } from './sight';
import { textBox } from './text-box';
import { becauseOf, personName, STATES, stageName } from './words';

/** One held request: what would be sent, why it is held, who asks, and what people decided. */
export interface CaseView {
  readonly root: HTMLElement;
  /** Shows another state of the same hold. */
  readonly update: (hold: Hold, now: number) => void;
  /** The text as it is sent, in place of the one laid out to be read; or back. */
  readonly toggleExact: () => void;
  readonly stepPassage: (by: 1 | -1) => void;
  /** Whether all text stands in the page. */
  readonly isWhole: () => boolean;
  /** Share of the text that has been on the screen, 0 to 1. */
  readonly seen: () => number;
  readonly close: () => void;
}

export interface CaseOptions {
  readonly found: CaseAnswer;
  readonly payload: Payload;
  readonly wrong: readonly string[];
  readonly now: number;
  readonly reviewer: string;
  /** What one may do with the hold as it is. */
  readonly actionsOf: (hold: Hold) => readonly HTMLElement[];
}

export function makeCase({ found, payload, wrong, now, reviewer, actionsOf }: CaseOptions): CaseView {
  const closing = new AbortController();
  const status = element('div', { class: 'status' });
  const actions = element('p', { class: 'buttons' });
  const slots = element('ol', { class: 'slots' });
  const texts = element('div', { class: 'texts' });
  const sightSeen = makeSight(closing.signal);
  let exact = false;
  let whole = false;
  let drawn = new AbortController();

  const draw = () => {
    drawn.abort();
    drawn = new AbortController();
    const { signal } = drawn;
    sightSeen.restart();
    const waits: Promise<void>[] = [];
    const text: Draw = (body, ranges, style) => {
      const { box, whole: rest } = textBox(body, ranges, { style, sight: sightSeen.sight, signal });
      waits.push(rest);
      return box;
    };
    whole = false;
    fill(texts, ...partsOf(payload, exact, text));
    void Promise.all(waits).then(() => {
      if (!signal.aborted) whole = true;
    });
  };

  const update = (hold: Hold, at: number) => {
    fill(status, ...statusOf(hold, at));
    fill(slots, ...slotsOf(hold, found.reasons, reviewer));
    // Whoever was on a button stays there, if it is still one.
    const focused = actions.querySelector(':focus')?.textContent;
    fill(actions, ...actionsOf(hold));
    if (focused)
      [...actions.querySelectorAll('button')].find(({ textContent }) => textContent === focused)?.focus();
  };

  const { hold } = found;
  const heading = element('h2', { id: 'case-title', attributes: { tabindex: '-1' } }, stageName(hold.stage));
  const main = element(
    'section',
    { class: 'words', attributes: { 'aria-label': 'What would be sent' } },
    texts,
  );
  const side = element(
    'div',
    { class: 'side' },
    part('Decisions', slots, actions),
    part('Findings', ...payload.findings.map(findingOf)),
    part('Caller', callerOf(found, payload)),
    part('Similar cases', similarOf(found)),
    part('Digests', digestsOf(found, wrong)),
  );
  const root = element(
    'article',
    { class: 'case', attributes: { 'data-case': hold.id } },
    element('header', {}, heading, status),
    main,
    side,
  );
  draw();
  update(hold, now);
  return {
    root,
    update,
    toggleExact: () => {
      exact = !exact;
      draw();
    },
    stepPassage: (by) => stepPassage(texts, by),
    isWhole: () => whole,
    seen: sightSeen.share,
    close: () => {
      drawn.abort();
      closing.abort();
      root.replaceChildren();
      root.remove();
    },
  };
}

const part = (title: string, ...children: readonly (Node | undefined)[]): HTMLElement =>
  element('section', {}, element('h3', {}, title), ...children);

function statusOf(
  { state, heldAt, expires, because, assignedTo, why }: Hold,
  now: number,
): readonly HTMLElement[] {
  const left = leftUntil(expires, now);
  const open = isWaiting({ state });
  const items = [
    element('span', { class: `state ${state}` }, STATES[state]),
    ...lettersOf(why),
    element('span', {}, `Held ${minuteOf(heldAt)}`),
    element(
      'span',
      { class: open ? `left ${urgency(heldAt, expires, now)}` : '' },
      open && left > 0 ? `Denied in ${lengthOf(left)} unless decided` : `Expiry ${minuteOf(expires)}`,
    ),
  ];
  if (because && because.length > 0) items.push(element('span', {}, `Because ${becauseOf(because)}`));
  if (assignedTo !== undefined) items.push(element('span', {}, `With ${personName(assignedTo)}`));
  return items;
}

function stepPassage(texts: Element, by: 1 | -1): void {
  const passages = [...texts.querySelectorAll<HTMLElement>('mark[data-tag]')];
  if (passages.length === 0) return;
  const at = passages.findIndex((one) => one.matches(':focus'));
  const next = at < 0 ? (by === 1 ? 0 : passages.length - 1) : (at + by + passages.length) % passages.length;
  passages[next]?.focus();
  passages[next]?.scrollIntoView({ block: 'center' });
}
