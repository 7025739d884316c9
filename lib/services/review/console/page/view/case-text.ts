import { type Payload, rangesOf } from '../model/held';
import type { Range } from '../model/passages';
import { type Block, ROLES, readingOf, type Section } from '../model/reading';
import { piecesOf } from '../model/visible';
import { element } from './element';
import { quoted } from './words';

/** What would be sent, part by part: laid out to be read, or exactly as it is kept. */

export type Draw = (text: string, ranges: readonly Range[], style: 'prose' | 'exact') => HTMLElement;

export function* partsOf(payload: Payload, exact: boolean, draw: Draw): Generator<HTMLElement> {
  for (const name of ['asked', 'answered'] as const) {
    const text = payload[name];
    if (text === undefined) continue;
    const ranges = rangesOf(payload.findings, name);
    const reading = exact ? undefined : readingOf(text, ranges);
    const title = name === 'asked' ? 'Request' : 'Answer';
    const shownAs = reading ? 'laid out to be read' : 'exactly as it is kept';
    yield element(
      'header',
      { class: 'part' },
      element('h3', {}, title),
      element('span', {}, `${text.length.toLocaleString('en')} characters, ${shownAs}`),
    );
    if (!reading) {
      yield draw(text, ranges, 'exact');
      continue;
    }
    if (reading.unplaced > 0)
      yield element(
        'p',
        { class: 'warning' },
        `${reading.unplaced} marked passages are in no value; the exact text shows them (x).`,
      );
    for (const section of reading.sections)
      yield sectionOf(section, name === 'asked' ? 'Besides the messages' : 'What the model answered', draw);
  }
}

/** What stands on one line with its name, and has nothing marked or unseen in it. */
const SHORT = 80;
const isShort = ({ text, isText, ranges }: Block): boolean =>
  !isText ||
  (ranges.length === 0 &&
    text.length <= SHORT &&
    !text.includes('\n') &&
    piecesOf(text).every((piece) => typeof piece === 'string'));

function sectionOf({ message, role, blocks }: Section, title: string, draw: Draw): HTMLElement {
  const short = blocks.filter(isShort);
  return element(
    'section',
    { class: 'message' },
    element('h4', {}, ...(message === undefined ? [title] : messageTitle(message, role))),
    ...blocks.filter((block) => !isShort(block)).flatMap((block) => blockOf(block, draw)),
    short.length > 0 && rowsOf(short),
  );
}

const messageTitle = (message: number, role: string | undefined): readonly (Node | string)[] =>
  role === undefined
    ? [`Message ${message}`]
    : [`Message ${message} · `, ROLES.has(role) ? role : quoted(role)];

const blockOf = ({ label, text, ranges }: Block, draw: Draw): readonly (Node | false)[] => [
  label !== 'content' && element('div', { class: 'label' }, quoted(label || 'value')),
  draw(text, ranges, 'prose'),
];

const rowsOf = (blocks: readonly Block[]): HTMLElement =>
  element(
    'dl',
    { class: 'short' },
    ...blocks.flatMap(({ label, text, isText }) => [
      element('dt', {}, quoted(label || 'value')),
      element('dd', {}, isText ? quoted(text) : element('code', {}, quoted(text))),
    ]),
  );
