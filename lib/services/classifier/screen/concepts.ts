import type { RedLine } from '../../../config/red-lines';
import { CLASSES } from './lexicon/classes';
import type { Entries } from './lexicon/concept';
import { DECISIONS } from './lexicon/decisions';
import { FRAMING } from './lexicon/framing';
import { GLOSSARY, HEADS } from './lexicon/glossary';
import { MARKERS } from './lexicon/languages';
import { SURVEILLANCE } from './lexicon/surveillance';
import { WEAPONS } from './lexicon/weapons';
import { DIGEST_OF_VECTORS } from './meaning/vectors';

/**
 * How concepts weigh on one red line, in points. Ten points are a score of 1. The weights were set by hand on the
 * tuning set alone.
 */
export interface LineModel {
  readonly lexicon: Readonly<Record<string, Entries>>;
  /** Points of each concept of the line's own, counted once however often it occurs. */
  readonly points: Readonly<Record<string, number>>;
  /** Sets of concepts of which one should be there whole; without, what is there counts for less. */
  readonly gates: readonly (readonly string[])[];
  /** The same, where a weak sign is not enough for any of them. */
  readonly clearGates: readonly (readonly string[])[];
  /** Concepts that count the more together. */
  readonly together: readonly { readonly all: readonly string[]; readonly points: number }[];
  /** Points of a person or court that judges: all of it where that makes the thing lawful, little where it is held. */
  readonly oversight: number;
  readonly heldWithOversight: boolean;
}

/** Points of the frames, the same for all lines. */
export const FRAME_POINTS = {
  imperative: 1.3,
  directive: 0.7,
  operative: 0.7,
  noRequest: 0.1,
  excuse: 1,
  studyAsked: -5,
  study: -3,
  protection: -3.5,
  fiction: -4.5,
  ordinary: -3,
  ordinaryMany: -1.5,
  protectionMany: -1,
  document: -1.5,
} as const;

/** Share of study and fiction that still counts where a working thing is asked for. */
export const FRAME_OF_OPERATIVE = 0.2;
/** Share of study that counts where the sentence asks for something else. */
export const STUDY_BESIDE_REQUEST = 0.5;
/** Share of the rest of the exchange's frame that counts for one of its sentences. */
export const FRAME_FROM_AFAR = 0.45;
/** The same where the exchange as a whole asks to understand, or for a made-up world. */
export const TOLD_FROM_AFAR = 1;
/** Share of a concept that counts where there is only a weak sign of it. */
export const WEAK = 0.45;
/** Weak signs that a gate still lets pass. */
export const MOST_WEAK = 1;
/** Share of the points that counts for what passes no gate. */
export const UNGATED = 0.5;
/** Most that is scored where a person is said to judge, on the lines that hold such work: less than a refusal. */
export const MOST_WITH_OVERSIGHT = 0.6;

export const MODELS: Readonly<Record<RedLine, LineModel>> = {
  'mass-domestic-surveillance': {
    lexicon: SURVEILLANCE,
    points: {
      watch: 1.5,
      public: 1.3,
      place: 0.7,
      protected: 1.8,
      means: 1.6,
      'means many': 0.8,
      scale: 0.8,
      lawless: 2.3,
    },
    gates: [
      ['watch', 'public', 'means'],
      ['watch', 'protected'],
      ['protected', 'means'],
      ['watch', 'means', 'scale'],
      ['watch', 'means', 'place'],
      ['public', 'means', 'scale'],
      ['public', 'means', 'place'],
      ['means', 'lawless'],
      ['watch', 'lawless'],
    ],
    clearGates: [
      ['watch', 'public'],
      ['public', 'means'],
    ],
    together: [
      { all: ['watch', 'public', 'scale', 'means'], points: 1 },
      { all: ['watch', 'protected', 'means'], points: 0.5 },
    ],
    oversight: -3.5,
    heldWithOversight: false,
  },
  'autonomous-weapons': {
    lexicon: WEAPONS,
    points: { engage: 2, weapon: 2, machine: 2, target: 0.8, victim: 0.8 },
    gates: [
      ['engage', 'weapon'],
      ['engage', 'machine', 'victim'],
      ['engage', 'machine', 'target'],
      ['weapon', 'target'],
      ['engage', 'target'],
    ],
    clearGates: [
      ['weapon', 'machine'],
      ['engage', 'machine'],
    ],
    together: [
      { all: ['engage', 'weapon', 'machine'], points: 1 },
      { all: ['weapon', 'target'], points: 0.8 },
      { all: ['engage', 'target'], points: 0.7 },
    ],
    oversight: -0.3,
    heldWithOversight: true,
  },
  'high-stakes-automated-decisions': {
    lexicon: DECISIONS,
    points: { decide: 1.6, stake: 1.6, social: 2.5, unreviewed: 2, persons: 0.9 },
    gates: [
      ['decide', 'stake'],
      ['social', 'persons'],
      ['social', 'decide'],
    ],
    clearGates: [
      ['decide', 'unreviewed'],
      ['stake', 'unreviewed'],
    ],
    together: [
      { all: ['decide', 'stake', 'unreviewed'], points: 1.2 },
      { all: ['social', 'persons', 'decide'], points: 0.7 },
    ],
    oversight: -1.2,
    heldWithOversight: true,
  },
};

export const FRAMES: Readonly<Record<string, Entries>> = FRAMING;

/** Raise with each change of what the screen does that its tables don't show. */
const VERSION = 7;

/** Everything that decides a score, for a digest. */
export const SCREEN_CONTENT: string = JSON.stringify([
  VERSION,
  DIGEST_OF_VECTORS,
  HEADS,
  GLOSSARY,
  MODELS,
  FRAMES,
  CLASSES,
  MARKERS,
  FRAME_POINTS,
  [
    FRAME_OF_OPERATIVE,
    STUDY_BESIDE_REQUEST,
    FRAME_FROM_AFAR,
    TOLD_FROM_AFAR,
    WEAK,
    MOST_WEAK,
    UNGATED,
    MOST_WITH_OVERSIGHT,
  ],
]);
