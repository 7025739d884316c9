import { type Payload, rangesOf } from '../model/held';
import type { Range } from '../model/passages';
import { type Block, ROLES, readingOf, type Section } from '../model/reading';
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
    for (const section of reading.sections) yield sectionOf(section, draw);
  }
}

function sectionOf({ message, role, blocks }: Section, draw: Draw): HTMLElement {
  const title =
    message === undefined
      ? 'Whatever else is in it'
      : element(
          'span',
          {},
          `Message ${message}`,
          role === undefined ? '' : ' · ',
          role === undefined ? '' : roleOf(role),
        );
  return element(
    'section',
    { class: message === undefined ? 'rest' : 'message' },
    element('h4', {}, title),
    ...blocks.flatMap((block) => blockOf(block, message !== undefined, draw)),
  );
}

const roleOf = (role: string): Node | string => (ROLES.has(role) ? role : quoted(role));

function blockOf(
  { label, text, isText, ranges }: Block,
  inMessage: boolean,
  draw: Draw,
): readonly HTMLElement[] {
  const hidesLabel = inMessage && label === 'content';
  const body = isText ? draw(text, ranges, 'prose') : element('code', { class: 'value' }, quoted(text));
  return [...(hidesLabel ? [] : [element('div', { class: 'label' }, quoted(label || 'value'))]), body];
}
