import type { Hold, HoldState } from '../model/held';
import { inOneLine, piecesOf, times } from '../model/visible';
import { element } from './element';

/** What people read in place of codes; and others' words, always as text. */

const RED_LINE_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  'mass-domestic-surveillance': ['S', 'Mass domestic surveillance'],
  'autonomous-weapons': ['W', 'Autonomous weapons'],
  'high-stakes-automated-decisions': ['D', 'High-stakes automated decisions'],
};

export const redLineName = (redLine: string): string => RED_LINE_WORDS[redLine]?.[1] ?? inOneLine(redLine);
export const redLineLetter = (redLine: string): string => RED_LINE_WORDS[redLine]?.[0] ?? '?';
/** Of a style class, never of what came in. */
export const redLineClass = (redLine: string): string =>
  `line-${RED_LINE_WORDS[redLine]?.[0].toLowerCase() ?? 'x'}`;

export const STATES: Readonly<Record<HoldState, string>> = {
  waiting: 'Waiting',
  one_approval: '1 of 2 approved',
  approved: 'Approved, not used yet',
  denied: 'Denied',
  expired: 'Expired, so denied',
  used: 'Approved and used',
};

export const stageName = (stage: Hold['stage']): string =>
  stage === 'input' ? 'Request, before the model sees it' : 'Answer, before the caller sees it';

const BECAUSE: Readonly<Record<string, string>> = {
  red_line: 'a classifier asks for a decision',
  unreadable: 'part of the text can’t be read',
  high_stakes: 'its purpose needs a decision on every answer',
};

export const becauseOf = (reasons: readonly string[]): string =>
  reasons.map((reason) => BECAUSE[reason] ?? inOneLine(reason)).join('; ');

/** The part of a SPIFFE id that tells people apart. */
export const personName = (reviewer: string): string =>
  inOneLine(reviewer.replace(/^spiffe:\/\/[^/]+\//, ''));

/** A name or text of others on one line, set apart from our own words. */
export const quoted = (text: string): HTMLElement => element('bdi', { class: 'quoted' }, ...shown(text));

/** Text of others, what can't be seen in it shown as marks. */
export const shown = (text: string): readonly (Node | string)[] =>
  piecesOf(text).map((piece) =>
    typeof piece === 'string'
      ? piece
      : element(
          'span',
          { class: 'mark', ...(piece.name ? { attributes: { title: piece.name } } : {}) },
          piece.code + times(piece),
        ),
  );

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
