import { createHash } from 'node:crypto';
import type { RedLine } from '../../../config/red-lines';

/**
 * What was agreed, as far as it was published, beside where our red lines are stricter. The two are kept apart, so that
 * a change of the one is never taken for a change of the other.
 */
export interface ContractWords {
  readonly source: string;
  /** Date of what was published, or of the document that it names. */
  readonly dated: string;
  readonly words: string;
  /** Where our policy goes further. */
  readonly stricter: string;
}

export const CONTRACT_WORDS: Readonly<Record<RedLine, readonly ContractWords[]>> = {
  'mass-domestic-surveillance': [
    {
      source: 'amendment to the agreement, as published',
      dated: '2026-03',
      words:
        'not intentionally used for domestic surveillance of U.S. persons and nationals, commercially acquired data included',
      stricter:
        'intent is not asked for: incidental collection in bulk is held, and bulk is refused whatever its purpose',
    },
    {
      source: 'agreement, as published',
      dated: '2026-03',
      words: 'agencies of the intelligence community, such as NSA, only by a modification of the contract',
      stricter: 'such an agency is outside until a modification of the charter, signed by two, admits it',
    },
  ],
  'autonomous-weapons': [
    {
      source: 'agreement, as published',
      dated: '2026-02',
      words:
        'not to independently direct autonomous weapons in any case where law, regulation, or Department policy requires human control',
      stricter: 'no exception: nothing that law or policy allows opens the direction of a weapon',
    },
    {
      source: 'DoD Directive 3000.09, Autonomy in Weapon Systems',
      dated: '2023-01-25',
      words:
        'appropriate levels of human judgment over the use of force; rigorous verification, validation and testing',
      stricter: 'senior review and evidence unlock nothing here',
    },
  ],
  'high-stakes-automated-decisions': [
    {
      source: 'agreement, as published',
      dated: '2026-02',
      words: "no other high-stakes decisions that need a human's approval",
      stricter:
        'social scoring, and decisions without notice or a way to contest, are refused with approval too',
    },
  ],
};

/** `sha384:` of a line's contract words, or of its policy's text, by which each is pinned. */
export const digestOfText = (text: string): string =>
  `sha384:${createHash('sha384').update(text).digest('hex')}`;
